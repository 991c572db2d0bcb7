package shironam.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceStory;
import shironam.story.origins.IncomingStory;

/**
 * Items of one file that go by one identifier and say different things: damaged exports have such, and so have those that were
 * put together by hand. The first is what goes by it; the others are stories of their own.
 */
final class SameIdentifiers {
    /** Hashes of the texts by the identifier, in the order in which they came. */
    private final Map<String, List<String>> textsByLocation = new HashMap<>();

    SourceStory apart(SourceStory story) {
        String location = story.source().location();
        List<String> texts = textsByLocation.computeIfAbsent(location, none -> new ArrayList<>());
        if (!texts.contains(story.contentHash())) {
            texts.add(story.contentHash());
        }
        int at = texts.indexOf(story.contentHash());
        if (at == 0) {
            return story;
        }
        String own = location + "#" + (at + 1);
        return story.withSource(new IncomingStory.Source(own, own, own, own)).alsoNoted(Note.of(Note.Kind.TWO_TEXTS));
    }
}
