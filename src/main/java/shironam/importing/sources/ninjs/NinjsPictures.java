package shironam.importing.sources.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import shironam.body.source.CaptionedPictures;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.Note;
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
        /** Of two places of an item; its words may differ there. */
        boolean isSame(Media other) {
            return !identity().isEmpty() && identity().equals(other.identity());
        }

        private String identity() {
            return address.isEmpty() ? text("guid", "uri") : address;
        }

        boolean isIn(String html) {
            return addresses.stream().anyMatch(one -> EscapedHtml.names(html, one));
        }

        String text(String... fields) {
            return JsonExport.text(about, fields);
        }

        String alt() {
            String said = text("body_text", "alt_text");
            return said.isEmpty() ? new NinjsText(about).headline() : said;
        }

        String caption() {
            String plain = text("description_text", "caption");
            return plain.isEmpty() ? new NinjsText(about).summary() : plain;
        }

        String captionHtml(UnaryOperator<String> ofPlain) {
            String plain = text("description_text", "caption");
            return plain.isEmpty() ? new NinjsText(about).summaryHtml(ofPlain) : ofPlain.apply(plain);
        }

        String credit() {
            return text("byline", "by").strip();
        }

        String html() {
            return PICTURES.contains(type)
                    ? EscapedHtml.figure(address, alt(), captionHtml(EscapedHtml::of), credit())
                    : "<" + type + " src=\"" + EscapedHtml.of(address) + "\"></" + type + ">"
                            + captionHtml(EscapedHtml::paragraphs);
        }
    }

    /** What one text has more of is no more looked at. */
    private static final int MOST = 100;

    private static final int MOST_SIZES = 20;

    private final List<Media> media = new ArrayList<>();
    private int leftOut;
    private final Instant out;
    private final List<Media> heldBack = new ArrayList<>();

    /** Headlines of texts, which come in by themselves where their agency sends them. */
    private final Set<String> others = new LinkedHashSet<>();

    /** None that is held back for longer than the text. */
    NinjsPictures(JsonNode item, Instant now) {
        Instant end = NinjsStory.embargoEnd(item);
        this.out = end.isAfter(now) ? end : now;
        JsonNode associations = item.path("associations");
        if (associations.isArray()) {
            associations.forEach(one -> add(JsonExport.text(one, "name", "id"), one));
        } else {
            associations.properties().forEach(one -> add(one.getKey(), one.getValue()));
        }
        for (JsonNode field : item.path("extra_items")) {
            field.path("items").forEach(one -> add("", one));
        }
    }

    private void add(String name, JsonNode about) {
        String type = JsonExport.text(about, "type");
        if (!about.isObject()) {
            return;
        }
        if (media.size() + heldBack.size() + others.size() >= MOST) {
            leftOut++;
            return;
        }
        if (!PICTURES.contains(type) && !RECORDINGS.contains(type)) {
            others.add(new NinjsText(about).headline());
            return;
        }
        List<String> addresses = new ArrayList<>();
        String best = "";
        int widest = -1;
        JsonNode renditions = about.path("renditions");
        for (JsonNode rendition : renditions) {
            String href = JsonExport.text(rendition, "href");
            int width = rendition.path("width").asInt();
            if (!href.isEmpty() && addresses.size() < MOST_SIZES) {
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
        if (!address.isEmpty() && !addresses.contains(address)) {
            addresses.add(address);
        }
        add(new Media(name.toLowerCase(java.util.Locale.ROOT), type, about, address, addresses));
    }

    /** Superdesk names the pictures of a gallery among the associations, and once more as items of its field. */
    private void add(Media one) {
        if (heldBack.stream().anyMatch(one::isSame)) {
            return;
        }
        if (NinjsStory.heldUntil(one.about).isAfter(out)) {
            media.removeIf(one::isSame);
            heldBack.add(one);
        } else if (media.stream().noneMatch(one::isSame)) {
            media.add(one);
        } else if (LEADS.contains(one.name)) {
            media.replaceAll(known -> one.isSame(known) ? one : known);
        }
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
            story.note(Note.Kind.MEDIA_WITHOUT_ADDRESS, media.size() - usable.size());
        }
        if (leftOut > 0) {
            story.note(Note.Kind.TOO_MANY_PICTURES, leftOut);
        }
        others.stream()
                .filter(headline -> !headline.isEmpty())
                .forEach(headline -> story.note(Note.Kind.RELATED, ImportRefusedException.quoted(headline)));
        if (!heldBack.isEmpty()) {
            story.note(Note.Kind.PICTURES_HELD_BACK, heldBack.size());
        }
        Optional<Media> lead = first(usable, one -> LEADS.contains(one.name) && PICTURES.contains(one.type));
        if (lead.isEmpty() && !html.contains("<img")) {
            lead = first(usable, one -> PICTURES.contains(one.type));
        }
        lead.ifPresent(picture -> story.with("picture", picture.address)
                .with("picture_alt", picture.alt())
                .with("picture_caption", picture.caption())
                .with("picture_credit", picture.credit()));
        StringBuilder after = new StringBuilder();
        for (Media one : usable) {
            if (!one.equals(lead.orElse(null)) && !one.isIn(html)) {
                after.append(one.html());
            }
        }
        return CaptionedPictures.in(large(html, usable), said(html, usable)) + after;
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

    private static List<CaptionedPictures.Said> said(String html, List<Media> usable) {
        return usable.stream()
                .filter(one ->
                        PICTURES.contains(one.type) && !(one.credit() + one.caption()).isEmpty() && one.isIn(html))
                .map(one -> new CaptionedPictures.Said(one.address, one.captionHtml(EscapedHtml::of), one.credit()))
                .toList();
    }

    private static Optional<Media> first(List<Media> media, Predicate<Media> wanted) {
        return media.stream().filter(wanted).findFirst();
    }
}
