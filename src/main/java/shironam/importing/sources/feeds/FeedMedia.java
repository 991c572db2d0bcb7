package shironam.importing.sources.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.Note;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.importing.sources.xml.XmlDocument;

/** Pictures and recordings that an item names beside its text. */
final class FeedMedia {
    private static final int MOST = 100;
    private static final String FACES = "gravatar.com/avatar/";

    private static final class Picture {
        private final String url;
        private final int width;
        private String caption = "";
        private String credit = "";

        Picture(String url, int width) {
            this.url = url;
            this.width = width;
        }
    }

    private final List<Picture> pictures = new ArrayList<>();

    /** Each with the element that plays it. */
    private final Map<String, String> recordings = new LinkedHashMap<>();

    /** From {@code media:content} and the like, which may hold more of the kind, or what stands under a picture. */
    void read(String name, XmlDocument xml) throws XMLStreamException {
        Picture own = add(xml, xml.attribute("url"), name.equals("media:thumbnail"));
        int depth = xml.depth();
        while (xml.next(depth)) {
            switch (xml.name()) {
                case "media:description" -> describe(own, xml.text(), true);
                case "media:credit" -> describe(own, xml.text(), false);
                case "media:content", "media:thumbnail" -> read(xml.name(), xml);
                default -> xml.skip();
            }
        }
    }

    private static void describe(Picture picture, String text, boolean caption) {
        if (picture != null && caption) {
            picture.caption = text.strip();
        } else if (picture != null) {
            picture.credit = text.strip();
        }
    }

    /** @return null for what is no picture */
    Picture add(XmlDocument xml, String url, boolean isPicture) {
        String kind = xml.attribute("medium") + " " + xml.attribute("type");
        if (url.isBlank() || url.contains(FACES) || pictures.size() + recordings.size() > MOST) {
            return null;
        }
        if (kind.contains("audio") || kind.contains("video/")) {
            recordings.putIfAbsent(url.strip(), kind.contains("audio") ? "audio" : "video");
        }
        if (!isPicture && !kind.contains("image")) {
            return null;
        }
        Picture picture = new Picture(url.strip(), width(xml.attribute("width")));
        pictures.add(picture);
        return picture;
    }

    private static int width(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    /**
     * The widest picture, or the first where nothing is said of widths, goes above the story; the others are mostly other sizes
     * of it.
     *
     * @return the text, and after it the recordings that it does not have
     */
    String addTo(ExportedStory story, String html) {
        Picture lead = null;
        for (Picture picture : pictures) {
            lead = lead == null || picture.width > lead.width ? picture : lead;
        }
        if (lead != null) {
            story.with("picture", lead.url)
                    .with("picture_caption", lead.caption)
                    .with("picture_credit", lead.credit);
        }
        String shown = lead == null ? "" : lead.url;
        long others = pictures.stream()
                .map(picture -> picture.url)
                .distinct()
                .filter(url -> !url.equals(shown) && !EscapedHtml.names(html, url))
                .count();
        if (others > 0) {
            story.note(Note.Kind.MORE_PICTURES, others);
        }
        StringBuilder after = new StringBuilder(html);
        recordings.forEach((url, player) -> {
            if (!EscapedHtml.names(html, url)) {
                after.append('<').append(player).append(" src=\"").append(EscapedHtml.of(url));
                after.append("\"></").append(player).append('>');
            }
        });
        return after.toString();
    }
}
