package shironam.site;

import java.util.Collection;
import java.util.Map;
import shironam.story.reading.LinkTargets;

/** A stretch of the body: a picture, several that stand together, a card, something of another site, or the clean HTML of prose, which is written as it is. */
public record BodyPart(String html, PictureView picture, CardView card, GalleryView gallery, EmbeddedView embed) {

    /**
     * Prose whose links lead to where those stories are now.
     *
     * @param hrefs the links of its text
     */
    public BodyPart leading(Map<String, LinkTargets.Target> targets, Collection<String> hrefs) {
        String led = html;
        for (String href : hrefs) {
            LinkTargets.Target target = targets.get(href);
            if (target != null && target.path() != null) {
                led = led.replace(attribute(href), attribute(target.path()));
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
