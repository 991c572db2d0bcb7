package shironam.importing.sources.mapped;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import shironam.body.cards.BoundedYaml;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.SeedManifest;

/**
 * Which field of an item is what of a story.
 *
 * @param seen where the form was found
 * @param items dotted paths to the items; lists on the way are gone through
 * @param recognise fields that an item must have, alternatives parted by {@code |}
 * @param fields ours, each by dotted paths of theirs, of which the first that says something counts; or texts with such
 *     paths in braces
 * @param values what stands for a value of theirs in such a text
 * @param dates patterns for dates that can't be told otherwise
 * @param separator between the members of a list that stands in one text
 * @param publicWhen a field and its values for which readers see the story, {@code *} for all but null; without it they see all
 * @param deleted a field that says something when the item was deleted
 */
record Mapping(
        String name,
        String seen,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> items,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> recognise,

        Map<String, Paths> fields,
        Map<String, Map<String, String>> values,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> dates,

        String separator,
        @JsonProperty("public-when") Map<String, Paths> publicWhen,
        String deleted) {

    private static final Set<String> BESIDE_THE_MANIFEST = Set.of("id", "body", "section_slug");
    private static final int DEEPEST = 10;

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .loaderOptions(BoundedYaml.options(DEEPEST))
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** One path, or several. */
    record Paths(List<String> all) {
        @com.fasterxml.jackson.annotation.JsonCreator(
                mode = com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING)
        static Paths of(JsonNode written) {
            List<String> all = new ArrayList<>();
            (written.isArray() ? written : List.of(written)).forEach(one -> all.add(one.asText()));
            return new Paths(List.copyOf(all));
        }
    }

    Mapping {
        items = items == null || items.isEmpty() ? List.of("") : List.copyOf(items);
        recognise = recognise == null ? List.of() : List.copyOf(recognise);
        fields = fields == null ? Map.of() : fields;
        values = values == null ? Map.of() : values;
        dates = dates == null ? List.of() : List.copyOf(dates);
        separator = separator == null ? "," : separator;
        publicWhen = publicWhen == null ? Map.of() : publicWhen;
    }

    /** @throws ImportRefusedException naming the line and the entry that is wrong */
    static Mapping read(String file, String yaml) throws ImportRefusedException {
        Mapping mapping;
        try {
            mapping = YAML.readValue(yaml, Mapping.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw fault(file, line(unknown), "«" + unknown.getPropertyName() + "» is unknown");
        } catch (JsonMappingException wrong) {
            throw fault(file, line(wrong), path(wrong) + "is not what belongs there");
        } catch (JsonProcessingException broken) {
            throw fault(file, line(broken), "it is no readable YAML");
        } catch (IllegalArgumentException broken) {
            throw fault(file, "", "it is no readable YAML");
        }
        if (mapping == null) {
            throw fault(file, "", "it is empty");
        }
        mapping.check(file);
        return mapping;
    }

    private void check(String file) throws ImportRefusedException {
        if (name == null || name.isBlank()) {
            throw fault(file, "", "«name» is missing");
        }
        if (!fields.containsKey("body")) {
            throw fault(file, "", "«fields» names no «body»");
        }
        Set<String> unknown = new TreeSet<>(fields.keySet());
        unknown.removeIf(field -> BESIDE_THE_MANIFEST.contains(field) || SeedManifest.isEntry(field));
        if (!unknown.isEmpty()) {
            throw fault(
                    file,
                    "",
                    "«fields» has the unknown " + String.join(", ", unknown) + "; known are "
                            + String.join(", ", new TreeSet<>(BESIDE_THE_MANIFEST)) + " and the entries of a manifest");
        }
        for (String pattern : dates) {
            try {
                DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            } catch (IllegalArgumentException none) {
                throw fault(file, "", "«dates» has «" + pattern + "», which is no pattern of a date");
            }
        }
    }

    private static String line(JsonProcessingException fault) {
        return fault.getLocation() == null || fault.getLocation().getLineNr() < 1
                ? ""
                : ", line " + fault.getLocation().getLineNr();
    }

    private static String path(JsonMappingException wrong) {
        String last = wrong.getPath().isEmpty()
                ? null
                : wrong.getPath().get(wrong.getPath().size() - 1).getFieldName();
        return last == null ? "something " : "«" + last + "» ";
    }

    private static ImportRefusedException fault(String file, String line, String what) {
        return new ImportRefusedException("The mapping " + file + line + ": " + what + ".", JsonExport.A_MAPPING);
    }

    boolean fits(JsonNode item) {
        return !recognise.isEmpty()
                && recognise.stream()
                        .allMatch(field -> Arrays.stream(field.split("\\|"))
                                .anyMatch(one -> !MappedItem.at(item, one).isEmpty() || item.has(one)));
    }
}
