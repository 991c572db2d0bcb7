package shironam.importing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import shironam.bangla.Dates;

/**
 * What a source's HTML does not say of its story, written by people in YAML (of which JSON is a part): before the
 * HTML between two lines {@code ---}, or in a file of the same name that ends in {@code .yaml}, {@code .yml} or
 * {@code .json}. Everything is optional.
 *
 * @param date {@code 2024-11-10T08:30:00+06:00}, {@code 2024-11-10T08:30} or {@code 2024-11-10}; without a zone it is
 *     the paper's time
 * @param url where the story stands or stood; cards to it will find the story
 * @param picture file beside the source, or a URL
 * @param sample marks sample content
 */
public record Manifest(
        String headline,
        String kicker,
        String summary,
        String section,
        String date,
        String author,
        String source,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> tags,

        String url,
        String slug,
        String picture,
        @JsonProperty("picture_alt") String pictureAlt,
        @JsonProperty("picture_caption") String pictureCaption,
        @JsonProperty("picture_credit") String pictureCredit,
        boolean sample) {

    private static final ObjectMapper YAML = new ObjectMapper(
                    new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    static final Manifest NONE =
            new Manifest(null, null, null, null, null, null, null, null, null, null, null, null, null, null, false);

    static Manifest parse(String yaml) throws Refusal {
        if (yaml.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return NONE;
        }
        try {
            return YAML.readValue(yaml, Manifest.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw new Refusal(
                    "Its manifest has the unknown entry «" + unknown.getPropertyName() + "».",
                    "Known are: headline, kicker, summary, section, date, author, source, tags, url, slug, picture,"
                            + " picture_alt, picture_caption, picture_credit, sample.");
        } catch (JsonProcessingException broken) {
            throw new Refusal(
                    "Its manifest is no readable YAML" + line(broken) + ": "
                            + broken.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    "Put texts with a colon or a quotation mark between quotation marks.");
        }
    }

    Optional<Instant> instant() throws Refusal {
        if (date == null || date.isBlank()) {
            return Optional.empty();
        }
        String text = date.strip().replaceFirst("\\s+", "T").replaceFirst("\\s*([+-]\\d\\d):?(\\d\\d)$", "$1:$2");
        try {
            if (text.length() == "2024-11-10".length()) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(Dates.zone()).toInstant());
            }
            boolean hasZone = text.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)");
            return Optional.of(
                    hasZone
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(Dates.zone()).toInstant());
        } catch (DateTimeException notADate) {
            throw new Refusal(
                    "Its manifest has the date «" + date + "», which is none.",
                    "Write it as 2024-11-10T08:30:00+06:00 or 2024-11-10.");
        }
    }

    /** With other words: each text that readers see goes through {@code change}. */
    Manifest withTexts(UnaryOperator<String> change) {
        UnaryOperator<String> known = text -> text == null ? null : change.apply(text);
        return new Manifest(
                known.apply(headline),
                known.apply(kicker),
                known.apply(summary),
                section,
                date,
                known.apply(author),
                known.apply(source),
                tags == null ? null : tags.stream().map(known).toList(),
                url,
                slug,
                picture,
                known.apply(pictureAlt),
                known.apply(pictureCaption),
                known.apply(pictureCredit),
                sample);
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null
                        || e instanceof JsonMappingException && e.getLocation().getLineNr() < 1
                ? ""
                : " (line " + e.getLocation().getLineNr() + ")";
    }
}
