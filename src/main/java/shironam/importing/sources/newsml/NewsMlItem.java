package shironam.importing.sources.newsml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.body.source.RepeatedHeadline;
import shironam.importing.sources.ItemVersions;
import shironam.importing.sources.WrittenDate;
import shironam.importing.sources.nitf.NitfDocument;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.importing.sources.xml.XmlElement;

/** An item of NewsML-G2, by the names of its elements. Values are told by the last part of their code: {@code stat:usable}. */
final class NewsMlItem {
    /** What has no text of its own. */
    private static final Set<String> MEDIA =
            Set.of("picture", "graphic", "audio", "video", "animation", "still", "component");

    private final XmlElement item;
    private final XmlElement meta;
    private final XmlElement content;
    private final NitfDocument nitf;
    private String html;

    NewsMlItem(XmlElement item) {
        this.item = item;
        this.nitf = item.first("nitf").map(NitfDocument::new).orElse(null);
        this.meta = part("itemMeta");
        this.content = part("contentMeta");
    }

    private XmlElement part(String name) {
        return item.child(name).orElseGet(() -> new XmlElement(name));
    }

    String guid() {
        return item.attribute("guid").strip();
    }

    ItemVersions.Version version() {
        return ItemVersions.Version.of(
                "newsml",
                guid(),
                meta("versionCreated"),
                item.attribute("version"),
                heldUntil().isAfter(Instant.MIN));
    }

    /** {@code text}, {@code picture}. */
    String kind() {
        return code(child(meta, "itemClass"));
    }

    boolean isOfMedia() {
        return MEDIA.contains(kind()) || kind().equals("composite") && html().isEmpty();
    }

    /** Where it has none, its summary is one. */
    boolean hasText() {
        return !html().isBlank() || !summary().isBlank();
    }

    /** Its description, else the summary of its text in NITF. */
    String summary() {
        String said = description();
        return said.isEmpty() ? nitf().map(NitfDocument::summary).orElse("") : said;
    }

    /** The text of a part of what is said of the item, or "". */
    String meta(String name) {
        return text(child(meta, name));
    }

    boolean isUsable() {
        return statuses().stream().allMatch(status -> status.isEmpty() || status.equals("usable"));
    }

    /** Its own, and that of a text in NITF, where an embargo is one. */
    List<String> statuses() {
        String status = nitf().map(NitfDocument::managementStatus).orElse("");
        return List.of(code(child(meta, "pubStatus")), status.equals("embargoed") ? "" : status);
    }

    /** As they are written, or "" where one is named without its end. */
    List<String> embargoes() {
        List<String> embargoes = new ArrayList<>();
        meta.children("embargoed").forEach(one -> embargoes.add(text(one)));
        nitf().flatMap(NitfDocument::embargo).ifPresent(embargoes::add);
        return embargoes;
    }

    /** {@link Instant#MIN} for none, {@link Instant#MAX} for one whose end can't be read. */
    Instant embargoEnd() {
        return embargoes().stream()
                .map(until -> WrittenDate.instant(until).orElse(Instant.MAX))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** By its status without end, or by an embargo. */
    Instant heldUntil() {
        return isUsable() ? embargoEnd() : Instant.MAX;
    }

    /** The text of the first such part of what is said of its content, or "". */
    String content(String name) {
        return text(child(content, name));
    }

    List<String> notesToEditors() {
        Stream<String> own = meta.children("edNote").stream().map(NewsMlItem::text);
        return Stream.concat(own, nitf().stream().flatMap(text -> text.notesToEditors().stream()))
                .distinct()
                .toList();
    }

    /** Who sends it. */
    String providerName() {
        XmlElement provider = child(meta, "provider");
        return provider == null ? "" : name(provider);
    }

    List<XmlElement> contents(String name) {
        return content.children(name);
    }

    /** Of a package. */
    List<XmlElement> groups() {
        return item.all("group");
    }

    List<XmlElement> links() {
        return item.children("link");
    }

    /** Of several the first, and one that is no headline under it. */
    String headline() {
        String headline = headline(false);
        return Stream.of(
                        headline,
                        meta("title"),
                        nitf().map(NitfDocument::headline).orElse(""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    String subtitle() {
        String said = headline(true);
        return said.isEmpty() ? nitf().map(NitfDocument::subtitle).orElse("") : said;
    }

    private String headline(boolean isUnderIt) {
        return contents("headline").stream()
                .filter(one -> one.attribute("role").toLowerCase(Locale.ROOT).contains("sub") == isUnderIt)
                .map(NewsMlItem::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What its agency wrote about it: a summary of a text, a caption of a picture. */
    String description() {
        return contents("description").stream()
                .map(NewsMlItem::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Where its text is in NITF. */
    Optional<NitfDocument> nitf() {
        return Optional.ofNullable(nitf);
    }

    /** Its text: XHTML or NITF before HTML as data, and that before plain text. */
    String html() {
        if (html == null) {
            html = readHtml();
        }
        return html;
    }

    private String readHtml() {
        if (nitf != null) {
            return withoutHeadline(nitf.html());
        }
        for (XmlElement inline : item.all("inlineXML")) {
            String text = inline.first("body").orElse(inline).html();
            if (!text.isBlank()) {
                return withoutHeadline(text);
            }
        }
        String plain = "";
        for (XmlElement data : item.all("inlineData")) {
            String text = data.text().strip();
            if (data.attribute("contenttype").contains("html") || text.matches("(?s)<(?:p|div|html|body|h\\d)\\b.*")) {
                return withoutHeadline(text);
            }
            plain = plain.isEmpty() ? text : plain;
        }
        return EscapedHtml.paragraphs(plain);
    }

    private String withoutHeadline(String html) {
        return RepeatedHeadline.without(headline(false), html);
    }

    List<XmlElement> remotes() {
        return item.all("remoteContent");
    }

    /** The name of a person, a place or a subject: in Bengali where it has several. */
    static String name(XmlElement concept) {
        List<XmlElement> names = concept.children("name");
        return names.stream()
                .filter(name -> name.attribute("xml:lang").startsWith("bn"))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(NewsMlItem::text)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> Normalization.line(concept.attribute("literal")));
    }

    /** The last part of its code. */
    static String code(XmlElement said) {
        if (said == null) {
            return "";
        }
        String code = said.attribute("qcode").isEmpty() ? said.attribute("uri") : said.attribute("qcode");
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)
                .strip();
    }

    static String text(XmlElement element) {
        return element == null ? "" : element.line();
    }

    static XmlElement child(XmlElement parent, String name) {
        return parent.child(name).orElse(null);
    }
}
