package shironam.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import shironam.body.UnusableSourceException.Reason;
import shironam.body.cleaning.BodyReading;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.ReadingLog;
import shironam.body.source.Accounting;
import shironam.body.source.ParsedSource;
import shironam.body.source.SourceLine;
import shironam.body.source.VisibleText;

/**
 * What reading a foreign source yields: the body, and an account of what happened to the rest.
 *
 * @param source the agency or paper of a last line such as {@code সূত্র : এএফপি}; the line has left the body
 * @param seen the text that its readers saw, blocks and breaks each on a line of their own
 */
public record SourceReading(
        Body body, Optional<String> source, List<Finding> findings, TextAccount account, String seen) {

    public SourceReading {
        findings = List.copyOf(findings);
    }

    /** Reads a source. */
    public static SourceReading of(String html) throws UnusableSourceException {
        return of(html, "", address -> false, line -> false, text -> text);
    }

    /** Reads a source as if it had other words: in the lines that fit, each stretch went through {@code change}. */
    public static SourceReading of(String html, Predicate<String> which, UnaryOperator<String> change)
            throws UnusableSourceException {
        return of(html, "", address -> false, which, change);
    }

    /**
     * @param url where the source stood, by which relative addresses in it are told; empty when nobody knows
     * @param embeddable which addresses can be embedded besides those of the known providers
     */
    public static SourceReading of(
            String html,
            String url,
            Predicate<String> embeddable,
            Predicate<String> which,
            UnaryOperator<String> change)
            throws UnusableSourceException {
        ReadingLog notes = new ReadingLog();
        Element root = parse(html, url, embeddable, which, change, notes);
        String seen = VisibleText.text(root);
        if (VisibleText.count(seen) == 0 && root.select("img[src]").isEmpty()) {
            throw new UnusableSourceException(
                    Reason.NO_TEXT,
                    "The source holds no text that a reader could see, only markup." + lost(notes),
                    "Check that this is the file you meant, and that its text is not kept elsewhere, in a script or a"
                            + " data file.");
        }
        List<Block> blocks = new ArrayList<>(new BodyReading(notes).settled(root));
        String sourceLine = SourceLine.takeFrom(blocks);
        Body body = new Body(BodyReading.segments(blocks));
        if (body.isEmpty()) {
            throw new UnusableSourceException(
                    Reason.NOTHING_LEFT,
                    "All that the source shows had to be left out: " + left(notes),
                    "Give the missing address to the card, or add the text of the story.");
        }
        TextAccount account = new Accounting(seen, notes).of(body, sourceLine);
        return new SourceReading(body, SourceLine.nameIn(sourceLine), notes.findings(), account, seen);
    }

    /** Whether somebody has to look at it before readers do. */
    public boolean isInDoubt() {
        return findings.stream()
                .anyMatch(finding ->
                        finding.kind() == Finding.Kind.TEXT_IN_DOUBT || finding.kind() == Finding.Kind.HTML_IN_DOUBT);
    }

    private static Element parse(
            String html,
            String url,
            Predicate<String> embeddable,
            Predicate<String> which,
            UnaryOperator<String> change,
            ReadingLog notes)
            throws UnusableSourceException {
        try {
            return ParsedSource.read(html, url, embeddable, which, change, notes);
        } catch (BodyTooDeepException tooDeep) {
            throw new UnusableSourceException(
                    Reason.TOO_DEEP,
                    "The source is nested more than " + Markup.DEEPEST + " elements deep, or has more than "
                            + Markup.MOST_ELEMENTS + " of them.",
                    "Such nesting is a mistake of the program that wrote it: export it again, or take the text out of its"
                            + " wrappers.");
        }
    }

    private static String lost(ReadingLog notes) {
        return notes.dropped().stream()
                .map(one -> " Lost is “" + one.text() + "”, " + one.why().words + ".")
                .findFirst()
                .orElse("");
    }

    private static String left(ReadingLog notes) {
        return notes.dropped().stream()
                .map(one -> "“" + one.text() + "”, " + one.why().words)
                .findFirst()
                .orElse("nothing but markup.");
    }
}
