package shironam.body.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shironam.body.cleaning.PictureTag;

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
        Map<String, Said> byAddress = new HashMap<>();
        pictures.forEach(picture -> byAddress.putIfAbsent(picture.address, picture));
        for (Element img : text.select("img")) {
            Said said = byAddress.get(img.attr("src"));
            if (said != null) {
                figureOf(img).ifPresent(figure -> caption(figure, said));
            }
        }
        return text.body().html();
    }

    /** One of its own; empty where several pictures share one. */
    private static Optional<Element> figureOf(Element img) {
        Element figure = img.closest("figure");
        if (figure != null) {
            boolean isAlone = figure.stream().filter(PictureTag::is).limit(2).count() == 1;
            return Optional.of(figure).filter(own -> isAlone);
        }
        Element parent = img.parent();
        if (parent.normalName().equals("p") && parent.childrenSize() == 1 && !parent.hasText()) {
            return Optional.of(parent.tagName("figure"));
        }
        return Optional.of(img.wrap("<figure></figure>").parent());
    }

    private static void caption(Element figure, Said picture) {
        figure.children().stream()
                .filter(line -> !picture.credit.isEmpty() && line.text().equals(picture.credit))
                .filter(line -> !line.normalName().equals("figcaption")
                        && line.select("img").isEmpty())
                .toList()
                .forEach(Element::remove);
        Element shown = figure.selectFirst("figcaption");
        Element caption = shown == null ? figure.appendElement("figcaption") : shown;
        if (VisibleText.count(caption) == 0) {
            caption.html(picture.captionHtml);
        }
        if (!caption.text().contains(picture.credit)) {
            caption.appendText(" ").appendElement("small").text(picture.credit);
        }
    }
}
