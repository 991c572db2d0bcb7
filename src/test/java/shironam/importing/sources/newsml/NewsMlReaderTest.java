package shironam.importing.sources.newsml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.body.SourceReading;
import shironam.importing.sources.Note;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

class NewsMlReaderTest {
    private static final String META =
            "<itemClass qcode=\"ninat:text\"/><provider qcode=\"p:DNA\"><name>Delta News Agency</name>"
                    + "</provider><versionCreated>2024-07-05T08:30:00+06:00</versionCreated><pubStatus qcode=\"stat:usable\"/>";

    private static final String CONTENT =
            "<located qcode=\"g:1\"><name>Khulna</name></located><creator><name>রহিমা খাতুন</name>"
                    + "</creator><subject qcode=\"medtop:04\"><name xml:lang=\"en\">economy</name><name xml:lang=\"bn\">অর্থনীতি</name>"
                    + "</subject><subject type=\"cpnat:geoArea\"><name>Jashore</name></subject><genre qcode=\"genre:Feature\"><name>ফিচার</name>"
                    + "</genre><keyword>নদী</keyword><slugline>FLOOD-KHULNA</slugline><headline>নদীর পানি বাড়ছে</headline>"
                    + "<headline role=\"hld:subHeadline\">চরে আটকা</headline><description role=\"drol:summary\">তিন গ্রাম আটকা</description>";

    private static final String TEXT =
            "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\">"
                    + "<head><title>ক</title></head><body><h1>নদীর পানি বাড়ছে</h1><p>এক<br/>দুই</p><table><tr><td/><td>৩</td></tr></table>"
                    + "</body></html></inlineXML>";

    private final NewsMlReader reader = new NewsMlReader();

    private static String item(String guid, int version, String meta, String content, String set) {
        return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"" + guid + "\" version=\"" + version
                + "\" standard=\"NewsML-G2\"><itemMeta>" + meta + "</itemMeta><contentMeta>" + content
                + "</contentMeta><contentSet>" + set + "</contentSet></newsItem>";
    }

    private static String picture(String guid) {
        return item(
                guid,
                1,
                "<itemClass qcode=\"ninat:picture\"/>",
                "<creator><name>করিম</name></creator><creditline>DNA</creditline><headline>ঘাট</headline>"
                        + "<description role=\"drol:caption\">ঘাটে ভিড়</description>",
                "<remoteContent rendition=\"rnd:thumb\" contenttype=\"image/jpeg\" width=\"80\" href=\"./" + guid
                        + "-t.jpg\"/><remoteContent rendition=\"rnd:highRes\" contenttype=\"image/jpeg\" width=\"900\" href=\"file:///./"
                        + guid + ".jpg\"/>");
    }

    private static String message(String... items) {
        return "<newsMessage><header><sent>2024-07-05T00:00:00Z</sent></header><itemSet>" + String.join("", items)
                + "</itemSet></newsMessage>";
    }

    private SourceStory story(String text) throws Exception {
        ReadItems items = ReadItems.of(reader, text);
        assertEquals(Map.of(), items.refused);
        return items.stories.get(0);
    }

