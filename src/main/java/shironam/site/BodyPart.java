package shironam.site;

import java.util.Map;
import shironam.story.reading.LinkTargets;

/** A stretch of the body: a picture, a card, or the clean HTML of prose, which is written as it is. */
public record BodyPart(String html, PictureView picture, CardView card) {

    /** Prose whose links lead to where those stories are now. */
    public BodyPart leading(Map<String, LinkTargets.Target> links) {
        String led = html;
        for (Map.Entry<String, LinkTargets.Target> link : links.entrySet()) {
            led = led.replace(
                    attribute(link.getKey()), attribute(link.getValue().path()));
        }
        return html(led);
    }

    private static String attribute(String href) {
        return "href=\"" + href.replace("&", "&amp;") + "\"";
    }

    public static BodyPart html(String html) {
        return new BodyPart(html, null, null);
    }

    public static BodyPart picture(PictureView picture) {
        return new BodyPart(null, picture, null);
    }

    public static BodyPart card(CardView card) {
        return new BodyPart(null, null, card);
    }
}
