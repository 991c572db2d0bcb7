package shironam.story.paper;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Section;
import shironam.story.StoryContent;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.SurrogateKey;
import shironam.story.pages.ContentPage;
import shironam.story.pages.PagePublishing;
import shironam.story.pages.TopAddresses;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.writing.StoryEditing;

/** Which pages of its own the paper has, and their addresses. Their texts are written as stories are. */
@ApplicationScoped
public class ContentPageAdministration {
    @Inject
    Accounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    StoryEditing writing;

    @Inject
    PagePublishing publishing;

    @Inject
    ChangeNotifier changes;

    @Inject
    PaperSettings paper;

    /** An empty page, to be written in the editor. */
    @Transactional
    public ContentPage begin(String title, String address, Account by) {
        accounts.requireKeeper(by);
        String words = Normalization.line(title);
        if (words.isEmpty()) {
            throw new PaperAdministrationException(Reason.NAME_MISSING);
        }
        return begin(StoryContent.titled(words), free(address, null), by);
    }

    /** Drafts of the usual pages; those whose address is somebody's are left out. Nothing is published. */
    @Transactional
    public void beginUsual(Account by) {
        accounts.requireKeeper(by);
        String kept = paper.settings().nameBn(); // perhaps by this very transaction
        String name = kept.isEmpty() ? paper.facts().nameBn() : kept;
        for (StandardPage usual : StandardPage.values()) {
            if (isFree(usual.address())) {
                begin(usual.draft(name), usual.address(), by);
            }
        }
    }

    /** Whether one of the usual pages is missing. */
    public boolean lacksUsual() {
        return List.of(StandardPage.values()).stream().anyMatch(usual -> isFree(usual.address()));
    }

    private ContentPage begin(StoryContent content, String address, Account by) {
        ContentPage page = new ContentPage();
        page.storyId = writing.create(content, by).id;
        page.address = address;
        page.persistAndFlush();
        forgetFormer(address);
        told(page, by);
        return page;
    }

    /** The address that it had leads to the new one. */
    @Transactional
    public void move(long storyId, String address, Account by) {
        accounts.requireKeeper(by);
        ContentPage page = require(storyId);
        String before = page.address;
        page.address = free(address, page);
        page.persistAndFlush();
        if (!before.equals(page.address)) {
            forgetFormer(page.address);
            getEntityManager()
                    .createNativeQuery("""
                            insert into former_pages (address, story_id) values (:address, :id)
                            on conflict (address) do update set story_id = excluded.story_id""")
                    .setParameter("address", before)
                    .setParameter("id", storyId)
                    .executeUpdate();
            told(page, by);
            changes.announce(storyId, Set.of(SurrogateKey.story(storyId), SurrogateKey.SECTIONS));
        }
    }

    @Transactional
    public void publish(long storyId, Account by) {
        publishing.publish(require(storyId), by);
    }

    /** Readers find nothing there; the page stays at the desk. */
    @Transactional
    public void takeAway(long storyId, Account by) {
        publishing.takeAway(require(storyId), by);
    }

    private static ContentPage require(long storyId) {
        return ContentPage.of(storyId).orElseThrow(() -> new PaperAdministrationException(Reason.GONE));
    }

    private static String free(String typed, ContentPage by) {
        String address = typed.strip().replaceFirst("^/", "");
        if (!TopAddresses.isUsable(address)) {
            throw new PaperAdministrationException(Reason.SLUG_UNUSABLE);
        }
        boolean own = by != null && address.equals(by.address);
        if (!own && !isFree(address)) {
            throw new PaperAdministrationException(Reason.SLUG_TAKEN);
        }
        return address;
    }

    /** An address that a section has had leads to that section. */
    private static boolean isFree(String address) {
        return !ContentPage.isTaken(address) && Section.known(address).isEmpty();
    }

    private static void forgetFormer(String address) {
        getEntityManager()
                .createNativeQuery("delete from former_pages where address = :address")
                .setParameter("address", address)
                .executeUpdate();
    }

    private void told(ContentPage page, Account by) {
        audit.write(by, AuditAction.PAGE_CHANGED, Subject.story(page.storyId), page.path());
    }
}