    @Test
    void whatAnAgencySaysOfAStoryIsKept() throws Exception {
        SourceStory story = story(item("urn:n:1", 2, META + "<edNote>Corrects the name.</edNote>", CONTENT, TEXT));

        Map<StoryField, String> texts = story.manifest().texts();
        assertEquals("নদীর পানি বাড\u09BCছে", texts.get(StoryField.HEADLINE));
        assertEquals("তিন গ্রাম আটকা", texts.get(StoryField.SUMMARY));
        assertEquals("রহিমা খাতুন", texts.get(StoryField.AUTHOR));
        assertEquals("Delta News Agency", texts.get(StoryField.SOURCE));
        assertEquals("Khulna", texts.get(StoryField.DATELINE));
        assertEquals(
                Optional.of(Instant.parse("2024-07-05T02:30:00Z")),
                story.manifest().instant());
        assertEquals(List.of("নদী"), story.manifest().tags());
        assertEquals(
                List.of(new SourceCategory("04", "অর্থনীতি"), new SourceCategory("Feature", "ফিচার")),
                story.categories());
        assertEquals(List.of("Jashore", "Khulna"), story.mentioned());
        assertEquals(
                List.of(
                        Note.of(Note.Kind.SUBTITLE, "«চরে আটকা»"),
                        Note.of(Note.Kind.TO_EDITORS, "«Corrects the name.»"),
                        Note.of(Note.Kind.SLUGLINE, "«FLOOD-KHULNA»")),
                story.notes());
        assertEquals("id:newsml:urn:n:1", story.source().location());
        SourceReading reading = SourceReading.of(story.html());
        assertEquals(
                "<p>এক<br>দুই</p><table><tbody><tr><td></td><td>৩</td></tr></tbody></table>",
                reading.body().html());
        assertTrue(reading.account().isComplete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<inlineXML contenttype=\"application/nitf+xml\"><nitf><body><body.content><p>এক</p><p>দুই</p></body.content></body></nitf></inlineXML>",
                "<inlineData contenttype=\"text/plain\"><![CDATA[\n<p>এক</p>\n<p>দুই</p>]]></inlineData>",
                "<inlineData contenttype=\"text/html\">&lt;p>এক&lt;/p>&lt;p>দুই&lt;/p></inlineData>",
                "<inlineData contenttype=\"text/plain\">এক\n\nদুই</inlineData>",
                "<inlineXML><x:html xmlns:x=\"x\"><x:body><x:p>এক</x:p><x:p>দুই</x:p></x:body></x:html></inlineXML>"
            })
    void aTextInAnyFormIsRead(String set) throws Exception {
        assertEquals(
                "<p>এক</p><p>দুই</p>",
                SourceReading.of(story(item("a", 1, META, CONTENT, set)).html())
                        .body()
                        .html());
    }

    @Test
    void aLaterVersionTakesThePlaceOfAnEarlierOne() throws Exception {
        String first = item("urn:n:1", 1, META, CONTENT, TEXT);
        String second = item("urn:n:1", 2, META, CONTENT, TEXT.replace("এক", "তিন"));

        for (String message : List.of(message(first, second), message(second, first))) {
            ReadItems items = ReadItems.of(reader, message);
            assertEquals(1, items.stories.size());
            assertTrue(items.stories.get(0).html().contains("তিন"));
            assertEquals(1, items.omitted.get("versions of items of which the file has a later one"));
        }
    }

    @Test
    void aPackagePutsPicturesBesideItsText() throws Exception {
        String text = item("t", 1, META, CONTENT, TEXT);
        String together = "<packageItem guid=\"p\"><groupSet><group><itemRef residref=\"t\"/><itemRef residref=\"a\"/>"
                + "<itemRef residref=\"b\"/></group></groupSet></packageItem>";
        ReadItems items = ReadItems.of(reader, message(together, picture("a"), text, picture("b"), picture("c")));

        SourceStory story = items.stories.get(0);
        assertEquals("a.jpg", story.manifest().picture());
        assertEquals("করিম / DNA", story.manifest().pictureCredit());
        assertTrue(story.html().contains("<img src=\"b.jpg\""), story.html());
        assertTrue(story.html().contains("ঘাটে ভিড\u09BC"), story.html());
        assertEquals(Map.of("items of the kind packageItem", 1L, "items of the kind picture", 1L), items.omitted);
    }

    @Test
    void aLinkOfTheTextNamesItsPictureToo() throws Exception {
        String text = item("t", 1, META, CONTENT, TEXT)
                .replace("<contentSet>", "<link rel=\"irel:isA\" residref=\"a\"/><contentSet>");
        assertEquals(
                "a.jpg",
                ReadItems.of(reader, message(text, picture("a")))
                        .stories
                        .get(0)
                        .manifest()
                        .picture());
    }

