package shironam.body.pasting;

import java.util.List;
import java.util.function.Predicate;
import shironam.body.Block;
import shironam.body.Body;
import shironam.body.BodyTooDeepException;
import shironam.body.Finding;
import shironam.body.RelatedStory;
import shironam.body.cleaning.BodyReading;
import shironam.body.cleaning.ReadingLog;
import shironam.body.source.ParsedSource;
import shironam.body.source.PastedMarkup;

/**
 * What somebody copied from Word, Google Docs or a page of the web, in our vocabulary, with its cards recognised. It is
 * read as any foreign HTML is; only what such programs say by styles is first said by elements ({@link PastedMarkup}).
 *
 * @param findings what did not come along, for whoever pasted it
 */
public record Pasted(Body body, List<Finding> findings) {

    public Pasted {
        findings = List.copyOf(findings);
    }

    /** @throws BodyTooDeepException for HTML nested deeper than any text */
    public static Pasted of(String html) {
        return of(html, address -> false);
    }

    /** @param embeddable which addresses can be embedded besides those of the known providers */
    public static Pasted of(String html, Predicate<String> embeddable) {
        ReadingLog notes = new ReadingLog();
        BodyReading reading = new BodyReading(notes);
        List<Block> blocks = reading.settled(ParsedSource.pasted(html, embeddable, notes));
        return new Pasted(new Body(BodyReading.segments(blocks)), notes.findings());
    }

    /** For the editor, whose form sends the headlines and pictures of cards back whole. */
    public String html() {
        return body.describedHtml();
    }

    public int cards() {
        return (int)
                body.segments().stream().filter(RelatedStory.class::isInstance).count();
    }
}
