package shironam.story.newsroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import shironam.story.newsroom.StoryFilter.Place;

class StoryFilterTest {
    /** Else its last page would lead to itself. */
    @Test
    void aListOfTheBestFirstEnds() {
        assertEquals(StoryFilter.FARTHEST, Place.behind(StoryFilter.FARTHEST).stories());
        assertNull(Place.behind(StoryFilter.FARTHEST + 1));
        assertEquals(StoryFilter.FARTHEST, new Place(Instant.parse("2026-01-01T00:00:00Z"), 0).stories());
    }
}