    @Test
    void aStoryUnderAnEmbargoComesOutWhenItEnds() throws Exception {
        SourceStory story = story(item("a", 1, META + "<embargoed>2024-07-06T18:00:00Z</embargoed>", CONTENT, TEXT));

        assertEquals(Instant.parse("2024-07-06T18:00:00Z"), story.embargo());
        assertEquals(Optional.of(story.embargo()), story.manifest().instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<embargoed/>", "<embargoed>until the speech</embargoed>"})
    void anEmbargoThatCantBeReadKeepsTheStoryOut(String embargo) throws Exception {
        ReadItems items = ReadItems.of(reader, item("a", 1, META + embargo, CONTENT, TEXT));

        assertTrue(items.stories.isEmpty());
        assertEquals(
                RefusalReason.NO_EMBARGO_DATE, items.refused.values().iterator().next().value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stat:withheld", "stat:canceled", "http://cv.iptc.org/newscodes/pubstatusg2/canceled"})
    void whatIsWithheldOrCancelledIsADraft(String status) throws Exception {
        String said = status.startsWith("http") ? "uri=\"" + status + "\"" : "qcode=\"" + status + "\"";
        assertFalse(story(item("a", 1, META.replace("qcode=\"stat:usable\"", said), CONTENT, TEXT))
                .isPublic());
    }

    @Test
    void whatIsBrokenIsReadAsFarAsItGoes() throws Exception {
        String whole = message(item("a", 1, META, CONTENT, TEXT), item("b", 1, META, CONTENT, TEXT));
        ReadItems items = ReadItems.of(reader, whole.substring(0, whole.length() - 200));

        assertEquals(1, items.stories.size());
        assertEquals(RefusalReason.BROKEN, items.brokenOff.value);
        ReadItems alone = ReadItems.of(reader, "<packageItem guid=\"p\"><itemMeta/></packageItem>");
        assertEquals(RefusalReason.NO_STORY_IN_IT, alone.brokenOff.value);
    }

    /** In whatever form its text comes: each word is in the story, once and in its place. */
    @Property(tries = 150)
    void noWordIsLostOrMoved(@ForAll("texts") List<String> parts, @ForAll @IntRange(max = 3) int form)
            throws Exception {
        String text = numbered(String.join("", parts) + "<p>W</p>");
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        String set = switch (form) {
            case 0 ->
                "<inlineXML contenttype='application/xhtml+xml'><html><body>" + text + "</body></html></inlineXML>";
            case 1 ->
                "<inlineXML><x:html xmlns:x='x'><x:body>" + text.replaceAll("<(/?)(?=\\w)", "<$1x:")
                        + "</x:body></x:html></inlineXML>";
            case 2 -> "<inlineData contenttype='text/html'>" + escaped + "</inlineData>";
            default -> "<inlineData contenttype='text/html'><![CDATA[" + text + "]]></inlineData>";
        };
        SourceReading reading = SourceReading.of(
                story(message(item("a", 1, META, CONTENT, set))).html());

        assertEquals(words(text), words(reading.body().html()), set);
        reading.account().dropped().forEach(dropped -> assertFalse(dropped.why().isDefect(), dropped + set));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "<p>W <b>W</b> <a href='https://a.example/1'>W</a></p>",
                        "<p>W<br/>W</p>",
                        "<h2>W</h2><p/>",
                        "<ul><li>W</li><li/></ul>",
                        "<table><tr><td/><td>W</td></tr></table>",
                        "<blockquote><p>W</p></blockquote><hr/>",
                        "<div><span>W</span> W</div>",
                        "<figure><img src='a.jpg' alt=''/><figcaption>W</figcaption></figure>",
                        "<pre>W &lt; W &amp; W</pre>",
                        "W ")
                .list()
                .ofMaxSize(6);
    }

    /** Each W becomes a word of its own. */
    private static String numbered(String text) {
        StringBuilder numbered = new StringBuilder();
        int word = 0;
        for (char sign : text.toCharArray()) {
            numbered.append(sign == 'W' ? "শব্দ" + word++ : String.valueOf(sign));
        }
        return numbered.toString();
    }

    private static List<String> words(String text) {
        return Pattern.compile("শব্দ\\d+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
