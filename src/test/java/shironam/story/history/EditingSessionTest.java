package shironam.story.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import shironam.identity.Account;
import shironam.story.history.Revision.Kind;

/** The history shows what a person came to, and not each of their saves. */
class EditingSessionTest {
    private static final Instant START = Instant.parse("2024-11-10T02:30:00Z");
    private static final Account RINA = account(1);
    private static final Account SELIM = account(2);

    private final List<Revision> revisions = new ArrayList<>();

    @Test
    void savesWithinTenMinutesOfEachOtherAreOneSitting() {
        saved(RINA, 0);
        saved(RINA, 9);
        saved(RINA, 19);
        saved(RINA, 30);
        assertEquals(List.of(List.of(4), List.of(3, 2, 1)), sittings());
    }

    @Test
    void somebodyElsesSaveBetweenEndsIt() {
        saved(RINA, 0);
        saved(SELIM, 1);
        saved(RINA, 2);
        assertEquals(List.of(List.of(3), List.of(2), List.of(1)), sittings());
    }

    @Test
    void whatIsMoreThanASaveStandsAlone() {
        recorded(Kind.CREATED, RINA, 0);
        saved(RINA, 1);
        recorded(Kind.PUBLISHED, RINA, 2);
        saved(RINA, 3);
        recorded(Kind.CONFLICT_KEPT, SELIM, 4);
        saved(RINA, 5);
        assertEquals(List.of(List.of(6), List.of(5), List.of(4), List.of(3), List.of(2), List.of(1)), sittings());
    }

    @Test
    void whatIsPinnedStandsAlone() {
        saved(RINA, 0);
        saved(RINA, 1);
        saved(RINA, 2);
        List<EditingSession> sittings = EditingSession.of(newestFirst(), revision -> revision.number == 2);
        assertEquals(List.of(List.of(3), List.of(2), List.of(1)), numbers(sittings));
    }

    private void saved(Account by, int minute) {
        recorded(Kind.SAVED, by, minute);
    }

    private void recorded(Kind kind, Account by, int minute) {
        Revision revision = new Revision();
        revision.number = revisions.size() + 1;
        revision.kind = kind;
        revision.by = by;
        revision.createdAt = START.plusSeconds(60L * minute);
        revisions.add(revision);
    }

    private List<List<Integer>> sittings() {
        return numbers(EditingSession.of(newestFirst(), revision -> false));
    }

    private List<Revision> newestFirst() {
        List<Revision> newestFirst = new ArrayList<>(revisions);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static List<List<Integer>> numbers(List<EditingSession> sittings) {
        return sittings.stream()
                .map(sitting -> sitting.revisions().stream()
                        .map(revision -> revision.number)
                        .toList())
                .toList();
    }

    private static Account account(long id) {
        Account account = new Account();
        account.id = id;
        return account;
    }
}
