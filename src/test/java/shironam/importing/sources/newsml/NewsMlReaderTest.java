package shironam.importing.sources.newsml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.importing.sources.NumberedWords.numbered;
import static shironam.importing.sources.NumberedWords.words;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.bangla.Normalization;
import shironam.body.SourceReading;
import shironam.body.UnusableSourceException;
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

    private final NewsMlReader reader =
            new NewsMlReader(Clock.fixed(Instant.parse("2024-08-01T00:00:00Z"), ZoneOffset.UTC));

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
    void aPictureOrAPackageInAFileOfItsOwnIsLeftOutAndNoFault() throws Exception {
        for (String alone : List.of(picture("a"), "<packageItem guid=\"p\"><itemMeta/></packageItem>")) {
            ReadItems items = ReadItems.of(reader, alone);
            assertNull(items.brokenOff);
            assertEquals(Map.of(), items.refused);
            assertTrue(items.omitted.keySet().iterator().next().endsWith("without a text in the same file"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pubStatus qcode=\"stat:canceled\"/>",
                "<pubStatus qcode=\"stat:withheld\"/>",
                "<embargoed>2099-01-01T00:00:00Z</embargoed>",
                "<embargoed/>"
            })
    void aPictureThatIsHeldBackForLongerThanItsTextStaysOut(String held) throws Exception {
        String usable = picture("a");
        String taken = usable.replace("version=\"1\"", "version=\"2\"").replace("</itemMeta>", held + "</itemMeta>");
        for (String pictures : List.of(taken, usable + taken, taken + usable)) {
            SourceStory story = ReadItems.of(reader, message(together("t", "a"), text("t"), pictures))
                    .stories
                    .get(0);
            assertNull(story.manifest().picture());
            assertFalse(story.html().contains("a.jpg"));
            assertTrue(story.notes().contains(Note.of(Note.Kind.PICTURES_HELD_BACK, 1)));
        }
    }

    @Test
    void aPictureMayBeUnderTheEmbargoOfItsText() throws Exception {
        String embargo = "<embargoed>2099-01-01T00:00:00Z</embargoed></itemMeta>";
        String both = message(together("t", "a"), text("t"), picture("a")).replace("</itemMeta>", embargo);
        assertEquals("a.jpg", story(both).manifest().picture());
        String over = picture("a").replace("</itemMeta>", embargo.replace("2099", "2024"));
        assertEquals(
                "a.jpg",
                story(message(together("t", "a"), text("t"), over)).manifest().picture());
    }

    @Test
    void ofTwoTextsOfAGroupEachHasThePicturesThatItNames() throws Exception {
        String named = text("u").replace("<contentSet>", "<link residref=\"b\"/><contentSet>");
        ReadItems items = ReadItems.of(
                reader, message(together("t", "u", "a", "b"), text("t"), named, picture("a"), picture("b")));

        assertNull(items.stories.get(0).manifest().picture());
        assertEquals("b.jpg", items.stories.get(1).manifest().picture());
        assertEquals(1L, items.omitted.get("items of the kind picture"));
    }

    @Test
    void ofAPackageTheLatestVersionCounts() throws Exception {
        String first = together("t", "a").replace("guid=\"p\"", "guid=\"p\" version=\"1\"");
        String second = together("t", "b").replace("guid=\"p\"", "guid=\"p\" version=\"2\"");
        for (String packages : List.of(first + second, second + first)) {
            SourceStory story = story(message(packages, text("t"), picture("a"), picture("b")));
            assertEquals("b.jpg", story.manifest().picture());
            assertFalse(story.html().contains("a.jpg"));
        }
    }

    @Test
    void aTextHasABoundedNumberOfPictures() throws Exception {
        StringBuilder pictures = new StringBuilder();
        List<String> group = new ArrayList<>(List.of("t"));
        for (int i = 0; i < 130; i++) {
            group.add("p" + i);
            pictures.append(picture("p" + i));
        }
        SourceStory story = story(message(pictures.toString(), text("t"), together(group.toArray(String[]::new))));

        assertEquals(99, story.html().split("<img", -1).length - 1);
        assertTrue(story.notes().contains(Note.of(Note.Kind.TOO_MANY_PICTURES, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=\"fmt:jpegBaseline\" href=\"1\"",
                "href=\"x/1.JPG\"",
                "contenttype=\"IMAGE/PNG\" href=\"1\""
            })
    void aPictureIsToldByItsFormatOrItsFileToo(String said) throws Exception {
        String picture = picture("a").replaceAll("<remoteContent.*(?=</contentSet>)", "<remoteContent " + said + "/>");
        assertNotNull(story(message(together("t", "a"), text("t"), picture))
                .manifest()
                .picture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"withheld", "canceled", "embargoed"})
    void ofAnItemAndItsTextInNitfTheStricterCounts(String status) throws Exception {
        String nitf = "<inlineXML><nitf><head><docdata management-status=\"" + status
                + "\"/></head><body><body.content>" + "<p>এক</p></body.content></body></nitf></inlineXML>";
        ReadItems items = ReadItems.of(reader, item("a", 1, META, CONTENT, nitf));

        assertTrue(items.stories.stream().noneMatch(SourceStory::isPublic));
        assertEquals(status.equals("embargoed") ? 1 : 0, items.refused.size());
    }

    @Test
    void whatATextInNitfTellsEditorsReachesThemAndNoReader() throws Exception {
        String nitf =
                "<inlineXML><nitf><head><docdata><ed-msg info=\"দুইয়ে এক\"/></docdata></head><body><body.head><note>"
                        + "<body.content>ওপরে</body.content></note></body.head><body.content><p>এক</p><note type=\"npa\"><body.content>"
                        + "ভেতরে</body.content></note><media media-type=\"image\"><media-caption>ঘাট</media-caption></media>"
                        + "</body.content></body></nitf></inlineXML>";
        SourceStory story = story(item("a", 1, META + "<edNote>নাম বদল</edNote>", "<headline>ক</headline>", nitf));

        assertEquals(
                List.of(
                        Note.of(Note.Kind.TO_EDITORS, "«নাম বদল»"),
                        Note.of(Note.Kind.TO_EDITORS, "«" + Normalization.line("দুইয়ে এক") + "»"),
                        Note.of(Note.Kind.TO_EDITORS, "«ওপরে»"),
                        Note.of(Note.Kind.TO_EDITORS, "«ভেতরে»"),
                        Note.of(Note.Kind.MEDIA_WITHOUT_ADDRESS, 1)),
                story.notes());
        assertFalse(story.html().matches("(?s).*(?:ওপরে|ভেতরে).*"), story.html());
    }

    @Test
    void aKillWithoutATextTakesItsItemBack() throws Exception {
        String meta = META.replace("stat:usable", "stat:canceled");
        ReadItems items = ReadItems.of(reader, item("urn:n:1", 2, meta, "<headline>ক</headline>", ""));

        assertEquals(List.of(), items.stories);
        assertEquals("id:newsml:urn:n:1", items.thrownAway.get(0).location());
        assertNull(items.brokenOff);
    }

    @Test
    void ofTwoEmbargoesTheLaterCounts() throws Exception {
        String nitf = "<inlineXML><nitf><head><docdata><date.release norm=\"%s\"/></docdata></head><body><body.content>"
                + "<p>এক</p></body.content></body></nitf></inlineXML>";
        String until = "<embargoed>2098-01-01T00:00:00Z</embargoed>";
        for (String release : List.of("20970101T000000Z", "2097-01-01T00:00:00Z")) {
            assertEquals(
                    Instant.parse("2098-01-01T00:00:00Z"),
                    story(item("a", 1, META + until, CONTENT, nitf.formatted(release)))
                            .embargo());
        }
        SourceStory story = story(item("a", 1, META + until, CONTENT, nitf.formatted("20990101T000000Z")));
        assertEquals(Instant.parse("2099-01-01T00:00:00Z"), story.embargo());
        assertEquals(Optional.of(story.embargo()), story.manifest().instant());
    }

    @Test
    void aCorrectionLeavesTheDateOfItsStory() throws Exception {
        assertEquals(
                Optional.of(Instant.parse("2024-07-01T00:00:00Z")),
                story(item("a", 2, META + "<firstCreated>2024-07-01T00:00:00Z</firstCreated>", CONTENT, TEXT))
                        .manifest()
                        .instant());
    }

    @Test
    void aTextOfOpenElementsIsRefusedWhereTextsAreRead() throws Exception {
        String set =
                "<inlineData contenttype=\"text/html\"><![CDATA[<h1>ক</h1>" + "<b>".repeat(30_000) + "]]></inlineData>";
        SourceStory story = story(item("a", 1, META, CONTENT, set));

        assertThrows(UnusableSourceException.class, () -> SourceReading.of(story.html()));
    }

    private static String text(String guid) {
        return item(guid, 1, META, CONTENT, TEXT);
    }

    private static String together(String... guids) {
        return "<packageItem guid=\"p\"><groupSet><group>"
                + Stream.of(guids)
                        .map(guid -> "<itemRef residref=\"" + guid + "\"/>")
                        .collect(Collectors.joining())
                + "</group></groupSet></packageItem>";
    }

    @Test
    void aPictureInSeveralSizesComesInOnceAndLarge() throws Exception {
        String link = "<link rel=\"irel:isA\" residref=\"a\"/><contentSet>";
        String linked = item("t", 1, META, CONTENT, TEXT).replace("<contentSet>", link);
        String named = linked.replace(
                "</contentSet>",
                "<remoteContent rendition=\"rnd:preview\" contenttype=\"image/jpeg\" href=\"a-t.jpg\"/></contentSet>");
        String shown = linked.replaceFirst("</p>", "</p><img src=\"a-t.jpg\"/>");

        SourceStory other = story(message(linked.replaceFirst("</p>", "</p><img src=\"aa.jpg\"/>"), picture("a")));
        assertTrue(other.html().contains("<img src=\"a.jpg\""), "a name within another: " + other.html());

        SourceStory once = story(message(named, picture("a")));
        SourceStory large = story(message(shown, picture("a")));

        assertEquals("a.jpg", once.manifest().picture());
        assertEquals("ঘাটে ভিড\u09BC", once.manifest().pictureCaption());
        assertFalse(once.html().contains("<img"), once.html());
        assertNull(large.manifest().picture());
        assertEquals(2, large.html().split("<img").length, large.html());
        assertTrue(large.html().contains("<img src=\"a.jpg\""), large.html());
    }

    @Test
    void aTextThatHasSeveralPicturesShowsEach() throws Exception {
        String sizes = "<remoteContent rendition=\"rnd:highRes\" contenttype=\"image/jpeg\" href=\"%1$s.jpg\"/>"
                + "<remoteContent rendition=\"rnd:thumb\" contenttype=\"image/jpeg\" href=\"%1$s-t.jpg\"/>";
        String unsaid =
                "<remoteContent contenttype=\"image/jpeg\" href=\"a.jpg\"/><remoteContent contenttype=\"image/jpeg\" href=\"b.jpg\"/>";
        String one = "<remoteContent rendition=\"rnd:%s\" contenttype=\"image/%s\" href=\"%s\"/>";
        String bySize = one.formatted("highRes", "jpeg", "a.jpg")
                + one.formatted("highRes", "jpeg", "b.jpg")
                + one.formatted("thumb", "jpeg", "a-t.jpg")
                + one.formatted("thumb", "jpeg", "b-t.jpg");
        String formats = one.formatted("highRes", "jpeg", "a.jpg")
                + one.formatted("highRes", "png", "a.png")
                + one.formatted("thumb", "jpeg", "a-t.jpg")
                + one.formatted("highRes", "jpeg", "b.jpg");
        for (String set : List.of(sizes.formatted("a") + sizes.formatted("b"), bySize, formats, unsaid)) {
            SourceStory story = story(item("t", 1, META, CONTENT, TEXT + set));
            assertEquals("a.jpg", story.manifest().picture());
            assertEquals(2, story.html().split("<img").length, story.html());
            assertTrue(story.html().contains("<img src=\"b.jpg\""), story.html());
        }
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
        assertEquals(
                RefusalReason.NO_STORY_IN_IT,
                ReadItems.of(reader, "<newsMessage><header/></newsMessage>").brokenOff.value);
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
}
