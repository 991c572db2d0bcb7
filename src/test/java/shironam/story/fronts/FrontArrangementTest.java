package shironam.story.fronts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import shironam.story.fronts.FrontArrangement.Block;
import shironam.story.fronts.FrontArrangement.Pin;

/** Where pins go when others are put in their slots. Stories are written as their numbers, in the order of their slots. */
class FrontArrangementTest {
    private static final int SLOTS = 4;

    @Example
    void whatWasArrangedBeforeThereWereLooksIsReadAsItWas() throws Exception {
        FrontArrangement read = new ObjectMapper().readValue("""
                {"layout": "GRID", "pins": [],
                    "blocks": [{"kind": "SECTION", "slug": "sport", "title": "", "count": 5}]}""", FrontArrangement.class);
        assertEquals(FrontArrangement.Layout.GRID, read.layout());
        assertEquals(List.of(new Block(Block.Kind.SECTION, "sport", "", Block.USUAL, Block.Look.USUAL)), read.blocks());
    }

    @Example
    void whatStandsThereMovesDownAsFarAsItMust() {
        assertEquals(
                "9@1 1@2 2@4",
                words(pinned(1, 2).with(new Pin(4, 2, null), 2, SLOTS).with(pin(9, 1), 0, SLOTS)));
        assertEquals("9@1 1@2 2@3", words(pinned(1, 2).with(pin(9, 1), 0, SLOTS)));
    }

    @Example
    void theLastOneFallsOff() {
        assertEquals("1@1 9@2 2@3 3@4", words(pinned(1, 2, 3, 4).with(pin(9, 2), 0, SLOTS)));
    }

    @Example
    void aStoryThatMovesLeavesItsSlotToTheOthers() {
        assertEquals("2@1 3@2 1@3", words(pinned(1, 2, 3).with(pin(1, 3), 1, SLOTS)));
        assertEquals("3@1 1@2 2@3", words(pinned(1, 2, 3).with(pin(3, 1), 3, SLOTS)));
    }

    @Example
    void oneThatFilledItsSlotByItselfMovesLikeAnyOther() {
        assertEquals("2@1 9@2", words(pinned(1, 2).without(1).with(pin(9, 2), 1, SLOTS)));
    }

    @Example
    void endedPinsAreGone() {
        Instant noon = Instant.parse("2030-01-01T12:00:00Z");
        FrontArrangement one = FrontArrangement.NONE.with(new Pin(2, 7, noon), 0, SLOTS);
        assertEquals("7@2", words(one.at(noon.minusSeconds(1))));
        assertTrue(one.at(noon).fillsItself());
    }

    @Property(tries = 300)
    void everySlotHasOnePinAndEveryStoryOneSlot(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 6) Integer> stories,
            @ForAll @Size(12) List<@IntRange(min = 1, max = SLOTS) Integer> slots,
            @ForAll @Size(12) List<@IntRange(min = 0, max = SLOTS) Integer> froms) {
        FrontArrangement front = FrontArrangement.NONE;
        for (int i = 0; i < stories.size(); i++) {
            Pin pin = pin(stories.get(i), slots.get(i));
            front = front.with(pin, froms.get(i), SLOTS);
            assertTrue(front.pins().contains(pin), "it stands where it was put");
            List<Integer> taken = front.pins().stream().map(Pin::slot).toList();
            assertEquals(taken.stream().distinct().sorted().toList(), taken);
            assertEquals(
                    front.pins().size(),
                    front.pins().stream().map(Pin::story).distinct().count());
            assertTrue(taken.stream().allMatch(slot -> slot >= 1 && slot <= SLOTS));
        }
    }

    private static FrontArrangement pinned(long... stories) {
        FrontArrangement front = FrontArrangement.NONE;
        for (int i = 0; i < stories.length; i++) {
            front = front.with(pin(stories[i], i + 1), 0, SLOTS);
        }
        return front;
    }

    private static Pin pin(long story, int slot) {
        return new Pin(slot, story, null);
    }

    private static String words(FrontArrangement front) {
        return String.join(
                " ",
                front.pins().stream().map(pin -> pin.story() + "@" + pin.slot()).toList());
    }
}
