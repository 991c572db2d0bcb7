package shironam.importing;

import java.util.HashMap;
import java.util.Map;
import shironam.importing.sources.SourceStory;
import shironam.story.origins.IncomingStory;

/**
 * Items of one file that go by one identifier and say different things: damaged exports have such, and so have those that were
 * put together by hand. The first is what goes by it; the others are stories of their own.
 */
final class SameIdentifiers {
    /** The hash of the first text by the identifier, and how many came after it. */
    private record First(String contentHash, int others) {}

    private final Map<String, First> byLocation = new HashMap<>();

    SourceStory apart(SourceStory story) {
        String location = story.source().location();
        First first = byLocation.putIfAbsent(location, new First(story.contentHash(), 0));
        if (first == null || first.contentHash.equals(story.contentHash())) {
            return story;
        }
        byLocation.put(location, new First(first.contentHash, first.others + 1));
        String own = location + "#" + (first.others + 2);
        return story.withSource(new IncomingStory.Source(own, own, own, own))
                .alsoNoted(
                        "Its file has another item of the same identifier and another text; both are in, each as a story of its own.");
    }
}
