package shironam.body;

import java.util.stream.Collectors;

/**
 * What somebody copied from Word, Google Docs or a page of the web, in our vocabulary, with its cards recognised. It is
 * read as any foreign HTML is; only what such programs say by styles is first said by elements ({@link PastedMarkup}).
 */
public record Pasted(Body body) {

    /** @throws BodyTooDeep for HTML nested deeper than any text */
    public static Pasted of(String html) {
        return new Pasted(Body.parse(PastedMarkup.plain(html)));
    }

    /** For the editor, whose form sends the headlines and pictures of cards back whole. */
    public String html() {
        return body.segments().stream()
                .map(segment -> segment instanceof RelatedStory card ? card.describedHtml() : segment.html())
                .collect(Collectors.joining());
    }

    public int cards() {
        return (int)
                body.segments().stream().filter(RelatedStory.class::isInstance).count();
    }
}
