package shironam.importing.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.body.cards.BoundedYaml;

/** What Hugo and Zola write before a text, between two lines {@code +++}. */
final class TomlFrontMatter {
    private static final Pattern BLOCK = Pattern.compile(
            "\\A\\s*\\+\\+\\+[ \\t]*\\R(?<toml>.*?)^\\+\\+\\+[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern BEGINNING = Pattern.compile("\\A\\s*\\+\\+\\+[ \\t]*\\R");
    private static final int DEEPEST = 3;
    private static final TomlMapper TOML = new TomlMapper();

    private TomlFrontMatter() {}

    /** Its manifest is JSON, which YAML is, too; empty when the text does not begin so. */
    static Optional<FrontMatter> of(String text) throws ImportRefusedException {
        if (!BEGINNING.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        Matcher block = BLOCK.matcher(text);
        if (!block.lookingAt()) {
            throw new ImportRefusedException(
                    RefusalReason.MANIFEST_WITHOUT_END,
                    "Its manifest has no end: a second line «+++» is missing.",
                    "Put that line between the manifest and the text.");
        }
        if (block.group("toml").length() > BoundedYaml.LONGEST) {
            throw new ImportRefusedException(
                    RefusalReason.TOO_LARGE,
                    block.group("toml").length() / 1024 + " KB / " + BoundedYaml.LONGEST / 1024 + " KB",
                    "Its manifest is larger than " + BoundedYaml.LONGEST / 1024 + " KB.",
                    "Leave out what is not of the story's head: its text stands below it.");
        }
        try {
            String manifest = shallow(TOML.readTree(block.group("toml")), 0).toString();
            return Optional.of(new FrontMatter(manifest, text.substring(block.end()), java.util.List.of()));
        } catch (JsonProcessingException broken) {
            throw new ImportRefusedException(
                    RefusalReason.MANIFEST_UNREADABLE,
                    broken.getLocation() == null
                            ? "–"
                            : String.valueOf(broken.getLocation().getLineNr()),
                    "Its manifest is no readable TOML"
                            + (broken.getLocation() == null
                                    ? "."
                                    : ": look at its line "
                                            + broken.getLocation().getLineNr() + "."),
                    "Mend it, or write it as YAML between two lines «---».");
        }
    }

    /** Tables within tables, as deep as anybody writes them. */
    private static JsonNode shallow(JsonNode table, int depth) {
        if (!table.isObject()) {
            return table;
        }
        ObjectNode entries = TOML.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            JsonNode value = depth < DEEPEST ? shallow(entry.getValue(), depth + 1) : entry.getValue();
            if (!value.isObject() || depth < DEEPEST && !value.isEmpty()) {
                entries.set(entry.getKey(), value);
            }
        }
        return entries;
    }
}
