package shironam.body.source;

import java.util.Set;
import org.jsoup.nodes.Element;
import shironam.body.BodyTooDeepException;
import shironam.body.EmbeddedContent;
import shironam.body.RelatedStory;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.ReadingLog;

/** What HTML holds beside text, counted by its elements alone, whoever has read it how. */
public record Inventory(int pictures, int links, int cards, int tables, int lists, int embeds) {
    private static final Set<String> EMBEDS =
            Set.of("iframe", "video", "audio", "embed", "object", "amp-youtube", EmbeddedContent.TAG);

    /** @throws BodyTooDeepException for HTML nested deeper than any text */
    public static Inventory of(String html) {
        int[] counts = new int[6];
        for (Element element : Markup.parse(html, new ReadingLog()).getAllElements()) {
            String name = element.normalName();
            switch (name) {
                case "img", "amp-img" -> counts[0]++;
                case "a" -> counts[1] += element.hasAttr("href") ? 1 : 0;
                case RelatedStory.TAG -> counts[2]++;
                case "table" -> counts[3]++;
                case "ul", "ol" -> counts[4]++;
                default -> counts[5] += EMBEDS.contains(name) ? 1 : 0;
            }
        }
        return new Inventory(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    public Inventory withCards(int found) {
        return new Inventory(pictures, links, found, tables, lists, embeds);
    }

    public Inventory withEmbeds(int kept) {
        return new Inventory(pictures, links, cards, tables, lists, kept);
    }
}
