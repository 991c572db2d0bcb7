package shironam.importing.sources.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.importing.sources.NumberedWords.numbered;
import static shironam.importing.sources.NumberedWords.words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import shironam.body.SourceReading;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

class FeedReaderTest {
    private final FeedReader reader = new FeedReader();

    @Test
    void theFullTextOfAFeedCountsBeforeItsTeaser() throws Exception {
        ReadItems items = ReadItems.of(reader, """
                <?xml version="1.0"?><rss version="2.0"><channel><title>কাগজ</title><item><title>শিরোনাম</title>
                <link>https://a.test/1</link><guid isPermaLink="false">https://a.test/?p=1</guid>
                <pubDate>Wed, 20 Oct 2010 14:08:20 +0000</pubDate><dc:creator>আফরোজা</dc:creator><dc:creator>রহিমা</dc:creator>
                <category>খেলা</category><description>অল্প</description>
                <content:encoded><![CDATA[<p>সব</p>]]></content:encoded>
                <media:content url="https://a.test/1.jpg" medium="image"/></item></channel></rss>""");

        SourceStory story = items.stories.get(0);
        assertEquals("<p>সব</p>", story.html());
        assertEquals("অল্প", story.manifest().texts().get(StoryField.SUMMARY));
        assertEquals("আফরোজা ও রহিমা", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals(
                Optional.of(Instant.parse("2010-10-20T14:08:20Z")),
                story.manifest().instant());
        assertEquals("https://a.test/1", story.manifest().url());
        assertEquals(List.of("https://a.test/?p=1"), story.addresses());
        assertEquals("https://a.test/1.jpg", story.manifest().picture());
        assertEquals("খেলা", story.categories().get(0).name());
    }

    @Test
    void whatAnItemOfRssSaysInAtomsWordsCountsWhereItHasNoneOfItsOwn() throws Exception {
        String atom = "<atom:title>অন্য নাম</atom:title><atom:link href='https://a.test/other'/>"
                + "<atom:id>tag:a.test,1</atom:id><atom:published>2001-02-03T04:05:06Z</atom:published>";
        String own =
                "<title>শিরোনাম</title><link>https://a.test/1</link><pubDate>Wed, 20 Oct 2010 14:08:20 +0000</pubDate>";
        String text = "<description>&lt;p&gt;লেখা&lt;/p&gt;</description>";
        for (String item : List.of(atom + own, own + atom)) {
            SourceStory story = ReadItems.of(reader, "<rss><channel><item>" + item + text + "</item></channel></rss>")
                    .stories
                    .get(0);
            assertEquals("শিরোনাম", story.manifest().texts().get(StoryField.HEADLINE));
            assertEquals("https://a.test/1", story.manifest().url());
            assertEquals(
                    Optional.of(Instant.parse("2010-10-20T14:08:20Z")),
                    story.manifest().instant());
        }

        SourceStory story = ReadItems.of(reader, "<rss><channel><item>" + atom + text + "</item></channel></rss>")
                .stories
                .get(0);

        assertEquals("অন্য নাম", story.manifest().texts().get(StoryField.HEADLINE));
        assertEquals("https://a.test/other", story.manifest().url());
        assertEquals(
                Optional.of(Instant.parse("2001-02-03T04:05:06Z")),
                story.manifest().instant());
    }

    @Test
    void bloggersPostsAreReadItsCommentsAndTemplatesAreNot() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>"
                        + entry("1", "post", "<app:control><app:draft>yes</app:draft></app:control>")
                        + entry("2", "comment", "")
                        + entry("3", "template", "")
                        + entry("4", "post", "<category scheme='http://www.blogger.com/atom/ns#' term='নদী'/>")
                        + "</feed>");

