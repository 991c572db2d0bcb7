package shironam.importing.sources.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shironam.body.SourceReading;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

class WordPressReaderTest {
    private final WordPressReader reader = new WordPressReader();

    @Test
    void emptyLinesPartParagraphsAndLineEndsBreakLines() {
        assertEquals("এক\n\n<p>দুই<br>\nতিন", WordPressParagraphs.of("এক\n\nদুই\nতিন"));
        assertEquals("<h2>এক</h2>\n<p>দুই</p>\n", WordPressParagraphs.of("<h2>এক</h2>\n<p>দুই</p>\n"));
        assertEquals("<pre>এক\n\nদুই</pre>", WordPressParagraphs.of("<pre>এক\n\nদুই</pre>"));
        assertEquals(
                "<ul>\n<li>এক</li>\n\n<li>দুই</li>\n</ul>",
                WordPressParagraphs.of("<ul>\n<li>এক</li>\n\n<li>দুই</li>\n</ul>"));
    }

    @Test
    void galleriesShowTheirPicturesAndSeveralAuthorsAreOneLine() throws Exception {
        SourceStory story = read(item(
                                1,
                                "[gallery ids=\"8,9\"]",
                                "<category domain='author' nicename='a'>রহিমা</category>"
                                        + "<category domain='author' nicename='b'>করিম</category>")
                        + picture(8)
                        + picture(9))
                .stories
                .get(0);

        assertTrue(story.html().contains("https://w.test/8.jpg") && story.html().contains("https://w.test/9.jpg"));
        assertEquals("রহিমা ও করিম", story.manifest().texts().get(StoryField.AUTHOR));
    }

    @Test
    void anAddressAloneThatCanBeEmbeddedIsLeftForThat() throws Exception {
        String html = read(item(1, "ক\n\nhttps://youtu.be/dQw4w9WgXcQ?a=1&b=2\n\nখ", ""))
                .stories
                .get(0)
                .html();

        assertEquals(
                "<p>ক</p><embedded-content href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"></embedded-content><p>খ</p>",
                SourceReading.of(html).body().html());
    }

    @Test
    void anAddressAloneIsALink() throws Exception {
        String html = read(item(
                        1,
                        "ক\n\nhttps://youtu.be/abc?a=1&b=2\n\n<div class=\"wp-block-embed__wrapper\">\nhttps://x.test/1\n</div>"
                                + " দেখুন https://y.test/2 এখানে",
                        ""))
                .stories
                .get(0)
                .html();

        assertTrue(
                html.contains("<a href=\"https://youtu.be/abc?a=1&amp;b=2\">https://youtu.be/abc?a=1&b=2</a>"), html);
        assertTrue(html.contains("<a href=\"https://x.test/1\">"), html);
        assertFalse(html.contains("<a href=\"https://y.test/2\">"), html);
    }

    @Test
    void aCategoryKnowsItsParents() throws Exception {
        SourceStory story = read("<wp:category><wp:category_nicename>khela</wp:category_nicename><wp:category_parent/>"
                        + "<wp:cat_name>খেলা</wp:cat_name></wp:category>"
                        + "<wp:category><wp:category_nicename>football</wp:category_nicename>"
                        + "<wp:category_parent>khela</wp:category_parent><wp:cat_name>ফুটবল</wp:cat_name></wp:category>"
                        + item(1, "ক", "<category domain='category' nicename='football'>ফুটবল</category>"))
                .stories
                .get(0);

        assertEquals("khela", story.categories().get(0).parents().get(0).slug());
    }

    @Test
    void slugsInBengaliAreRead() throws Exception {
        SourceStory story = read(item(1, "ক", "<wp:post_name>%e0%a6%a8%e0%a6%a6%e0%a7%80-%e0%a6</wp:post_name>"))
                .stories
                .get(0);

        assertEquals("নদী", story.manifest().slug());
    }

