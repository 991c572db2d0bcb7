package shironam.body.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shironam.body.Finding.Kind;
import shironam.body.cleaning.Markup;
import shironam.body.cleaning.PictureTag;
import shironam.body.cleaning.ReadingLog;

/**
 * Puts into the parsed source what its readers saw and a script or a style sheet of the page showed them: the frame whose
 * document stands in an attribute, pictures that load late, pictures of emoji, e-mail addresses that a script writes.
 */
final class ScriptedContent {
    private static final int LONGEST_EMOJI = 30;
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> TABLE_PARTS =
            Set.of("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr");
    private static final Set<String> HOLDS_ROWS_OR_CELLS = Set.of("thead", "tbody", "tfoot", "tr");
    private static final Pattern CODE_POINTS = Pattern.compile(
            "/((?:1f|2[36]|27|2b|3[03])[0-9a-f]{2,3}(?:-[0-9a-f]{2,5}){0,8})\\.(?:png|svg|gif|webp)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN =
            Pattern.compile("document\\.write(?:ln)?\\s*\\(\\s*(?:\"([^\"]{1,2000})\"|'([^']{1,2000})')");

    private final String base;
    private final ReadingLog notes;
    private final Set<String> pictures = new HashSet<>();

    private ScriptedContent(String base, ReadingLog notes) {
        this.base = base;
        this.notes = notes;
    }

    /** @param base the address where the source stood, empty when it is not known */
    static void make(Element root, String base, ReadingLog notes) {
        ScriptedContent seen = new ScriptedContent(base, notes);
        root.getAllElements().forEach(seen::element);
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "a" -> link(element);
            case "img", "amp-img" -> picture(element);
            case "audio", "video", "source" -> atItsHome(element);
            case "noscript" -> withoutScripts(element);
            case "iframe" -> frame(element);
            case "q" -> quotation(element);
            case "script" -> script(element);
            case "table" -> table(element);
            case "details" -> details(element);
            case "input", "option", "optgroup" -> field(element);
            default -> {}
        }
        if (element.hasAttr("data-cfemail") && !element.normalName().equals("a")) {
            protectedAddress(element);
        }
    }

    private void link(Element a) {
        if (a.hasAttr("data-cfemail")) {
            protectedAddress(a);
        } else if (a.hasAttr("href")) {
            new SourceLink(a, base, notes).resolve();
        }
    }

    private void picture(Element img) {
        String emoji = emoji(img);
        if (!emoji.isEmpty() && img.parent() != null) {
            img.replaceWith(new TextNode(emoji));
            return;
        }
        PictureTag picture = new PictureTag(img);
        if (picture.src().isEmpty() && Markup.name(img.parent()).equals("picture")) {
            for (Element source : img.parent().select("source[srcset], source[data-srcset]")) {
                img.attr("data-srcset", source.hasAttr("srcset") ? source.attr("srcset") : source.attr("data-srcset"));
            }
        }
        atItsHome(img);
        picture.src().ifPresent(pictures::add);
    }

    /** A path is one of the site where the source stood. */
    private void atItsHome(Element file) {
        String src = file.attr("src").strip();
        if (!base.isEmpty() && src.startsWith("/") && !src.startsWith("//")) {
            file.attr("src", SourceLink.absolute(base, src).orElse(src));
        }
    }

    private static String emoji(Element img) {
        String alt = img.attr("alt").strip();
        String src = img.attr("src").toLowerCase(java.util.Locale.ROOT);
        boolean named = img.classNames().stream().anyMatch(name -> name.contains("emoji") || name.contains("smiley"))
                || src.contains("/emoji/")
                || src.contains("emoji.php")
                || src.contains("twemoji");
        if (!alt.isEmpty() && alt.length() <= LONGEST_EMOJI) {
            return named || alt.codePoints().allMatch(ScriptedContent::isEmoji) ? alt : "";
        }
        Matcher codes = CODE_POINTS.matcher(src);
        if (!named || !codes.find()) {
            return "";
        }
        StringBuilder emoji = new StringBuilder();
        for (String code : codes.group(1).split("-")) {
            emoji.appendCodePoint(Integer.parseInt(code, 16));
        }
        return emoji.toString();
    }

    private static boolean isEmoji(int character) {
        int type = Character.getType(character);
        return character >= 0x1F000 && character <= 0x1FAFF
                || character >= 0x2600 && character <= 0x27BF
                || character == 0x200D
                || character == 0xFE0F
                || character == 0x20E3
                || type == Character.OTHER_SYMBOL;
    }

