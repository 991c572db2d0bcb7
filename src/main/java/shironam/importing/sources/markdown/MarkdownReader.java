package shironam.importing.sources.markdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.FrontMatter;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.SeedManifest;
import shironam.importing.sources.SeedManifestEntries.Entry;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceFiles;
import shironam.importing.sources.SourceManifest;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceText;

/** Reads Markdown with front matter, as Hugo, Jekyll and Eleventy keep it. HTML in it passes, and is cleaned as any is. */
@ApplicationScoped
public class MarkdownReader implements SourceReader {
    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(100).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final Pattern HTML_BLOCK =
            Pattern.compile("(?im)^\\s{0,3}</?(?:p|div|h[1-6]|ul|ol|table|figure|html|body|article|section)\\b");

    /** What no plain text has, mostly. */
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("(?m)^#{1,6} +\\S"),
            Pattern.compile("\\[[^\\]\\n]{1,300}\\]\\([^)\\s]{1,2000}(?: +\"[^\"\\n]*\")?\\)"),
            Pattern.compile("(?<![\\p{L}\\p{N}*])\\*\\*[^*\\s][^*\\n]{0,300}\\*\\*(?![\\p{L}\\p{N}*])"),
            Pattern.compile("(?m)^[*+-] +\\S.*\\n[*+-] +\\S"),
            Pattern.compile("(?m)^> +\\S"),
            Pattern.compile("(?m)^(?:```|~~~)"),
            Pattern.compile("(?m)^\\|?(?: *:?-{3,}:? *\\|)+"));

    /** What such files say of a draft. */
    private static final Map<String, String> DRAFTS = Map.of("draft", "true", "published", "false");

    @Override
    public boolean reads(SourceFile file) {
        String text = file.headText();
        boolean isCalledSo = SourceFiles.ends(file.path(), SourceFiles.MARKDOWN);
        try {
            FrontMatter front = FrontMatter.of(text);
            boolean hasManifest = !front.manifest().isBlank();
            String rest = front.rest();
            return isCalledSo
                    ? hasManifest || marks(rest).findAny().isPresent()
                    : hasManifest
                            && !HTML_BLOCK.matcher(rest).find()
                            && marks(rest).limit(2).count() > 1;
        } catch (ImportRefusedException noEndOfTheManifest) {
            return isCalledSo;
        }
    }

    private static Stream<Pattern> marks(String text) {
        return MARKS.stream().filter(mark -> mark.matcher(text).find());
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        SourceText text = SourceText.of(file.path());
        FrontMatter front = FrontMatter.of(text.text());
        List<String> notes = new ArrayList<>(text.notes());
        boolean[] isDraft = {false};
        SourceManifest manifest = SourceManifest.of(file, front, entries -> calledAsHere(entries, notes, isDraft));
        ExportedStory story = new ExportedStory(file.name(), file.identity())
                .folder(file.folder())
                .html(html(front.rest()))
                .overriddenBy(manifest.entries());
        notes.forEach(story::note);
        manifest.notes().forEach(story::note);
        if (isDraft[0]) {
            story.draft("It says that it is a draft.");
        }
        items.story(story.asSource());
    }

    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** By our names; entries that are for the other program only are left out, and named. */
    private static Map<String, Entry> calledAsHere(Map<String, Entry> entries, List<String> notes, boolean[] isDraft) {
        Map<String, Entry> ours = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        entries.forEach((name, entry) -> {
            String value = String.join(", ", entry.values());
            if (DRAFTS.containsKey(name.toLowerCase()) && value.equalsIgnoreCase(DRAFTS.get(name.toLowerCase()))) {
                isDraft[0] = true;
            }
            String known = SeedManifest.calledHere(name);
            if (known.isEmpty()) {
                others.add(name);
            } else {
                boolean one = !SeedManifest.isList(known) && entry.isList();
                ours.putIfAbsent(
                        known, one ? new Entry(entry.values().stream().limit(1).toList(), false) : entry);
            }
        });
        if (!others.isEmpty()) {
            notes.add("Entries that say nothing here: " + String.join(", ", others) + ".");
        }
        return ours;
    }
}
