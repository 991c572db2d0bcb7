package shironam.body.source;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pictures of a text whose captions and credits its source says beside the text alone, or over the caption. */
public final class CaptionedPictures {
    /**
     * What is said of the picture of an address.
     *
     * @param captionHtml for a figure that has none
     */
    public record Said(String address, String captionHtml, String credit) {}

    private CaptionedPictures() {}

    public static String in(String html, List<Said> pictures) {
        if (pictures.isEmpty()) {
            return html;
        }
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false);
        for (Said picture : pictures) {
            text.select("figure:has(img)").stream()
                    .filter(figure -> figure.select("img").eachAttr("src").equals(List.of(picture.address)))
                    .forEach(figure -> caption(figure, picture));
        }
        return text.body().html();
    }

    private static void caption(Element figure, Said picture) {
        figure.children().stream()
                .filter(line -> !picture.credit.isEmpty() && line.text().equals(picture.credit))
                .filter(line -> !line.normalName().equals("figcaption")
                        && line.select("img").isEmpty())
                .toList()
                .forEach(Element::remove);
        Element shown = figure.selectFirst("figcaption");
        Element caption = shown == null ? figure.appendElement("figcaption").html(picture.captionHtml) : shown;
        if (!caption.text().contains(picture.credit)) {
            caption.appendText(" ").appendElement("small").text(picture.credit);
        }
    }
}