    /** Pages that load pictures late hold them a second time for browsers without scripts. */
    private void withoutScripts(Element noscript) {
        if (standsForAnEmbed(noscript)) {
            return;
        }
        for (Element img : noscript.select("img")) {
            PictureTag picture = new PictureTag(img);
            boolean isNew = picture.src().filter(src -> !pictures.contains(src)).isPresent();
            if (!isNew || picture.isTrackingPixel() || VisibleText.isHidden(img)) {
                continue;
            }
            Node before = noscript.previousSibling();
            while (before instanceof TextNode text && text.isBlank()) {
                before = before.previousSibling();
            }
            if (before instanceof Element late
                    && PictureTag.is(late)
                    && new PictureTag(late).src().isEmpty()) {
                late.attr("src", picture.src().get());
                late.attr("alt", late.attr("alt").isEmpty() ? img.attr("alt") : late.attr("alt"));
            } else {
                noscript.before(img.clone());
            }
            pictures.add(picture.src().get());
        }
    }

    /** A picture of a chart, where the chart itself is recognised. */
    private static boolean standsForAnEmbed(Element noscript) {
        return Stream.of(noscript.parent(), noscript.previousElementSibling())
                .anyMatch(near -> near != null && EmbedTag.is(near) && new EmbedTag(near).isKnown());
    }

    /** What it holds itself; of a player that is what stands there until it is loaded. */
    private void frame(Element iframe) {
        String document = iframe.attr("srcdoc");
        if (!document.isBlank() && new EmbedTag(iframe).isKnown()) {
            notes.hidden(Kind.FALLBACK_TEXT, Jsoup.parseBodyFragment(document).text());
        } else if (!document.isBlank()) {
            Element shown = new Element("div");
            shown.appendChildren(
                    List.copyOf(Jsoup.parseBodyFragment(document).body().childNodes()));
            iframe.replaceWith(shown);
        }
    }

    /** Wherever they stand among the rows, the caption is shown above them and the foot below. */
    private static void table(Element table) {
        if (table.parent() == null) {
            return; // what it stood in shows something else
        }
        List<Node> strays = new ArrayList<>();
        strays(table, strays);
        List<Element> captions = parts(table, "caption");
        captions.stream().limit(1).forEach(table::prependChild);
        captions.stream().skip(1).forEach(next -> {
            captions.get(0).appendElement("br");
            List.copyOf(next.childNodes()).forEach(captions.get(0)::appendChild);
            next.remove();
        });
        parts(table, "tfoot").forEach(table::appendChild);
        strays.forEach(table::before);
    }

    private static List<Element> parts(Element table, String name) {
        return table.children().stream()
                .filter(part -> part.normalName().equals(name))
                .toList();
    }

    /** What stands between rows and cells is shown before the table (WHATWG HTML 13.2.6.1, foster parenting). */
    private static void strays(Element part, List<Node> into) {
        Set<String> own = part.normalName().equals("tr") ? CELLS : TABLE_PARTS;
        for (Node child : part.childNodes()) {
            String name = Markup.name(child);
            if (own.contains(name)) {
                if (HOLDS_ROWS_OR_CELLS.contains(name)) {
                    strays((Element) child, into);
                }
            } else if (child instanceof Element || child instanceof TextNode text && !text.isBlank()) {
                into.add(child);
            }
        }
    }

    /** Wherever it stands, the summary is shown first. */
    private static void details(Element details) {
        Element summary = details.children().stream()
                .filter(child -> child.normalName().equals("summary"))
                .findFirst()
                .orElse(null);
        if (summary != null && summary.previousSibling() != null) {
            details.prependChild(summary);
        }
    }

    private static void quotation(Element q) {
        q.prependChild(new TextNode("“"));
        q.appendChild(new TextNode("”"));
    }

    private void script(Element script) {
        Matcher written = WRITTEN.matcher(script.data());
        while (written.find()) {
            String html = written.group(1) == null ? written.group(2) : written.group(1);
            notes.hidden(Kind.SCRIPT_TEXT, TagScanner.stripped(html.replace("\\/", "/")));
        }
    }

    private void field(Element field) {
        String text = field.normalName().equals("input")
                ? (field.attr("type").equalsIgnoreCase("hidden") ? "" : field.attr("value"))
                : field.attr("label");
        notes.hidden(Kind.FORM_TEXT, text);
    }

    /** An address in hexadecimal digits, each byte changed by the first. */
    private void protectedAddress(Element element) {
        String coded = element.attr("data-cfemail");
        if (!coded.matches("(?:[0-9a-fA-F]{2}){2,200}+")) {
            return;
        }
        int key = Integer.parseInt(coded.substring(0, 2), 16);
        byte[] bytes = new byte[coded.length() / 2 - 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Integer.parseInt(coded.substring(2 * i + 2, 2 * i + 4), 16) ^ key);
        }
        String address = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        notes.found(Kind.ADDRESS_READ, address);
        element.text(address);
        element.removeAttr("href");
        if (element.normalName().equals("a") && address.indexOf('@') > 0) {
            element.attr("href", "mailto:" + address);
        }
    }
}
