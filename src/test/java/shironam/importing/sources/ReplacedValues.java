package shironam.importing.sources;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shironam.story.StoryField;

/** An item of JSON in which each field, at any depth, has each other value in turn. */
public final class ReplacedValues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant LATER = Instant.parse("2090-01-01T00:00:00Z");

    /** What says nothing. */
    public static final Set<String> NOTHING = Set.of("null", "false", "\"\"", "\" \"", "[]", "{}", "[null]", "[\"\"]");

    private static final List<String> SOMETHING = List.of(
            "true",
            "7",
            "-1",
            "1.5",
            "1e300",
            "\"x\"",
            "[\"x\"]",
            "[\"x\",\"y\"]",
            "{\"x\":1}",
            "[[\"x\"]]",
            "[{\"x\":{}}]",
            "\"<b>\"",
            "\"2024-02-31\"");

    /** Reads a file that holds such an item. */
    public interface Read {
        ReadItems read(String json) throws Exception;
    }

    private ReplacedValues() {}

    /** A story of an item that its readers see is seen, or somebody is told why not. */
    public static void ofWhatIsSeen(String item, Read read) throws Exception {
        String whole = JSON.readTree(item).toString();
        ReadItems asItIs = read.read(whole);
        assertTrue(asItIs.stories.stream().allMatch(ReplacedValues::isSeen), whole);
        for (String value : all()) {
            for (Replaced one : replaced(item, value)) {
                ReadItems items = read.read(one.json);
                check(items, one.json);
                boolean isSeen = items.stories.stream().anyMatch(ReplacedValues::isSeen);
                assertTrue(isSeen || isTold(items), one.json);
            }
        }
    }

    /**
     * A story of an item that its readers don't see is never seen.
     *
     * @param conditions the fields that keep it from them, which may be taken away
     * @param showing values of these by which it is seen
     */
    public static void ofWhatIsHidden(String item, Set<String> conditions, Set<String> showing, Read read)
            throws Exception {
        assertFalse(read.read(JSON.readTree(item).toString()).stories.stream().anyMatch(ReplacedValues::isSeen), item);
        for (String value : all()) {
            for (Replaced one : replaced(item, value)) {
                ReadItems items = read.read(one.json);
                check(items, one.json);
                if (!conditions.contains(one.field) || !showing.contains(value)) {
                    assertFalse(items.stories.stream().anyMatch(ReplacedValues::isSeen), one.json);
                }
            }
        }
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(NOTHING);
        all.addAll(SOMETHING);
        return all;
    }

    private static void check(ReadItems items, String json) {
        for (SourceStory story : items.stories) {
            String headline = story.manifest().texts().getOrDefault(StoryField.HEADLINE, "");
            assertFalse(headline.matches("true|false|null"), json);
            assertFalse(story.html().matches("(?:<p>)?(?:true|false|null)(?:</p>)?"), json);
        }
        assertTrue(!items.stories.isEmpty() || isTold(items), "it is gone without a word: " + json);
    }

    private static boolean isSeen(SourceStory story) {
        Optional<Instant> date = date(story);
        return story.isPublic()
                && (story.embargo() == null || story.embargo().isBefore(LATER))
                && date.map(LATER::isAfter).orElse(true);
    }

    private static Optional<Instant> date(SourceStory story) {
        try {
            return story.manifest().instant();
        } catch (ImportRefusedException none) {
            throw new AssertionError(none);
        }
    }

    private static boolean isTold(ReadItems items) {
        return items.brokenOff != null
                || !items.refused.isEmpty()
                || !items.omitted.isEmpty()
                || items.stories.stream()
                        .anyMatch(story ->
                                !story.notes().isEmpty() || !story.problems().isEmpty());
    }

    private record Replaced(String field, String json) {}

    private static List<Replaced> replaced(String item, String value) throws Exception {
        List<Replaced> all = new ArrayList<>();
        JsonNode whole = JSON.readTree(item);
        replaceIn(whole, whole, JSON.readTree(value), all);
        return all;
    }

    private static void replaceIn(JsonNode node, JsonNode whole, JsonNode value, List<Replaced> all) {
        if (node instanceof ObjectNode object) {
            List<String> fields = new ArrayList<>();
            object.fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                JsonNode was = object.get(field);
                object.set(field, value);
                all.add(new Replaced(field, whole.toString()));
                object.set(field, was);
                replaceIn(was, whole, value, all);
            }
        } else {
            node.forEach(one -> replaceIn(one, whole, value, all));
        }
    }
}