        assertEquals(2, items.stories.size());
        assertFalse(items.stories.get(0).isPublic());
        assertEquals("<p>লেখা 4</p>", items.stories.get(1).html());
        assertEquals(List.of("নদী"), items.stories.get(1).manifest().tags());
        assertEquals("https://b.test/4.html", items.stories.get(1).manifest().url());
        assertEquals(1L, items.omitted.get("comments"));
        assertEquals(1L, items.omitted.get("entries of the kind template"));
    }

    @Test
    void xhtmlInAtomKeepsItsTags() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>ত</title>"
                        + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>ক <b>খ</b> &lt;গ&gt;</p></div></content>"
                        + "</entry></feed>");

        assertTrue(
                items.stories.get(0).html().contains("<p>ক <b>খ</b> &lt;গ&gt;</p>"),
                items.stories.get(0).html());
    }

    @Test
    void whatBloggerHandsOutNowIsReadWithItsOldAddresses() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>"
                        + takeout("1", "LIVE", "2019-11-09T19:43:00.001Z", "<blogger:trashed/>")
                        + takeout("2", "SCHEDULED", "2099-11-09T19:43:00Z", "")
                        + takeout("3", "DRAFT", "2019-11-09T19:43:00Z", "")
                        + takeout("4", "SOFT_TRASHED", "2019-11-09T19:43:00Z", "")
                        + takeout(
                                "5",
                                "LIVE",
                                "2019-11-09T19:43:00Z",
                                "<blogger:trashed>2020-01-01T00:00:00Z</blogger:trashed>")
                        + "</feed>");

        SourceStory first = items.stories.get(0).at("https://b.test");
        assertEquals(3, items.stories.size());
        assertEquals("https://b.test/2019/11/1.html", first.manifest().url());
        assertEquals("রহিমা", first.manifest().texts().get(StoryField.AUTHOR));
        assertEquals("খোঁজে", first.manifest().texts().get(StoryField.SHARED_SUMMARY));
        assertEquals(List.of("ঢাকা"), first.mentioned());
        assertTrue(items.stories.get(1).isPublic(), "it comes out when its date comes");
        assertFalse(items.stories.get(2).isPublic());
        assertEquals(2L, items.omitted.get("posts that were thrown away"));
    }

    private static String takeout(String id, String status, String date, String more) {
        return "<entry><id>tag:blogger.com,1999:blog-1.post-" + id
                + "</id><blogger:type>POST</blogger:type><blogger:status>"
                + status
                + "</blogger:status><author><name>রহিমা</name><uri/><blogger:type>BLOGGER</blogger:type></author>"
                + "<title>ত</title><content type='html'>&lt;p&gt;লেখা&lt;/p&gt;</content><published>" + date
                + "</published><blogger:metaDescription>খোঁজে</blogger:metaDescription><blogger:location><blogger:name>ঢাকা, বাংলাদেশ</blogger:name><blogger:latitude>23</blogger:latitude></blogger:location>"
                + "<blogger:filename>/2019/11/" + id + ".html</blogger:filename><link/><enclosure/>" + more
                + "</entry>";
    }

    @Test
    void whatTheFeedSaysOfAllItsItemsCountsForEach() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.test/blog/'><author><name>সম্পাদক</name></author>"
                        + "<entry><id>1</id><title>এক</title><link href='2003/first'/><content type='html'>&lt;a href='rel'&gt;ক&lt;/a&gt;&lt;a href='#t'&gt;খ&lt;/a&gt;&lt;img src='p.jpg'&gt;</content></entry>"
                        + "<entry><id>2</id><title>দুই</title><author><name>নিজে</name></author><content type='text/plain'>ক &lt;b&gt; খ\n\nগ</content></entry></feed>");
        ReadItems rss = ReadItems.of(
                reader,
                "<rss version='2.0'><channel><title>ক</title><image><link>https://x.test/</link></image><link>https://a.test/</link>"
                        + "<item><title>এক</title><link>/1?utm_source=rss&amp;id=3&amp;utm_medium=feed</link><description>ক</description></item></channel></rss>");

        SourceStory first = items.stories.get(0);
        assertEquals("https://a.test/blog/2003/first", first.manifest().url());
        assertEquals("সম্পাদক", first.manifest().texts().get(StoryField.AUTHOR));
        assertEquals(
                "<a href=\"https://a.test/blog/rel\">ক</a><a href=\"#t\">খ</a><img src=\"https://a.test/blog/p.jpg\">",
                first.html());
        assertEquals("নিজে", items.stories.get(1).manifest().texts().get(StoryField.AUTHOR));
        assertEquals("<p>ক &lt;b&gt; খ</p><p>গ</p>", items.stories.get(1).html());
        assertEquals("https://a.test/1?id=3", rss.stories.get(0).manifest().url());
    }

    @Test
    void datesAreReadAsMailWritesThem() throws Exception {
        for (String date : new String[] {
            "Sat, 07 Sep 2002 09:42:31 GMT",
            "07 Sep 02 09:42:31 UT",
            "Sat, 07 Sep 2002 04:42:31 EST",
            "Sat, 7 Sep 2002 15:42:31 +0600",
            "Sat, 07 Sep 2002 15:42:31 GMT+6",
            "Sat, 07 Sep 2002 15:42:31 GMT+6:00",
            "Sat, 07 Sep 2002 15:42:31 +600"
        }) {
            SourceStory story = ReadItems.of(
                            reader,
                            "<rss version='2.0'><channel><item><title>এক</title><description>ক</description><pubDate>"
                                    + date + "</pubDate></item></channel></rss>")
                    .stories
                    .get(0);
            assertEquals(
                    Optional.of(Instant.parse("2002-09-07T09:42:31Z")),
                    story.manifest().instant(),
                    date);
        }
    }

    @Test
    void picturesComeWithTheirWordsAndRecordingsAfterTheText() throws Exception {
        SourceStory story = ReadItems.of(
                        reader,
                        "<rss version='2.0'><channel><item><title>এক</title><description>ক</description>"
                                + "<media:content url='https://a.test/small.jpg' medium='image' width='140'/>"
                                + "<media:group><media:content url='https://a.test/large.jpg' medium='image' width='900'><media:description>নদী</media:description><media:credit>মিতা</media:credit></media:content></media:group>"
                                + "<media:content url='https://secure.gravatar.com/avatar/1' medium='image' width='2000'/>"
                                + "<enclosure url='https://a.test/e.mp3' type='audio/mpeg'/></item></channel></rss>")
                .stories
                .get(0);

        assertEquals("https://a.test/large.jpg", story.manifest().picture());
        assertEquals("নদী", story.manifest().pictureCaption());
        assertEquals("মিতা", story.manifest().pictureCredit());
        assertEquals("ক<audio src=\"https://a.test/e.mp3\"></audio>", story.html());
        assertTrue(
                story.notes().get(0).toString().contains("1 more pictures"),
                story.notes().toString());
    }

    @Test
    void whatStandsInTheTextComesInOnceByItsWholeAddress() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                "<rss version='2.0'><channel><link>https://a.test</link><item><link>x.html</link><description>&lt;audio src='https://a.test/e?a=1&amp;amp;b=2'&gt;&lt;/audio&gt;"
                        + "&lt;img src='https://a.test/large.jpg'&gt;</description>"
                        + "<media:content url='https://a.test/small.jpg' medium='image' width='140'/>"
                        + "<media:content url='https://a.test/large.jpg' medium='image' width='900'/>"
                        + "<enclosure url='https://a.test/e?a=1&amp;b=2' type='audio/mpeg'/></item></channel></rss>");
        SourceStory story = items.stories.get(0);

        assertEquals(
                "<audio src='https://a.test/e?a=1&amp;b=2'></audio><img src='https://a.test/large.jpg'>", story.html());
        assertTrue(
                story.notes().get(0).toString().contains("names 1 more pictures"),
                story.notes().toString());
        assertEquals("https://a.test/x.html", story.manifest().url());
    }

    @Test
    void itemsThatNameNothingAreKnownByWhatTheySay() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                "<rss version='2.0'><channel><item><description>ক</description></item><item><description>খ</description></item></channel></rss>");

        assertNotEquals(items.stories.get(0).source(), items.stories.get(1).source());
    }

    private static String entry(String id, String kind, String more) {
        return "<entry><id>tag:blogger.com,1999:" + id + "</id><published>2020-01-01T00:00:00.000+06:00</published>"
                + "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#"
                + kind + "'/><title type='text'>ত</title><content type='html'>&lt;p&gt;লেখা " + id
                + "&lt;/p&gt;</content>"
                + "<link rel='edit' href='https://b.test/edit'/><link rel='alternate' href='https://b.test/" + id
                + ".html'/>"
                + more + "</entry>";
    }

    /** As it is, escaped or as CDATA, in RSS or in Atom: each word is in the text, once and in its place. */
    @Property(tries = 150)
    void noWordIsLostOrMoved(@ForAll("texts") List<String> parts, @ForAll @IntRange(max = 4) int form)
            throws Exception {
        String html = numbered(String.join("", parts) + "<p>W</p>");
        String escaped = html.replace("&", "&amp;").replace("<", "&lt;");
        String rss =
                "<rss version='2.0'><channel><item><title>ক</title><content:encoded>%s</content:encoded></item></channel></rss>";
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>ক</title><content type='%s'>%s</content></entry></feed>";
        String feed = switch (form) {
            case 0 -> rss.formatted(escaped);
            case 1 -> rss.formatted("<![CDATA[" + html + "]]>");
            case 2 -> atom.formatted("html", escaped);
            case 3 -> atom.formatted("html", "<![CDATA[" + html + "]]>");
            default -> atom.formatted("xhtml", "<div xmlns='http://www.w3.org/1999/xhtml'>" + html + "</div>");
        };
        SourceReading reading =
                SourceReading.of(ReadItems.of(reader, feed).stories.get(0).html());

        assertEquals(words(html), words(reading.body().html()), feed);
        reading.account().dropped().forEach(dropped -> assertFalse(dropped.why().isDefect(), dropped + feed));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "<p>W <b>W</b> <a href='https://a.example/1'>W</a></p>",
                        "<p>W<br/>W</p>",
                        "<h2>W</h2>",
                        "<ul><li>W</li></ul>",
                        "<table><tr><td></td><td>W</td></tr></table>",
                        "<blockquote><p>W</p></blockquote><hr/>",
                        "<div><span>W</span> W</div>",
                        "<figure><img src='https://a.example/a.jpg' alt=''/><figcaption>W</figcaption></figure>",
                        "<pre>W &lt; W &amp;amp; W</pre>",
                        "W\n\nW\n")
                .list()
                .ofMaxSize(6);
    }
}
