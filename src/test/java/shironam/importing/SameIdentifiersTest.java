package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.SourceStory;

class SameIdentifiersTest {
    private final SameIdentifiers identifiers = new SameIdentifiers();

    @Test
    void eachTextIsOneStoryHoweverOftenItComes() throws Exception {
        String own = location(story("ক"));

        assertEquals(own, location(identifiers.apart(story("ক"))));
        assertEquals(own + "#2", location(identifiers.apart(story("খ"))));
        assertEquals(own + "#2", location(identifiers.apart(story("খ"))));
        assertEquals(own + "#3", location(identifiers.apart(story("গ"))));
        assertEquals(own, location(identifiers.apart(story("ক"))));
    }

    private static SourceStory story(String html) throws ImportRefusedException {
        return new ExportedStory("x", "x").html(html).asSource();
    }

    private static String location(SourceStory story) {
        return story.source().location();
    }
}
