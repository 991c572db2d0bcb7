package shironam.body.source;

import java.util.Optional;
import org.jsoup.nodes.Element;
import shironam.body.Finding.Kind;
import shironam.body.Href;
import shironam.body.cleaning.ReadingLog;

/** Puts a link in the place of each player, and after each post of another site that holds no link to itself. */
public final class Embeds {
    /** What the link is in until the HTML is written anew. No source has such an element. */
    public static final String LINK = "embedded-link";

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
        Optional<EmbedTag.Link> link = embed.link();
        String fallback = EmbedTag.isPlayer(element) && !element.normalName().equals("object")
                ? said(VisibleText.allText(element))
                : "";
        if (link.isPresent()) {
            notes.found(
                    Kind.EMBED_TO_LINK,
                    element.normalName() + " → " + link.get().href() + fallback);
        } else {
            String address = ReadingLog.shortened(embed.address());
            notes.found(
                    Kind.EMBED_REMOVED,
                    element.normalName() + (address.isEmpty() ? " without an address" : " at " + address) + fallback);
        }
        if (EmbedTag.isPlayer(element) && !element.normalName().equals("object")) {
            element.replaceWith(link.map(Embeds::linked).orElseGet(() -> new Element(LINK)));
        } else if (link.isPresent() && !isLinked(element, link.get().href())) {
            element.after(linked(link.get()));
        }
    }

    /** What only a browser without the player would have shown. */
    private static String said(String fallback) {
        int characters = VisibleText.count(fallback);
        return characters == 0
                ? ""
                : " (left out are " + ReadingLog.sized(characters, "for where it can't be shown", fallback) + ")";
    }

    private static boolean holdsAnother(Element element) {
        return !EmbedTag.isPlayer(element) && element.stream().skip(1).anyMatch(EmbedTag::is)
                || element.normalName().equals("object")
                        && !element.select("embed, iframe, video, " + LINK).isEmpty();
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
        boolean matters = href.contains("watch?v=");
        int query = href.indexOf('?');
        return query < 0 || matters ? href : href.substring(0, query);
    }

    private static Element linked(EmbedTag.Link link) {
        Element element = new Element(LINK);
        element.appendElement("a").attr("href", link.href()).text(link.words());
        return element;
    }
}