    @Test
    @Timeout(20)
    void entitiesAreNeitherFetchedNorExpanded() throws Exception {
        String bomb =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
                        + export(item(1, "", "<content:encoded>&b;&c;ক</content:encoded>"))
                                .replace("<content:encoded><![CDATA[]]></content:encoded>", "");

        ReadItems items = ReadItems.of(reader, bomb);

        assertEquals("&b;&c;ক", items.stories.get(0).html());
    }

    @Test
    void signsThatNoXmlHoldsStopNothing() throws Exception {
        byte[] bytes = export(item(1, "ক\u0000\u000Bখ\uFFFE", "")).getBytes(StandardCharsets.UTF_8);
        byte[] broken = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("</item>", "<x>\u00ED\u00A0\u0080\u00FF</x></item>")
                .getBytes(StandardCharsets.ISO_8859_1);

        ReadItems items = ReadItems.of(reader, broken);

        assertEquals(1, items.stories.size(), String.valueOf(items.brokenOff));
        assertEquals("ক  খ\uFFFD", items.stories.get(0).html());
    }

    @Test
    @Timeout(20)
    void whatIsNestedWithoutEndOrTooLongIsRefused() throws Exception {
        ReadItems deep = read(item(1, "ক", "<a>".repeat(100_000)));
        ReadItems longOne = read(item(1, "ক".repeat(3_000_000), "") + item(2, "খ", ""));

        assertTrue(deep.brokenOff.reason.contains("broken"), deep.brokenOff.reason);
        assertEquals(1, longOne.stories.size());
        assertFalse(longOne.refused.isEmpty());
    }

    /** Words come out in the order in which they went in, whatever stands between them. */
    @Property(tries = 300)
    void noWordIsLostOrMoved(@ForAll("contents") List<String> parts) throws Exception {
        String content = String.join("", parts);

        String html = read(item(1, content + " শেষ", "")).stories.get(0).html();

        assertEquals(words(content + " শেষ"), words(html));
    }

    @Provide
    Arbitrary<List<String>> contents() {
        return Arbitraries.of(
                        "নদী",
                        "পানি ",
                        "\n",
                        "\n\n",
                        "\r\n",
                        " ",
                        "<p>",
                        "</p>",
                        "<br>",
                        "<h2>",
                        "</h2>",
                        "<ul>",
                        "<li>",
                        "</li>",
                        "</ul>",
                        "<pre>",
                        "</pre>",
                        "<strong>",
                        "</strong>",
                        "<!-- wp:paragraph -->",
                        "<!--more-->",
                        "<",
                        ">",
                        "&amp;",
                        "[gallery]",
                        "[caption id=\"x\"]",
                        "[/caption]",
                        "<a href=\"x\ny\">",
                        "</a>",
                        "<blockquote>",
                        "</blockquote>",
                        "<table>",
                        "</table>",
                        "<!--",
                        "\t")
                .list()
                .ofMaxSize(40);
    }

    private static String words(String html) {
        return java.util.regex.Pattern.compile("[\\p{L}\\p{M}]+")
                .matcher(html.replaceAll("<p>|<br>", " "))
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(word -> word.codePoints().anyMatch(c -> c >= 0x980 && c <= 0x9FF))
                .collect(Collectors.joining(" "));
    }

    private ReadItems read(String items) throws Exception {
        return ReadItems.of(reader, export(items));
    }

    private static String export(String items) {
        return "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
                + "<wp:base_blog_url>https://w.test</wp:base_blog_url>" + items + "</channel></rss>";
    }

    private static String item(int id, String content, String more) {
        return "<item><title>ত " + id + "</title><link>https://w.test/" + id + "</link><guid>https://w.test/?p=" + id
                + "</guid><content:encoded><![CDATA[" + content + "]]></content:encoded><wp:post_id>" + id
                + "</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>" + more + "</item>";
    }

    private static String picture(int id) {
        return "<item><wp:post_id>" + id + "</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>"
                + "https://w.test/" + id + ".jpg</wp:attachment_url></item>";
    }
}
