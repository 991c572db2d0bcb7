package shironam.importing.sources.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceText;
import shironam.importing.sources.xml.EscapedHtml;

/**
 * Blocks that have no HTML of their own, since WordPress makes it when it shows a page: {@code <!-- wp:footnotes /-->}. Those
 * whose text is elsewhere in the export get it, the others are named.
 */
final class WordPressBlocks {
    private static final Pattern EMPTY_BLOCK =
            Pattern.compile("<!-- wp:([a-z0-9_-]{1,60}(?:/[a-z0-9_-]{1,60})?)(\\s[^<>]*)?/-->");
    private static final Pattern REFERENCE = Pattern.compile("\"ref\"\\s*:\\s*(\\d+)");

    private final WordPressItem item;
    private final WordPressSite site;
    private final ExportedStory story;
    /** Shared blocks lie in each other no deeper than that. */
    private static final int DEEPEST = 10;

    /** Shared blocks that are being filled: one in itself would be for ever. */
    private final Set<String> open = new HashSet<>();

    /** Shared blocks that were named already. */
    private final Set<String> leftOut = new HashSet<>();

    /** Signs of shared blocks that are in: some that hold others twice would double at each step. */
    private long filled;

    private final Map<String, Integer> ofTheSite = new TreeMap<>();
    private boolean hasFootnotes;

    private WordPressBlocks(WordPressItem item, WordPressSite site, ExportedStory story) {
        this.item = item;
        this.site = site;
        this.story = story;
    }

    static String filled(WordPressItem item, WordPressSite site, ExportedStory story) {
        WordPressBlocks blocks = new WordPressBlocks(item, site, story);
        String html = blocks.filled(item.content());
        if (!blocks.ofTheSite.isEmpty()) {
            story.note(
                    Note.Kind.BLOCKS,
                    blocks.ofTheSite.entrySet().stream()
                            .map(block -> block.getKey() + (block.getValue() > 1 ? " (" + block.getValue() + ")" : ""))
                            .collect(Collectors.joining(", ")));
        }
        return blocks.hasFootnotes || !html.contains("data-fn=") ? html : html + blocks.footnotes();
    }

    private String filled(String content) {
        return content.contains("/-->")
                ? EMPTY_BLOCK
                        .matcher(content)
                        .replaceAll(block -> Matcher.quoteReplacement(
                                content(block.group(1), block.group(2) == null ? "" : block.group(2))))
                : content;
    }

    private String content(String name, String attributes) {
        if (name.equals("block") || name.equals("core/block")) {
            return reused(attributes);
        }
        if (name.equals("footnotes") || name.equals("core/footnotes")) {
            hasFootnotes = true;
            return footnotes();
        }
        if (name.contains("/") && !name.startsWith("core/")) {
            story.problem(
                    RefusalReason.BLOCK_UNKNOWN,
                    ImportRefusedException.quoted(name),
                    "A block of the kind «" + ImportRefusedException.shortened(name)
                            + "», which only its plugin shows, is left out.",
                    "The rest of the story is in; insert at the desk what it showed.");
        } else {
            ofTheSite.merge(name, 1, Integer::sum);
        }
        return "";
    }

    private String reused(String attributes) {
        Matcher reference = REFERENCE.matcher(attributes);
        String id = reference.find() ? reference.group(1) : "";
        Optional<String> block = site.reusedBlock(id);
        filled += block.map(String::length).orElse(0);
        if (block.isPresent() && filled <= SourceText.MOST_BYTES && open.size() < DEEPEST && open.add(id)) {
            String html = filled(block.get());
            open.remove(id);
            return html;
        }
        if (leftOut.add(id)) {
            story.problem(
                    RefusalReason.BLOCK_UNKNOWN,
                    ImportRefusedException.quoted("block " + id),
                    "A block that several stories share, number " + id
                            + ", is left out: it is not in the export, or lies in itself, or is too large.",
                    "Export the whole site, or insert at the desk what it showed.");
        }
        return "";
    }

    /** They are kept beside the text. */
    private String footnotes() {
        StringBuilder notes = new StringBuilder();
        for (JsonNode note : JsonExport.parse(item.meta("footnotes"))) {
            String id = EscapedHtml.of(JsonExport.text(note, "id"));
            notes.append("<li id=\"").append(id).append("\">").append(JsonExport.text(note, "content"));
            notes.append(" <a href=\"#").append(id).append("-link\">↩︎</a></li>");
        }
        return notes.isEmpty() ? "" : "<ol>" + notes + "</ol>";
    }
}
