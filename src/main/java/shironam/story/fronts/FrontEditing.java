package shironam.story.fronts;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditTrail;
import shironam.identity.audit.AuditTrail.Subject;
import shironam.story.NotAllowedException;
import shironam.story.Section;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.FollowUps;
import shironam.story.changes.SurrogateKey;
import shironam.story.fronts.FrontArrangementException.Reason;

/**
 * Arranging fronts. Every step is kept at once, in a draft that all editors share, and readers see none of it until the
 * whole is published as one change.
 */
@ApplicationScoped
public class FrontEditing {
    private static final int LONGEST_NOTE = 200;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    @Inject
    ChangeNotifier changes;

    @Inject
    FollowUps followUps;

    public static boolean isArranger(Account account) {
        return account.role != Role.REPORTER;
    }

    /** @throws NotAllowedException unless that account may arrange fronts */
    public static void requireArranger(Account account) {
        if (!isArranger(account)) {
            throw new NotAllowedException(account.name + " may not arrange fronts");
        }
    }

    /** @param name {@link Front#HOME} or the slug of a section */
    @Transactional
    public Optional<Front> open(String name, Account by) {
        requireArranger(by);
        if (name.equals(Front.HOME)) {
            return Optional.of(opened(null));
        }
        return Section.known(name).map(FrontEditing::opened);
    }

    private static Front opened(Section section) {
        return Front.of(section).orElseGet(() -> {
            getEntityManager()
                    .createNativeQuery("""
                            insert into fronts (section_id) values (cast(:section as bigint)) on conflict do nothing""")
                    .setParameter("section", section == null ? null : section.id.toString())
                    .executeUpdate();
            return Front.of(section).orElseThrow();
        });
    }

    /**
     * One step, in the draft.
     *
     * @param version the version of the front that was in sight
     * @throws StaleFrontException when it is another one by now
     */
    @Transactional
    public void arrange(long frontId, int version, UnaryOperator<FrontArrangement> how, Account by) {
        Front front = take(frontId, version, by);
        FrontArrangement published = front.published();
        FrontArrangement present = (front.draft != null ? front.draft : published).at(clock.instant());
        become(front, how.apply(present), published, by);
    }

    /** Makes what was published once the draft, to look at before it goes out again. */
    @Transactional
    public void restore(long frontId, int version, int number, Account by) {
        Front front = take(frontId, version, by);
        FrontArrangement then = FrontVersion.numbered(frontId, number)
                .orElseThrow(() -> new FrontArrangementException(Reason.NO_SUCH_VERSION))
                .arrangement;
        become(front, then.at(clock.instant()), front.published(), by);
    }

    /** Gives up what is not published. */
    @Transactional
    public void discard(long frontId, int version, Account by) {
        become(take(frontId, version, by), null, null, by);
    }

    /** Puts the draft before readers, as one change. Without a draft there is nothing to do. */
    @Transactional
    public void publish(long frontId, int version, String note, Account by) {
        Front front = take(frontId, version, by);
        if (front.draft == null) {
            return;
        }
        FrontVersion next = new FrontVersion();
        next.front = front;
        next.number = FrontVersion.newest(frontId).map(newest -> newest.number).orElse(0) + 1;
        next.arrangement = front.draft.at(clock.instant());
        next.by = by;
        next.publishedAt = clock.instant();
        next.note = Graphemes.truncate(Normalization.line(note), LONGEST_NOTE);
        next.persist();
        become(front, null, null, by);
        audit.write(by, AuditAction.FRONT_PUBLISHED, new Subject("front", frontId), detail(front, next));
        Set<String> surrogateKeys = Set.of(SurrogateKey.front(front.section));
        followUps.change(surrogateKeys, clock.instant());
        changes.announce(surrogateKeys);
    }

    private static String detail(Front front, FrontVersion version) {
        return (front.name() + " " + version.number + " " + version.note).strip();
    }

    private static Front take(long frontId, int version, Account by) {
        requireArranger(by);
        Front front = Front.requireLocked(frontId);
        if (front.version != version) {
            throw new StaleFrontException(front);
        }
        return front;
    }

    private void become(Front front, FrontArrangement wanted, FrontArrangement published, Account by) {
        front.draft = wanted == null || wanted.equals(published) ? null : wanted;
        front.draftedBy = front.draft == null ? null : by;
        front.draftedAt = front.draft == null ? null : clock.instant();
        front.version++;
    }
}
