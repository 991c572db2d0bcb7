package shironam.body.source;

import java.util.Optional;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.EmbeddedContent;
import shironam.body.Finding.Kind;
import shironam.body.Href;
import shironam.body.cleaning.ReadingLog;
import shironam.body.embeds.EmbedAddress;
import shironam.body.embeds.EmbeddedContentTag;

/**
 * Makes an embed of each frame and each post of another site, with its caption or its words as title; and a link of a
 * player that shows a file.
 */
public final class Embeds {
    /** What a link is in until the HTML is written anew. No source has such an element. */
    public static final String LINK = "embedded-link";

    private static final String NO_TITLE = "img, table, ul, ol, pre, " + EmbeddedContent.TAG + ", " + LINK;

    private final ReadingLog notes;

    private Embeds(ReadingLog notes) {
        this.notes = notes;
    }

    public static void replace(Element root, ReadingLog notes) {
        Embeds embeds = new Embeds(notes);
        for (Element element : root.getAllElements()) {
            if (element != root && EmbedTag.is(element) && isShown(element, root)) {
                embeds.replace(element);
            }
        }
    }

    private static boolean isShown(Element element, Element root) {
        boolean isScript = element.normalName().equals("script");
        for (Element at = isScript ? element.parent() : element; at != root; at = at.parent()) {
            if (at == null || VisibleText.isHidden(at)) {
                return false;
            }
        }
        return true;
    }

    private void replace(Element element) {
        if (holdsAnother(element)) {
            return;
        }
        EmbedTag embed = new EmbedTag(element);
        Optional<String> address = embed.shown();
        if (address.isEmpty()) {
            remove(element, embed);
        } else if (embed.isFile(address.get()) && EmbedAddress.of(address.get()).isEmpty()) {
            link(element, embed, address.get());
        } else {
            embed(element, embed, address.get());
        }
    }

    private void remove(Element element, EmbedTag embed) {
        String address = ReadingLog.shortened(embed.address());
        notes.found(Kind.EMBED_REMOVED, element.normalName() + (address.isEmpty() ? "" : ": " + address));
        leaveOutFallback(element);
        if (hidesContent(element)) {
            element.replaceWith(new Element(LINK));
        }
    }

    private void link(Element element, EmbedTag embed, String href) {
        notes.found(Kind.EMBED_TO_LINK, element.normalName() + " → " + href);
        leaveOutFallback(element);
        Element link = new Element(LINK);
        link.appendElement("a").attr("href", href).text(embed.words(href));
        if (hidesContent(element)) {
            element.replaceWith(link);
        } else if (!isLinked(element, href)) {
            element.after(link);
        }
    }

    private void embed(Element element, EmbedTag embed, String href) {
        if (hidesContent(element)) {
            notes.hidden(Kind.FALLBACK_TEXT, VisibleText.allText(element));
            element.replaceWith(EmbeddedContentTag.of(href, titleAround(element).orElseGet(embed::title)));
            return;
        }
        String words = Normalization.line(VisibleText.text(element));
        if (words.isEmpty()) {
            element.after(EmbeddedContentTag.of(href, titleAround(element).orElse("")));
        } else if (words.length() <= EmbeddedContentTag.LONGEST_TITLE
                && element.select(NO_TITLE).isEmpty()) {
            element.replaceWith(EmbeddedContentTag.of(href, EmbedTag.ownWords(words)));
        } else {
            element.after(EmbeddedContentTag.of(href, ""));
        }
    }

    /** The caption of the figure that holds nothing else; it stands there no longer. */
    static Optional<String> titleAround(Element element) {
        Element figure = element.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        if (caption == null
                || caption.select(NO_TITLE).size() > 0
                || !figure.select("img").isEmpty()) {
            return Optional.empty();
        }
        String words = Normalization.line(VisibleText.text(caption));
        String all = Normalization.line(VisibleText.text(figure));
        if (words.isEmpty() || !all.equals(words) || words.length() > EmbeddedContentTag.LONGEST_TITLE) {
            return Optional.empty();
        }
        caption.remove();
        return Optional.of(words);
    }

    private static boolean hidesContent(Element element) {
        return EmbedTag.isPlayer(element) && !element.normalName().equals("object");
    }

    /** What only a browser without the player would have shown. */
    private void leaveOutFallback(Element element) {
        String fallback = hidesContent(element) ? VisibleText.allText(element) : "";
        if (VisibleText.count(fallback) > 0) {
            notes.found(Kind.FALLBACK_TEXT, ReadingLog.sized(fallback));
        }
    }

    private static boolean holdsAnother(Element element) {
        return !EmbedTag.isPlayer(element) && element.stream().skip(1).anyMatch(EmbedTag::is)
                || element.normalName().equals("object")
                        && !element.select("embed, iframe, video, " + EmbeddedContent.TAG + ", " + LINK)
                                .isEmpty();
    }

    private static boolean isLinked(Element element, String href) {
        String page = withoutQuery(href);
        return element.select("a[href]").stream()
                .anyMatch(a -> !a.text().isBlank()
                        && Href.card(a.attr("href"))
                                .filter(to -> withoutQuery(to).equals(page))
                                .isPresent());
    }

    private static String withoutQuery(String href) {
        int query = href.indexOf('?');
        return query < 0 ? href : href.substring(0, query);
    }
}
