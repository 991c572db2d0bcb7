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
import shironam.importing.sources.Note;
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
    void aGalleryThatIsOnlySpokenOfShowsNoPictures() throws Exception {
        String html = read(item(1, "লিখুন [[gallery ids=\"8\"]] এভাবে", "") + picture(8))
                .stories
                .get(0)
                .html();

        assertEquals(
                "লিখুন [gallery ids=\"8\"] এভাবে", SourceReading.of(html).body().text());
    }

    @Test
    void aShortcodeAloneInAParagraphIsKnownWithoutBlocks() throws Exception {
        String html = read(item(1, "[my_form]\n\nএক\n\n[contact_form]\n\nদুই\n[user_name]\nতিন", ""))
                .stories
                .get(0)
                .html();

        assertEquals("এক\nদুই\n[user_name]\nতিন", SourceReading.of(html).body().text());
    }

    @Test
    void theSignOfABoxThatOpensIsNoText() throws Exception {
        String html = read(item(
                        1,
                        "<!-- wp:accordion-heading --><h3><button><span>প্রশ্ন</span><span class=\"wp-block-accordion-heading__toggle-icon\""
                                + " aria-hidden=\"true\">+</span></button></h3><!-- /wp:accordion-heading --><p>উত্তর</p>",
                        ""))
                .stories
                .get(0)
                .html();

        assertEquals("প্রশ্ন\nউত্তর", SourceReading.of(html).body().text());
    }

    @Test
    void whatPageBuildersPutAroundATextIsNoLossAndTheirPicturesAreShown() throws Exception {
        String html = read(item(
                                1,
                                "[vc_row][vc_column width=\"1/2\"][vc_column_text]এক\n\nদুই[/vc_column_text][vc_single_image image=\"8\""
                                        + " img_size=\"full\"][/vc_column][/vc_row][dropcap]ক[/dropcap]থা [vc_btn title=\"বোতাম\"]",
                                "")
                        + picture(8))
                .stories
                .get(0)
                .html();
        SourceReading reading = SourceReading.of(html);

        assertTrue(reading.body().html().contains("https://w.test/8.jpg"), html);
        assertTrue(reading.body().text().contains("কথা"), reading.body().text());
        assertEquals(1, reading.findings().size(), reading.findings().toString());
        assertTrue(reading.findings().get(0).toString().contains("vc_btn"));
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
    void whatWordPressKeepsBesideATextComesWithIt() throws Exception {
        String content =
                "<!-- wp:paragraph --><p>ক<sup data-fn='n-1' class='fn'><a href='#n-1' id='n-1-link'>1</a></sup></p><!-- /wp:paragraph -->"
                        + "<!-- wp:block {\"ref\":55} /--><!-- wp:footnotes /--><!-- wp:paragraph --><p>গ</p><!-- /wp:paragraph -->";
        String reused = item(55, "<p>খ</p><!-- wp:block {\"ref\":55} /-->", "")
                .replace("<wp:post_type>post<", "<wp:post_type>wp_block<");

        SourceStory story = read(item(
                                1, content, meta("footnotes", "[{\"content\":\"টীকা <em>এক</em>\",\"id\":\"n-1\"}]"))
                        + reused)
                .stories
                .get(0);

        assertEquals(
                "ক1 খ টীকা এক ↩︎ গ", org.jsoup.Jsoup.parse(story.html()).body().text());
        assertTrue(
                SourceReading.of(story.html()).body().html().contains("<ol><li><a id=\"t-n-1\"></a>টীকা <em>এক</em>"),
                SourceReading.of(story.html()).body().html());
        assertEquals(1, story.problems().size(), "a block in itself ends");
    }

    @Test
    void blocksThatOnlyASiteOrAPluginFillsAreNamed() throws Exception {
        SourceStory story = read(item(
                        1,
                        "<!-- wp:paragraph {\"align\":\"left\"} --><p>ক</p><!-- /wp:paragraph --><!-- wp:latest-posts /--><!-- wp:latest-posts {\"n\":3} /-->"
                                + "<!-- wp:acf/score {\"data\":{\"a\":1}} /--><!-- wp:block {\"ref\":9} /-->",
                        ""))
                .stories
                .get(0);

        assertTrue(
                story.notes().get(0).toString().contains("latest-posts (2)"),
                story.notes().toString());
        assertTrue(story.problems().get(0).reason.contains("«acf/score»"));
        assertTrue(story.problems().get(1).reason.contains("number 9"));
        assertTrue(story.html().contains("<p>ক</p>"));
    }

    @Test
    void taxonomiesOfTheSitesOwnFileAStoryToo() throws Exception {
        SourceStory story =
                read("<wp:term><wp:term_taxonomy>zila</wp:term_taxonomy><wp:term_slug>khulna</wp:term_slug><wp:term_name>খুলনা</wp:term_name></wp:term>"
                                + "<wp:term><wp:term_taxonomy>zila</wp:term_taxonomy><wp:term_slug>dumuria</wp:term_slug><wp:term_parent>khulna</wp:term_parent><wp:term_name>ডুমুরিয়া</wp:term_name></wp:term>"
                                + item(
                                        1,
                                        "ক",
                                        "<category domain='zila' nicename='dumuria'>ডুমুরিয়া</category><category domain='post_format' nicename='post-format-video'>Video</category>"))
                        .stories
                        .get(0);

        assertEquals(1, story.categories().size(), story.categories().toString());
        assertEquals("ডুমুরিয়া", story.categories().get(0).name());
        assertEquals("খুলনা", story.categories().get(0).parents().get(0).name());
    }

    @Test
    void oldSlugsWordsForSearchAndFieldsOfTheSitesOwnAreKept() throws Exception {
        ReadItems items = read(
                "<wp:author><wp:author_login>a</wp:author_login><wp:author_display_name/><wp:author_first_name>আয়েশা</wp:author_first_name><wp:author_last_name>খান</wp:author_last_name></wp:author>"
                        + item(
                                        1,
                                        "ক",
                                        "<link>https://w.test/2024/05/new-name/</link><wp:post_name>new-name</wp:post_name><dc:creator>a</dc:creator><wp:is_sticky>1</wp:is_sticky>"
                                                + meta("_wp_old_slug", "old-name")
                                                + meta("_wp_old_slug", "older-name")
                                                + meta("_yoast_wpseo_title", "%%title%% %%sep%%")
                                                + meta("rank_math_title", "খোঁজে")
                                                + meta("subtitle", "উপশিরোনাম")
                                                + meta("shoulder", "কাঁধ")
                                                + meta("views", "12")
                                                + meta("_edit_last", "1"))
                                .replace("<link>https://w.test/1</link>", ""));
        SourceStory story = items.stories.get(0);

        assertTrue(
                story.addresses()
                        .containsAll(List.of("https://w.test/2024/05/old-name/", "https://w.test/2024/05/older-name/")),
                story.addresses().toString());
        assertEquals("আয়েশা খান", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals("উপশিরোনাম", story.manifest().texts().get(StoryField.SUMMARY));
        assertEquals("কাঁধ", story.manifest().texts().get(StoryField.KICKER));
        assertEquals(null, story.manifest().texts().get(StoryField.SHARED_HEADLINE));
        assertTrue(story.notes().get(0).toString().contains("top of the site"));
        assertEquals(List.of(Note.of(Note.Kind.FIELDS, "views (1)")), items.notes);
    }

    @Test
    void postsWithoutANumberAreNotOne() throws Exception {
        ReadItems items = read((item(1, "ক", "") + item(1, "খ", ""))
                .replace("<wp:post_id>1</wp:post_id>", "")
                .replaceAll("<guid>.*?</guid>", ""));

        assertFalse(items.stories.get(0).source().equals(items.stories.get(1).source()));
    }

    @Test
    void aPostWithoutANumberAnswersAtNoAddressOfAll() throws Exception {
        String posts = item(1, "ক", "") + item(2, "খ", "");
        List<SourceStory> stories = read(posts.replaceAll("<wp:post_id>\\d+</wp:post_id>", "")).stories;

        assertEquals(2, stories.size());
        assertTrue(
                stories.stream()
                        .flatMap(story -> story.addresses().stream())
                        .noneMatch(address -> address.endsWith("=")),
                stories.toString());
    }

    @Test
    void aPostThatIsScheduledForNoMomentIsADraft() throws Exception {
        String future = "<wp:status>future</wp:status><wp:post_date>2099-00-99 00:00:00</wp:post_date></item>";
        SourceStory story = read(item(1, "ক", "")
                        .replace("<wp:status>publish</wp:status>", "")
                        .replace("</item>", future))
                .stories
                .get(0);

        assertFalse(story.isPublic());
        assertEquals(
                List.of(Note.Kind.NO_DATE, Note.Kind.NO_SCHEDULE),
                story.notes().stream().map(Note::kind).toList());
    }

    @Test
    void theButtonOfAFileStandsBesideItsName() throws Exception {
        String html = read(item(
                        1,
                        "<!-- wp:file --><div class=\"wp-block-file\"><a href=\"https://w.test/r.pdf\">নথি</a><a href=\"https://w.test/r.pdf\""
                                + " class=\"wp-block-file__button wp-element-button\" download>নামান</a></div><!-- /wp:file -->",
                        ""))
                .stories
                .get(0)
                .html();
        assertTrue(SourceReading.of(html).body().text().contains("নথি নামান"), html);
    }

    @Test
    @Timeout(20)
    void sharedBlocksThatHoldOthersTwiceDoNotGrowWithoutEnd() throws Exception {
        StringBuilder blocks = new StringBuilder();
        for (int id = 100; id < 140; id++) {
            String next = "<!-- wp:block {\"ref\":" + (id + 1) + "} /-->";
            blocks.append(item(id, "<p>খ</p>" + "ক".repeat(20_000) + next + next, "")
                    .replace("<wp:post_type>post<", "<wp:post_type>wp_block<"));
        }

        SourceStory story = read(item(1, "<p>এক</p><!-- wp:block {\"ref\":100} /-->", "") + blocks)
                .stories
                .get(0);

        assertTrue(story.html().length() > 20_000 && story.html().length() < 2_200_000);
        assertTrue(story.problems().get(0).reason.contains("too large"));
        assertTrue(story.problems().size() < 12, "each is named once");
    }

    @Test
    void whatAPluginFillsInIsNoHeadline() throws Exception {
        List<SourceStory> stories = read(item(1, "ক", meta("_aioseo_title", "#post_title #separator_sa #site_title"))
                        + item(2, "খ", meta("_aioseo_title", "আমরা #১")))
                .stories;

        assertEquals(null, stories.get(0).manifest().texts().get(StoryField.SHARED_HEADLINE));
        assertEquals("আমরা #১", stories.get(1).manifest().texts().get(StoryField.SHARED_HEADLINE));
    }

    private static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value><![CDATA[" + value
                + "]]></wp:meta_value></wp:postmeta>";
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
