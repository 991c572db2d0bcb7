package shironam.story.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;

/**
 * Two windows of one person on one story, over a network that drops, doubles and delays: 200 runs from a fixed seed.
 * What a window was told is kept can be rebuilt, and no text gives way to one that was written without knowing it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LateAndDoubleTest {
    private static final int RUNS = 200;
    private static final int STEPS = 14;

    @Inject
    WorkingCopies copies;

    @Inject
    Newsroom newsroom;

    @Inject
    Accounts accounts;

    private Account person;

    /** A window of the browser: what it typed last, what it was told. */
    private static final class Window {
        final String tab;
        long sequence;
        int seen;

        Window(String tab, int seen) {
            this.tab = tab;
            this.seen = seen;
        }
    }

    private record Sent(Window from, WorkingCopy.Typed typed) {}

    @Test
    @ActivateRequestContext
    void whatWasAcknowledgedIsThereAndNothingOlderReplacesIt() {
        accounts.createUnlessThere("late-and-double", Role.EDITOR, "a long password");
        person = Account.named("late-and-double").orElseThrow();
        Random random = new Random(20_241_110);
        for (int run = 0; run < RUNS; run++) {
            long story = newsroom.draft(Newsroom.content("পরীক্ষার লেখা " + run, "life", "<p>ক</p>")).id;
            sitting(story, random);
        }
    }

    private void sitting(long story, Random random) {
        Window[] windows = {new Window("a", 0), new Window("b", 0)};
        List<Sent> underway = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Window window = windows[random.nextInt(2)];
            switch (random.nextInt(5)) {
                case 0 -> window.seen = number(story); // the page is loaded anew, as another window would be
                case 1, 2 -> underway.add(type(window));
                default -> deliver(story, underway, random);
            }
        }
        while (!underway.isEmpty()) {
            deliver(story, underway, random);
        }
    }

    private static Sent type(Window window) {
        window.sequence++;
        Map<String, String> fields = Map.of("headline", window.tab + window.sequence);
        return new Sent(window, new WorkingCopy.Typed(0, fields, window.tab, window.sequence, window.seen));
    }

    /** One of those underway arrives, out of order, perhaps twice, perhaps never; perhaps its answer gets lost. */
    private void deliver(long story, List<Sent> underway, Random random) {
        if (underway.isEmpty()) {
            return;
        }
        int which = random.nextInt(underway.size());
        Sent sent = underway.get(which);
        boolean again = random.nextInt(4) == 0;
        if (!again) {
            underway.remove(which);
        }
        if (random.nextInt(5) == 0) {
            return;
        }
        WorkingCopy before = copies.of(story, person).orElse(new WorkingCopy(0, 0, Map.of(), null, "", 0));
        boolean told = copies.keep(story, person, sent.typed).isPresent();
        WorkingCopy after = copies.of(story, person).orElseThrow();
        check(sent.typed, told, before, after);
        if (told && random.nextInt(4) > 0) {
            sent.from.seen = after.number();
        }
    }

    private static void check(WorkingCopy.Typed sent, boolean told, WorkingCopy before, WorkingCopy after) {
        String was = before.fields().getOrDefault("headline", "");
        String is = after.fields().get("headline");
        boolean replaced = after.number() != before.number();
        if (told) {
            assertTrue(is.startsWith(sent.tab()), "what was acknowledged is there");
            assertTrue(sequence(is) >= sent.sequence(), "or a later text of the same window");
        } else {
            assertEquals(was, is, "what was refused changes nothing");
        }
        if (replaced && was.startsWith(sent.tab())) {
            assertTrue(sequence(is) > sequence(was), "a window's text gives way only to its later ones");
        } else if (replaced) {
            assertEquals(before.number(), sent.after(), "another window's only to one that has seen it");
        }
    }

    private static long sequence(String text) {
        return Long.parseLong(text.substring(1));
    }

    private int number(long story) {
        return copies.of(story, person).map(WorkingCopy::number).orElse(0);
    }
}
