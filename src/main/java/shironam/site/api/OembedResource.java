package shironam.site.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.site.Json;
import shironam.site.Links;
import shironam.site.Xml;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.site.story.StoryImages;
import shironam.story.Section;
import shironam.story.addresses.StoryAddress;
import shironam.story.changes.SurrogateKey;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;

/** Tells other sites how to show a card of a story of ours (oembed.com). */
@Path("/oembed")
public class OembedResource {
    private static final Pattern STORY = Pattern.compile("(?:/([a-z0-9-]+))?/(\\d{1,18})(?:/[^/]*)?");
    private static final int CARD_WIDTH = 600;
    private static final int NARROWEST = 260;
    private static final int CARD_HEIGHT = 240;
    private static final String CACHE_SECONDS = "3600";

    @Inject
    StoryDetailsLoader details;

    @Inject
    PageFrame frame;

    @Inject
    StoryImages pictures;

    @GET
    public Response card(
            @QueryParam("url") String url,
            @QueryParam("format") String format,
            @QueryParam("maxwidth") String maxWidth,
            @QueryParam("maxheight") String maxHeight) {
        boolean xml = "xml".equals(format);
        if (format != null && !format.isEmpty() && !xml && !format.equals("json")) {
            return HtmlResponses.refusal(501, "The formats are json and xml.");
        }
        Optional<Integer> width = limit(maxWidth);
        Optional<Integer> height = limit(maxHeight);
        if (url == null || url.isBlank() || width.isEmpty() || height.isEmpty()) {
            return HtmlResponses.refusal(400, "Ask with url, the address of a story, and whole numbers of pixels.");
        }
        Optional<StoryDetails> story = number(url).flatMap(details::alone);
        if (story.isEmpty()) {
            return HtmlResponses.refusal(404, "There is no story at that address.");
        }
        Map<String, Object> card = card(story.get(), width.get(), height.get());
        Set<String> surrogateKeys =
                Set.of(SurrogateKey.SECTIONS, SurrogateKey.story(story.get().id()));
        return xml
                ? HtmlResponses.document(xml(card), "text/xml", surrogateKeys)
                : HtmlResponses.document(Json.write(card), "application/json", surrogateKeys);
    }

    /** A frame where there is room for it, else the facts for a link. */
    private Map<String, Object> card(StoryDetails story, int maxWidth, int maxHeight) {
        boolean framed = maxWidth >= NARROWEST && maxHeight >= CARD_HEIGHT;
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("version", "1.0");
        card.put("type", framed ? "rich" : "link");
        card.put("title", story.headline());
        if (!story.authors().isEmpty()) {
            card.put("author_name", story.byline().text());
            card.put(
                    "author_url",
                    frame.absolute(Links.encoded(story.authors().get(0).path())));
        } else {
            Json.put(card, "author_name", story.source());
        }
        card.put("provider_name", frame.siteName());
        card.put("provider_url", frame.absolute("/"));
        card.put("cache_age", CACHE_SECONDS);
        pictures.shared(story).stream()
                .filter(image -> image.width() != null && image.height() != null)
                .filter(image -> image.width() <= maxWidth && image.height() <= maxHeight)
                .findFirst()
                .ifPresent(image -> {
                    card.put("thumbnail_url", image.url());
                    card.put("thumbnail_width", image.width());
                    card.put("thumbnail_height", image.height());
                });
        if (framed) {
            int width = Math.min(maxWidth, CARD_WIDTH);
            card.put("html", frame(story, width));
            card.put("width", width);
            card.put("height", CARD_HEIGHT);
        }
        return card;
    }

    private String frame(StoryDetails story, int width) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\" style=\"border:0;max-width:100%%\"></iframe>"
                .formatted(
                        Xml.escape(frame.absolute("/embed/" + story.id())),
                        Xml.escape(story.headline()),
                        width,
                        CARD_HEIGHT);
    }

    private static String xml(Map<String, Object> card) {
        Xml xml = new Xml().open("oembed");
        card.forEach((name, value) -> xml.leaf(name, value.toString()));
        return xml.close("oembed").toString();
    }

    private Optional<Long> number(String url) {
        StoryAddress address = StoryAddress.of(url);
        Matcher story = STORY.matcher(address.path());
        boolean ours = url.startsWith("http") && address.isOf(frame.host()) && story.matches();
        return ours && (story.group(1) == null || Section.known(story.group(1)).isPresent())
                ? Optional.of(Long.valueOf(story.group(2)))
                : Optional.empty();
    }

    /** No limit where none was said, empty where it is no number. */
    private static Optional<Integer> limit(String pixels) {
        if (pixels == null || pixels.isEmpty()) {
            return Optional.of(Integer.MAX_VALUE);
        }
        return pixels.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(pixels)) : Optional.empty();
    }
}
