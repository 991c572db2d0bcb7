package shironam.story.redirects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shironam.bangla.transliteration.Slug;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.addresses.AddressSyntax;
import shironam.story.addresses.SiteAddress;
import shironam.story.addresses.StoryAddress;
import shironam.story.pages.ContentPage;
import shironam.story.paper.PaperAdministrationException;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.people.Author;
import shironam.story.reading.PublicStory;

/** Paths without a page that lead somewhere all the same. They are asked before a 404 and never stand before a page. */
@ApplicationScoped
public class Redirects {
    private static final Set<String> PAGES = Set.of(
            "/",
            "/admin",
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/feeds",
            "/sitemap.xml",
            "/robots.txt",
            "/llms.txt",
            "/favicon.ico",
            "/oembed");
    private static final Set<String> FOLDERS =
            Set.of("api", "desk", "web", "assets", "media", "embed", "share", "story", "q");

    @Inject
    AuditTrail audit;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Inject
    SiteAddress site;

    /** Where that path leads, if anywhere. */
    public Optional<Redirect> from(String path) {
        return Redirect.findByIdOptional(plain(path));
    }

    /** @throws PaperAdministrationException when the path has a page, the target is no address, or one would go round in circles */
    @Transactional
    public void keep(String path, String target, boolean permanent, Account by) {
        accounts.requireKeeper(by);
        String from =
                plain(pathOf(path.strip()).orElseThrow(() -> new PaperAdministrationException(Reason.PATH_UNUSABLE)));
        String to = pathOf(target.strip()).orElse(target.strip());
        if (from.equals("/") || hasPage(from)) {
            throw new PaperAdministrationException(Reason.PATH_HAS_A_PAGE);
        }
        if (!AddressSyntax.isTarget(to)) {
            throw new PaperAdministrationException(Reason.TARGET_UNUSABLE);
        }
        if (comesBack(from, to)) {
            throw new PaperAdministrationException(Reason.GOES_ROUND);
        }
        Redirect redirect = Redirect.<Redirect>findByIdOptional(from).orElseGet(Redirect::new);
        redirect.path = from;
        redirect.target = to;
        redirect.permanent = permanent;
        redirect.accountId = by.id;
        redirect.createdAt = clock.instant();
        redirect.persist();
        audit.write(by, AuditAction.REDIRECT_KEPT, new Subject("redirect", null), from + " → " + to);
    }

    @Transactional
    public void remove(String path, Account by) {
        accounts.requireKeeper(by);
        Redirect.deleteById(path);
        audit.write(by, AuditAction.REDIRECT_REMOVED, new Subject("redirect", null), path);
    }

    /** In the order of their paths, those after that one. */
    public List<Redirect> page(String words, String after, int size) {
        return Redirect.find("locate(?1, path) > 0 and path > ?2 order by path", words.strip(), after)
                .range(0, size - 1)
                .list();
    }

    /** A path of ours, given as one or as a whole address of this site. */
    private Optional<String> pathOf(String address) {
        String root = site.root();
        String path = address.startsWith(root + "/") ? address.substring(root.length()) : address;
        boolean usable = path.startsWith("/") && !path.startsWith("//") && path.length() < 1000;
        return usable && path.chars().noneMatch(c -> c <= ' ' || c == '\\') ? Optional.of(path) : Optional.empty();
    }

    /** As a request has it: decoded, without what follows the path, without a slash at the end. */
    private static String plain(String path) {
        String decoded = StoryAddress.of(path).path();
        return decoded.isEmpty() ? "/" : decoded;
    }

    private static boolean hasPage(String path) {
        String[] parts = path.substring(1).split("/");
        if (PAGES.contains(path) || FOLDERS.contains(parts[0])) {
            return true;
        }
        if (parts.length == 1 || parts.length == 2 && parts[1].equals("feed.xml")) {
            return Section.known(parts[0]).isPresent() || ContentPage.isTaken(parts[0]) || isStory(parts[0]);
        }
        return switch (parts[0]) {
            case "tag" -> Tag.withSlug(Slug.tag(parts[1])).isPresent();
            case "author" -> Author.withSlug(parts[1]).isPresent();
            default -> parts.length <= 3 && isStory(parts[1]);
        };
    }

    private static boolean isStory(String number) {
        return number.matches("\\d{1,18}")
                && PublicStory.pathOf(Long.parseLong(number)).isPresent();
    }

    private static boolean comesBack(String from, String target) {
        Set<String> seen = new HashSet<>(Set.of(from));
        String next = target;
        while (next.startsWith("/")) {
            String path = plain(next);
            if (!seen.add(path)) {
                return true;
            }
            Optional<Redirect> further = Redirect.findByIdOptional(path);
            if (further.isEmpty()) {
                return false;
            }
            next = further.get().target;
        }
        return false;
    }
}
