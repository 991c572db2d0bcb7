package shironam.importing.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** JSON files that are gone through and never held whole; what is nested or long beyond any text is refused. */
public final class JsonExport {
    /** What helps where no reader knows which field is what. */
    public static final String A_MAPPING =
            "Say which field is what in a YAML file such as «name: ours», «items: data», «fields: {id: id, headline: title,"
                    + " body: content, date: published_at, section: category.name}», and name it with --mapping FILE.";

    private static final int DEEPEST = 200;
    private static final int MOST_FIELDS = 40;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(2 * SourceText.MOST_BYTES)
                    .build())
            .build());

    private JsonExport() {}

    /** Each value is read by {@code readValueAsTree()} when it is come to. */
    public static JsonParser open(SourceFile file) throws IOException {
        return MAPPER.createParser(SourceText.open(file));
    }

    /** Names of fields at the beginning of data, as far as it can be read. */
    public static List<String> fields(String head) {
        Set<String> fields = new LinkedHashSet<>();
        try (JsonParser json = MAPPER.createParser(head)) {
            while (json.nextToken() != null && fields.size() < MOST_FIELDS) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    fields.add(ImportRefusedException.shortened(json.currentName()));
                }
            }
        } catch (IOException cut) {
            return List.copyOf(fields);
        }
        return List.copyOf(fields);
    }

    /** A sentence that says which fields data has, for who has to map them. */
    public static String told(Collection<String> fields) {
        return fields.isEmpty() ? "No items were found in it." : "Its fields are " + String.join(", ", fields) + ".";
    }

    /** JSON that stands in a text; missing when it is none. */
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException none) {
            return MAPPER.missingNode();
        }
    }

    /** A line of JSON Lines. */
    public static JsonParser open(String line) throws IOException {
        return MAPPER.createParser(line);
    }

    public static ImportRefusedException brokenOff(JsonProcessingException fault, long stories) {
        JsonLocation at = fault.getLocation();
        String place =
                at == null || at.getLineNr() < 1 ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new ImportRefusedException(
                RefusalReason.BROKEN,
                at == null ? "–" : at.getLineNr() + ":" + at.getColumnNr(),
                "It is broken" + place + " and can't be read beyond that place; stories read before it: " + stories
                        + ".",
                (stories == 0 ? "Nothing of it is in." : "What was read is in.")
                        + " Export it again, or mend it there and import it again.");
    }

    /** @return empty when it has no such text or number, or something else there */
    public static String text(JsonNode of, String... fields) {
        for (String field : fields) {
            JsonNode value = of.path(field);
            if (isText(value)) {
                return value.asText();
            }
        }
        return "";
    }

    private static boolean isText(JsonNode value) {
        return (value.isTextual() || value.isNumber()) && !value.asText().isBlank();
    }

    /**
     * What one of these fields says of whether readers may see something. What is no text counts as it stands there, so that an
     * unexpected value hides a story and never shows it.
     *
     * @return empty for nothing at all: {@code null}, {@code false}, an empty text, list or object
     */
    public static String condition(JsonNode of, String... fields) {
        for (String field : fields) {
            JsonNode value = onlyOne(of.path(field));
            if (isText(value)) {
                return value.asText().strip();
            }
            if (value.asBoolean() || value.isContainerNode() && !value.isEmpty()) {
                return value.toString();
            }
        }
        return "";
    }

    private static JsonNode onlyOne(JsonNode value) {
        return value.isArray() && value.size() == 1 ? value.get(0) : value;
    }

    /** The texts of a list, or those of a field of its members. */
    public static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list.isArray() ? list : List.of(list)) {
            String text = one.isObject() ? text(one, field) : isText(one) ? one.asText() : "";
            if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return texts;
    }
}
