package shironam.importing.sources.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.bangla.Digits;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

/** An item of data as the story that a mapping says it is. */
final class MappedItem {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]{1,100})}");
    private static final List<String> PLAIN = Stream.concat(
                    StoryField.COLUMNS.stream().map(StoryField::key),
                    Stream.of("slug", "url", "picture", "picture_alt", "picture_caption", "picture_credit"))
            .toList();

    /** What else a field for deletions may say: in tables it is a moment, of which 0 is none. */
    private static final Pattern NOT_DELETED = Pattern.compile("(?i)|false|no|0|0000-00-00.*");

    /** Of {@link Mapping#publicWhen}: whatever is a text or a number. */
    private static final String ANY = "*";

    /** What systems call an item that comes out at a moment which is yet to come. */
    private static final Set<String> SCHEDULED = Set.of("future", "scheduled");

    private final Mapping mapping;
    private final JsonNode item;

    MappedItem(Mapping mapping, JsonNode item) {
        this.mapping = mapping;
        this.item = item;
    }

    /** By the moment at which it was, or by a word or number for yes. */
    boolean isDeleted() {
        return mapping.deleted() != null
                && !NOT_DELETED.matcher(condition(mapping.deleted())).matches();
    }

    /** What stands in a field that says whether readers see the item, text or not; "" for nothing. */
    private String condition(String field) {
        return ends(item, field).stream()
                .filter(value -> !value.isNull() && !(value.isContainerNode() && value.isEmpty()))
                .map(value -> value.isValueNode() ? value.asText().strip() : value.toString())
                .findFirst()
                .orElse("");
    }

    /** @param file of the item, by which those of two tables are told apart */
    SourceStory story(String name, String file) throws ImportRefusedException {
        String headline = first("headline");
        String html = String.join("\n", all("body"));
        ExportedStory story = new ExportedStory(title(name), identifier(file, headline, html));
        String elements = html.isEmpty() ? StoryElements.html(item, story) : "";
        story.html(html + elements);
        PLAIN.forEach(field -> story.with(field, first(field)));
        story.authors(split("author")).tags(split("tags")).places(split("places"));
        date(story);
        sections(story);
        publicity(story);
        long lost = html.chars().filter(c -> c == '\uFFFD').count();
        if (lost > 0) {
            story.problem(
                    RefusalReason.SIGNS_LOST,
                    String.valueOf(lost),
                    "It holds " + lost + " signs that could not be read.",
                    "Export it again, as UTF-8, or correct it.");
        }
        return story.asSource();
    }

    /** What people are told it is. */
    String title(String name) {
        return (name + " " + first("id")).strip() + " «" + ImportRefusedException.shortened(first("headline")) + "»";
    }

    private void publicity(ExportedStory story) {
        mapping.publicWhen().forEach((field, values) -> {
            List<JsonNode> said = ends(item, field);
            boolean isShown = values.all().contains(ANY)
                    ? !texts(item, field).isEmpty()
                    : at(item, field).stream().anyMatch(values.all()::contains);
            if (!isShown && !said.isEmpty()) {
                JsonNode first = said.get(0);
                String value = first.isTextual() ? first.asText() : first.toString();
                story.draft(Note.Kind.NOT_SEEN, field, ImportRefusedException.quoted(value));
            }
        });
    }

    private void sections(ExportedStory story) {
        List<String> names = all("section");
        List<String> slugs = all("section_slug");
        boolean belong = names.isEmpty() || slugs.size() == names.size();
        for (int i = 0; i < (names.isEmpty() ? slugs : names).size(); i++) {
            // where they are not as many, the first slug is that of the first name
            boolean hasSlug = i < slugs.size() && (belong || i == 0);
            story.under(new SourceCategory(hasSlug ? slugs.get(i) : "", names.isEmpty() ? "" : names.get(i)));
        }
    }

    private String identifier(String file, String headline, String html) {
        String id = first("id");
        String url = first("url");
        if (id.isEmpty()) {
            return url.isEmpty() ? "hash:" + ExportedStory.identifier("", headline, html) : "url:" + url;
        }
        String host = url.replaceFirst("(?i)^https?://", "").replaceFirst("[/?#].*$", "");
        return mapping.name() + ":" + (host.isEmpty() ? file : host) + ":" + id;
    }

    private void date(ExportedStory story) {
        String written = first("date");
        Optional<Instant> byPattern = mapping.dates().stream()
                .flatMap(pattern -> instant(pattern, Digits.ascii(written)).stream())
                .findFirst();
        if (byPattern.isPresent()) {
            story.date(byPattern.get());
            return;
        }
        String moment = written.startsWith("0000-00-00") ? "" : written;
        if (isScheduled()) {
            story.scheduled(moment);
        } else {
            story.date(moment);
        }
    }

    private boolean isScheduled() {
        return mapping.publicWhen().keySet().stream()
                .flatMap(field -> at(item, field).stream())
                .anyMatch(value -> SCHEDULED.contains(value.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Instant> instant(String pattern, String written) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        try {
            return Optional.of(
                    LocalDateTime.parse(written, format).atZone(Dates.zone()).toInstant());
        } catch (DateTimeException noTime) {
            try {
                return Optional.of(LocalDate.parse(written, format)
                        .atStartOfDay(Dates.zone())
                        .toInstant());
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }

    private List<String> split(String field) {
        return all(field).stream()
                .flatMap(text -> Arrays.stream(text.split(Pattern.quote(mapping.separator()))))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String first(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    private List<String> all(String field) {
        Mapping.Paths paths = mapping.fields().get(field);
        if (paths == null) {
            return List.of();
        }
        return paths.all().stream()
                .map(path -> path.indexOf('{') >= 0 ? filled(path) : texts(item, path))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** None when one of the fields in it says nothing. */
    private List<String> filled(String template) {
        Matcher braces = IN_BRACES.matcher(template);
        StringBuilder text = new StringBuilder();
        while (braces.find()) {
            List<String> found = texts(item, braces.group(1));
            if (found.isEmpty()) {
                return List.of();
            }
            String value = mapping.values()
                    .getOrDefault(braces.group(1), java.util.Map.of())
                    .getOrDefault(found.get(0), found.get(0));
            braces.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return List.of(braces.appendTail(text).toString());
    }

    /** The values at a dotted path; lists on the way are gone through. A column may have dots in its name. */
    static List<String> at(JsonNode node, String path) {
        return values(node, path).map(value -> value.asText().strip()).toList();
    }

    /** The same without yes and no, which are no texts. */
    private static List<String> texts(JsonNode node, String path) {
        return values(node, path)
                .filter(value -> !value.isBoolean())
                .map(value -> value.asText().strip())
                .toList();
    }

    private static Stream<JsonNode> values(JsonNode node, String path) {
        return ends(node, path).stream()
                .filter(value -> value.isValueNode()
                        && !value.isNull()
                        && !value.asText().isBlank());
    }

    /** All that stands there, whatever it is. */
    private static List<JsonNode> ends(JsonNode node, String path) {
        List<JsonNode> found = new ArrayList<>();
        collect(node, path, found);
        return found;
    }

    private static void collect(JsonNode node, String path, List<JsonNode> found) {
        if (node.isArray() && !node.isEmpty()) {
            node.forEach(one -> collect(one, path, found));
        } else if (path.isEmpty()) {
            found.add(WrappedValue.in(node));
        } else if (node.has(path)) {
            collect(node.get(path), "", found);
        } else {
            int dot = path.indexOf('.');
            if (dot > 0) {
                collect(node.path(path.substring(0, dot)), path.substring(dot + 1), found);
            }
        }
    }
}
