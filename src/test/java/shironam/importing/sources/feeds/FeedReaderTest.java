package shironam.importing.sources.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

    private static String entry(String id, String kind, String more) {
        return "<entry><id>tag:blogger.com,1999:" + id + "</id><published>2020-01-01T00:00:00.000+06:00</published>"
                + "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#"
                + kind + "'/><title type='text'>ত</title><content type='html'>&lt;p&gt;লেখা " + id
                + "&lt;/p&gt;</content>"
                + "<link rel='edit' href='https://b.test/edit'/><link rel='alternate' href='https://b.test/" + id
                + ".html'/>"
                + more + "</entry>";
    }
}
