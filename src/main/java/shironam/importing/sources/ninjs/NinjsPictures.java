package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.xml.EscapedHtml;

/** What an agency sends with a text: a picture to lead it, others, recordings. */
final class NinjsPictures {
    private static final Set<String> LEADS =
            Set.of("featuremedia", "featureimage", "mainpic", "mainpicture", "main", "lead", "hero");
    private static final Set<String> PICTURES = Set.of("", "picture", "photo", "graphic", "image");
    private static final Set<String> RECORDINGS = Set.of("audio", "video");
    private static final Pattern IS_A_PICTURE = Pattern.compile("(?i)https?://[^?#]+\\.(?:jpe?g|png|webp|gif)");

    /** @param addresses of all its sizes */
    private record Media(String name, String type, JsonNode about, String address, List<String> addresses) {
        boolean isIn(String html) {
            return addresses.stream().anyMatch(html::contains);
        }

        String text(String... fields) {
            return JsonExport.text(about, fields);
        }

        String caption() {
            return text("description_text", "caption").isEmpty()
                    ? new NinjsText(about).summary()
                    : text("description_text", "caption");
        }

        String figure() {
            String alt = text("body_text", "alt_text").isEmpty() ? new NinjsText(about).headline() : text("body_text");
            return EscapedHtml.figure(address, alt, EscapedHtml.of(caption()), text("byline", "by"));
        }
    }

    private final List<Media> media = new ArrayList<>();

    NinjsPictures(JsonNode item) {
        JsonNode associations = item.path("associations");
        if (associations.isArray()) {
            associations.forEach(one -> add(JsonExport.text(one, "name", "id"), one));
        } else {
            associations.properties().forEach(one -> add(one.getKey(), one.getValue()));
        }
    }

    private void add(String name, JsonNode about) {
        String type = JsonExport.text(about, "type");
        if (!PICTURES.contains(type) && !RECORDINGS.contains(type)) {
            return; // another text, which comes in by itself
        }
        List<String> addresses = new ArrayList<>();
        String best = "";
        int widest = -1;
        JsonNode renditions = about.path("renditions");
        for (JsonNode rendition : renditions) {
            String href = JsonExport.text(rendition, "href");
            int width = rendition.path("width").asInt();
            if (!href.isEmpty()) {
                addresses.add(href);
                best = width > widest ? href : best;
                widest = Math.max(width, widest);
            }
        }
        String original = JsonExport.text(renditions.path("original"), "href");
        String own = JsonExport.text(about, "uri");
        String address = !original.isEmpty()
                ? original
                : best.isEmpty() && IS_A_PICTURE.matcher(own).matches() ? own : best;
        media.add(new Media(name.toLowerCase(java.util.Locale.ROOT), type, about, address, addresses));
    }

    /**
     * The picture above the story, and at its end what stands nowhere in its text.
     *
     * @return the text with these
     */
    String addTo(ExportedStory story, String html) {
        List<Media> usable =
                media.stream().filter(one -> !one.address.isEmpty()).toList();
        if (usable.size() < media.size()) {
            story.note("Its agency names " + (media.size() - usable.size())
                    + " pictures or recordings without an address; ask it for them.");
        }
        Optional<Media> lead = first(usable, one -> LEADS.contains(one.name) && PICTURES.contains(one.type));
        if (lead.isEmpty() && !html.contains("<img")) {
            lead = first(usable, one -> PICTURES.contains(one.type));
        }
        lead.ifPresent(picture -> story.with("picture", picture.address)
                .with("picture_alt", picture.text("body_text", "headline"))
                .with("picture_caption", picture.caption())
                .with("picture_credit", picture.text("byline", "by")));
        StringBuilder after = new StringBuilder();
        for (Media one : usable) {
            if (one.equals(lead.orElse(null)) || one.isIn(html)) {
                continue;
            }
            after.append(
                    PICTURES.contains(one.type)
                            ? one.figure()
                            : "<" + one.type + " src=\"" + EscapedHtml.of(one.address) + "\"></" + one.type + ">"
                                    + EscapedHtml.paragraphs(one.caption()));
        }
        return large(html, usable) + after;
    }

    /** Texts name small ones, made for a preview. */
    private static String large(String html, List<Media> usable) {
        String text = html;
        for (Media one : usable) {
            for (String address : one.addresses) {
                text = text.replace('"' + EscapedHtml.of(address) + '"', '"' + EscapedHtml.of(one.address) + '"');
            }
        }
        return text;
    }

    private static Optional<Media> first(List<Media> media, Predicate<Media> wanted) {
        return media.stream().filter(wanted).findFirst();
    }
}
