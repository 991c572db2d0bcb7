package shironam.site.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;
import shironam.site.PictureView;
import shironam.site.Xml;

/** Whatever stands in a story, a feed is read by strict parsers, and tells the same text. */
class AnyFeedTest {
    private static final Instant TIME = Instant.parse("2024-11-10T02:30:00Z");

    @Property(tries = 300)
    void rssIsRead(@ForAll("texts") String headline, @ForAll("texts") String body) throws Exception {
        String rss = RssFeed.write(feed(headline, body));

        Document document = parsed(rss);
        assertEquals(told(headline), text(document, "title", 1));
        assertEquals(told(body), text(document, "content:encoded", 0));
        assertEquals(told(headline), text(document, "dc:creator", 0));
        assertEquals("rss_2.0", new SyndFeedInput().build(source(rss)).getFeedType());
    }

    @Property(tries = 300)
    void atomIsRead(@ForAll("texts") String headline, @ForAll("texts") String body) throws Exception {
        String atom = AtomFeed.write(feed(headline, body));

        Document document = parsed(atom);
        assertEquals(told(headline), text(document, "title", 1));
        assertEquals(told(body), text(document, "content", 0));
        SyndEntry entry = new SyndFeedInput().build(source(atom)).getEntries().get(0);
        assertEquals("https://paper.example/7", entry.getUri());
        assertEquals(TIME, entry.getUpdatedDate().toInstant());
    }

    @Property(tries = 300)
    void jsonIsRead(@ForAll("texts") String headline, @ForAll("texts") String body) throws Exception {
        byte[] bytes = JsonFeed.write(feed(headline, body)).getBytes(StandardCharsets.UTF_8);

        JsonNode item = new ObjectMapper().readTree(bytes).get("items").get(0);
        assertEquals(Xml.clean(headline), item.get("title").asText());
        assertEquals(Xml.clean(body), item.get("content_html").asText());
    }

    @Property
    void nothingIsLeftOutThatXmlMayHold(@ForAll("texts") String text) {
        String clean = Xml.clean(text);

        assertEquals(clean, Xml.clean(clean));
        text.codePoints()
                .filter(character -> character >= 0x20 && Character.isDefined(character) && character < 0xD800)
                .forEach(character -> assertTrue(clean.indexOf(character) >= 0));
    }

    /** Letters that papers use, what means something in XML, and whatever else fits into a string of Java. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.chars().all().map(String::valueOf),
                        Arbitraries.chars().range('\u0000', '\u0020').map(String::valueOf),
                        Arbitraries.chars().range('\uD800', '\uDFFF').map(String::valueOf),
                        Arbitraries.chars().range('\u0980', '\u09FE').map(String::valueOf),
                        Arbitraries.of(
                                "<", "&", "]]>", "<![CDATA[", "&amp;", "&#0;", "\"", "'", "\uFFFE", "\uFFFF", "😀"))
                .list()
                .ofMaxSize(30)
                .map(parts -> "x" + String.join("", parts));
    }

    /** What a parser makes of line ends outside of references is a line end. */
    private static String told(String text) {
        return Xml.clean(text);
    }

    private static Feed feed(String headline, String body) {
        PictureView picture = new PictureView("https://paper.example/p.png?" + headline, headline, 3, 2, body, body);
        Feed.Entry entry = new Feed.Entry(
                "https://paper.example/7",
                "https://paper.example/life/7/x",
                headline,
                headline,
                body,
                List.of(new Feed.Person(headline, null, true)),
                List.of(headline, body),
                TIME,
                TIME,
                picture);
        return new Feed(
                "শিরোনাম",
                "https://paper.example/",
                "https://paper.example/feed.xml",
                "বাংলা সংবাদপত্র",
                "https://paper.example/icon.png",
                List.of("https://hub.example/"),
                TIME,
                List.of(entry));
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document, String element, int which) {
        return document.getElementsByTagName(element).item(which).getTextContent();
    }

    private static InputSource source(String xml) {
        return new InputSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
