package shironam.importing.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import shironam.body.cards.BoundedYaml;

/**
 * The entries of a manifest as they are written: {@code no}, {@code 2024} and {@code 1.50} are texts here. Nothing in it
 * is expanded, and its size, its depth and its aliases are bounded.
 */
public final class SeedManifestEntries {
    /** Code points. */
    private static final int LONGEST = BoundedYaml.LONGEST;

    private static final int DEEPEST = 10;

    /** One of them. A list is told from a text, because few entries may be one. */
    public record Entry(List<String> values, boolean isList) {}

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private SeedManifestEntries() {}

    static Map<String, Entry> of(String text) throws ImportRefusedException {
        if (text.length() > LONGEST) {
            throw new ImportRefusedException(
                    RefusalReason.TOO_LARGE,
                    text.length() / 1024 + " KB / " + LONGEST / 1024 + " KB",
                    "Its manifest has " + text.length() / 1024 + " KB; the limit is " + LONGEST / 1024 + " KB.",
                    "Leave out what is not of the story's head: its text stands in the HTML.");
        }
        return text.stripLeading().startsWith("{") ? ofJson(text) : ofYaml(text);
    }

    /** What stands within an entry comes under both names, as {@code image.alt}; lists in a list are one. */
    static Map<String, Entry> flat(String text) throws ImportRefusedException {
        if (text.length() > LONGEST) {
            return of(text);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        Node root = composed(text);
        if (root instanceof MappingNode mapping) {
            addFlat(entries, "", mapping);
        } else if (root != null && !root.getTag().equals(Tag.NULL)) {
            throw unreadable("", "it has no entries such as «title: …»");
        }
        return entries;
    }

    private static void addFlat(Map<String, Entry> entries, String name, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    addFlat(
                            entries,
                            name.isEmpty() ? key.getValue() : name + "." + key.getValue(),
                            tuple.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(one -> addFlat(entries, name, one));
            Entry written = entries.get(name);
            if (written != null) {
                entries.put(name, new Entry(written.values, true));
            }
        } else if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            Entry written = entries.computeIfAbsent(name, any -> new Entry(new ArrayList<>(), false));
            written.values.add(scalar.getValue());
            entries.put(name, new Entry(written.values, written.isList || written.values.size() > 1));
        }
    }

    private static Map<String, Entry> ofYaml(String text) throws ImportRefusedException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Node root = composed(text);
        if (root == null || root.getTag().equals(Tag.NULL)) {
            return entries;
        }
        if (!(root instanceof MappingNode mapping)) {
            throw unreadable("", "it has no entries such as «headline: …»");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String line = " (line " + (tuple.getKeyNode().getStartMark().getLine() + 1) + ")";
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw unreadable(line, "an entry there has no name");
            }
            Entry entry = new Entry(new ArrayList<>(), tuple.getValueNode() instanceof SequenceNode);
            List<Node> values =
                    tuple.getValueNode() instanceof SequenceNode list ? list.getValue() : List.of(tuple.getValueNode());
            for (Node value : values) {
                if (!(value instanceof ScalarNode scalar)) {
                    throw notAText(key.getValue(), line);
                }
                if (!scalar.getTag().equals(Tag.NULL)) {
                    entry.values.add(scalar.getValue());
                }
            }
            add(entries, key.getValue(), entry, line);
        }
        return entries;
    }

    private static Node composed(String text) throws ImportRefusedException {
        try {
            return new Yaml(BoundedYaml.options(DEEPEST)).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            String line = broken.getProblemMark() == null
                    ? ""
                    : " (line " + (broken.getProblemMark().getLine() + 1) + ")";
            throw unreadable(line, "");
        } catch (YAMLException broken) {
            throw unreadable("", "it is nested too deep or holds signs that no text has");
        }
    }

    private static Map<String, Entry> ofJson(String text) throws ImportRefusedException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            String duplicate = String.valueOf(broken.getOriginalMessage());
            String line = broken.getLocation() == null || broken.getLocation().getLineNr() < 1
                    ? ""
                    : " (line " + broken.getLocation().getLineNr() + ")";
            return duplicate.startsWith("Duplicate field") ? twice(line) : notJson(text, line);
        }
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            JsonNode value = field.getValue();
            Entry entry = new Entry(new ArrayList<>(), value.isArray());
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                if (one.isContainerNode()) {
                    throw notAText(field.getKey(), "");
                }
                if (!one.isNull()) {
                    entry.values.add(one.asText());
                }
            }
            add(entries, field.getKey(), entry, "");
        }
        return entries;
    }

    private static Map<String, Entry> twice(String line) throws ImportRefusedException {
        throw new ImportRefusedException(
                RefusalReason.MANIFEST_ENTRY_TWICE,
                number(line),
                "Its manifest names an entry twice" + line + ".",
                "Leave one of them.");
    }

    /** What begins with a brace may be YAML too. */
    private static Map<String, Entry> notJson(String text, String line) throws ImportRefusedException {
        try {
            return ofYaml(text);
        } catch (ImportRefusedException neither) {
            throw neither.reason.contains("no readable YAML")
                    ? new ImportRefusedException(
                            RefusalReason.MANIFEST_UNREADABLE,
                            number(line),
                            "Its manifest is no readable YAML or JSON" + line + ".",
                            neither.whatToDo)
                    : neither;
        }
    }

    private static void add(Map<String, Entry> entries, String name, Entry entry, String line)
            throws ImportRefusedException {
        if (entries.put(name, entry) != null) {
            throw new ImportRefusedException(
                    RefusalReason.MANIFEST_ENTRY_TWICE,
                    ImportRefusedException.quoted(name),
                    "Its manifest names «" + ImportRefusedException.shortened(name) + "» twice" + line + ".",
                    "Leave one of them.");
        }
    }

    private static ImportRefusedException notAText(String name, String line) {
        return new ImportRefusedException(
                RefusalReason.MANIFEST_ENTRY_NO_TEXT,
                ImportRefusedException.quoted(name),
                "Its manifest has something else than a text as «" + ImportRefusedException.shortened(name) + "»" + line
                        + ".",
                "Put a text there, between quotation marks if it begins with a bracket or a brace.");
    }

    /** Of " (line 3)". */
    private static String number(String line) {
        return line.isEmpty() ? "–" : line.replaceAll("\\D", "");
    }

    private static ImportRefusedException unreadable(String line, String why) {
        return new ImportRefusedException(
                RefusalReason.MANIFEST_UNREADABLE,
                number(line),
                "Its manifest is no readable YAML" + line + (why.isEmpty() ? "" : ": " + why) + ".",
                "Write an entry a line, as in «section: world», and put texts with a colon, a quotation mark or a sign"
                        + " such as & * # at their beginning between quotation marks.");
    }
}
