package shironam.importing.sources.movabletype;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.bangla.Dates;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.SourceText;

/** One entry: fields of a line each, then sections such as {@code BODY:}. */
final class MovableTypeEntry {
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z ]{2,20}): ?(.*)");
    private static final Pattern SECTION =
            Pattern.compile("(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING|TAGS):\\h*\\n(.*)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"|([^,\"]+)");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\h*\\n\\s*");
    private static final Pattern BLOCK =
            Pattern.compile("(?i)^<(?:p|div|h[1-6]|ul|ol|table|blockquote|pre|figure|hr|iframe)\\b");

    /** Month first, always. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ENGLISH));

    /** In a text it is a rule, unless the name of a section follows. */
    private static final String RULE = "\n\n-----\n\n";

    private static final int MOST_FIELDS = 200;

    private final Map<String, String> fields = new HashMap<>();
    private final List<String> categories = new ArrayList<>();
    private final Map<String, StringBuilder> sections = new HashMap<>();
    private String last = "";
    private long length;
    private long comments;

    /** @param piece what stands between two lines of dashes: the fields first, then sections */
    void add(String piece) {
        Matcher named = SECTION.matcher(piece.stripLeading());
        if (named.matches()) {
            last = named.group(1);
            comments += isComment() ? 1 : 0;
            append(named.group(2).strip());
        } else if (!last.isEmpty()) {
            append(piece.strip());
        } else {
            piece.lines().limit(MOST_FIELDS).forEach(this::addField);
        }
    }

    private boolean isComment() {
        return last.equals("COMMENT") || last.equals("PING");
    }

    private void append(String text) {
        if (isComment() || text.isEmpty()) {
            return;
        }
        length += text.length();
        if (!isTooLong()) {
            StringBuilder section = sections.computeIfAbsent(last, name -> new StringBuilder());
            section.append(section.isEmpty() ? "" : RULE).append(text);
        }
    }

    private void addField(String line) {
        Matcher field = FIELD.matcher(line.stripTrailing());
        if (field.matches() && field.group(1).endsWith("CATEGORY")) {
            categories.add(field.group(2).strip());
        } else if (field.matches()) {
            fields.putIfAbsent(field.group(1), field.group(2).strip());
        }
    }

    long comments() {
        return comments;
    }

    boolean isEmpty() {
        return fields.isEmpty() && sections.isEmpty();
    }

    boolean isTooLong() {
        return length > SourceText.MOST_BYTES;
    }

    String title() {
        return field("TITLE");
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private String section(String name) {
        return sections.getOrDefault(name, new StringBuilder()).toString();
    }

    SourceStory story(String name) throws ImportRefusedException {
        String html = html(section("BODY")) + html(section("EXTENDED BODY"));
        String own = field("UNIQUE URL").isEmpty() && !field("BASENAME").isEmpty()
                ? field("BASENAME") + " " + field("DATE")
                : field("UNIQUE URL");
        ExportedStory story = new ExportedStory(name, "movabletype:" + ExportedStory.identifier(own, title(), html))
                .html(html)
                .with("headline", title())
                .with("summary", section("EXCERPT"))
                .with("slug", field("BASENAME"))
                .with("url", field("UNIQUE URL"))
                .date(date().orElse(null))
                .authors(List.of(field("AUTHOR")))
                .tags(tags());
        categories.forEach(category -> story.under(new SourceCategory("", category)));
        if (date().isEmpty() && !field("DATE").isEmpty()) {
            story.note(Note.Kind.NO_DATE, ImportRefusedException.quoted(field("DATE")));
        }
        if (!field("STATUS").isEmpty() && !field("STATUS").matches("(?i)publish|future|scheduled")) {
            story.draft();
        }
        return story.asSource();
    }

    /** Lines are breaks unless the entry says that its text has tags for them. */
    private String html(String text) {
        if (field("CONVERT BREAKS").matches("0|")) {
            return text;
        }
        return EMPTY_LINES
                .splitAsStream(text)
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> BLOCK.matcher(paragraph).find()
                        ? paragraph
                        : "<p>" + paragraph.strip().replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private Optional<Instant> date() {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDateTime.parse(field("DATE"), format)
                        .atZone(Dates.zone())
                        .toInstant());
            } catch (DateTimeException another) {
                // the next form
            }
        }
        return Optional.empty();
    }

    private List<String> tags() {
        String written = field("TAGS").isEmpty() ? section("KEYWORDS") : field("TAGS");
        return TAG.matcher(written)
                .results()
                .map(tag -> tag.group(1) == null
                        ? tag.group(2).strip()
                        : tag.group(1).strip())
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
