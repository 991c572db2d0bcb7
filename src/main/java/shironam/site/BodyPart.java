package shironam.site;

import java.util.Map;
import shironam.story.reading.LinkTargets;

/** A stretch of the body: a picture, several that stand together, a card, something of another site, or the clean HTML of prose, which is written as it is. */
public record BodyPart(String html, PictureView picture, CardView card, GalleryView gallery, EmbeddedView embed) {

    /** Prose whose links lead to where those stories are now. */
    public BodyPart leading(Map<String, LinkTargets.Target> links) {
        String led = html;
        for (Map.Entry<String, LinkTargets.Target> link : links.entrySet()) {
            if (link.getValue().path() != null) {
                led = led.replace(
                        attribute(link.getKey()), attribute(link.getValue().path()));
            }
        }
        return html(led);
    }

    private static String attribute(String href) {
        return "href=\"" + href.replace("&", "&amp;") + "\"";
    }

    public static BodyPart html(String html) {
        return new BodyPart(html, null, null, null, null);
    }

    public static BodyPart picture(PictureView picture) {
        return new BodyPart(null, picture, null, null, null);
    }

    public static BodyPart card(CardView card) {
        return new BodyPart(null, null, card, null, null);
    }

    public static BodyPart gallery(GalleryView gallery) {
        return new BodyPart(null, null, null, gallery, null);
    }

    public static BodyPart embed(EmbeddedView embed) {
        return new BodyPart(null, null, null, null, embed);
    }
}
