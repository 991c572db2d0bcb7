package shironam.importing.sources.markdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
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
import shironam.importing.sources.Note;
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
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
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

    private static final Pattern HEADLINE = Pattern.compile("\\A\\s*# +(\\S[^\\n]{0,1000}?)(?: #+)?\\h*(?:\\R|\\z)");

    @Override
    public boolean reads(SourceFile file) {
        String text = file.headText();
        boolean isCalledSo = SourceFiles.ends(file.path(), SourceFiles.MARKDOWN);
        try {
            FrontMatter front = front(text, isCalledSo);
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

    /** Hugo knows it in JSON, too. */
    private static FrontMatter front(String text, boolean isCalledSo) throws ImportRefusedException {
        return isCalledSo && text.stripLeading().startsWith("{")
                ? FrontMatter.ofJson(text).orElse(FrontMatter.of(text))
                : FrontMatter.of(text);
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        SourceText text = SourceText.of(file.path());
        FrontMatter front = front(text.text(), SourceFiles.ends(file.path(), SourceFiles.MARKDOWN));
        MarkdownEntries entries = new MarkdownEntries();
        SourceManifest manifest = SourceManifest.ofOthers(file, front, entries::read);
        ExportedStory story = new ExportedStory(file.name(), file.identity())
                .folder(file.folder())
                .overriddenBy(entries.withNameOf(SourceFile.stem(file.path()), manifest.entries()));
        String markdown = front.rest();
        Matcher headline = HEADLINE.matcher(markdown);
        if (!manifest.entries().containsKey("headline") && headline.lookingAt()) {
            story.with("headline", html(headline.group(1))).note(Note.Kind.FIRST_HEADING);
            markdown = markdown.substring(headline.end());
        }
        story.html(html(MarkdownMarks.replaced(MarkdownShortcodes.replaced(markdown, story))) + entries.pictures());
        text.notes().forEach(story::note);
        manifest.notes().forEach(story::note);
        entries.addTo(story);
        items.story(story.asSource());
    }

    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
