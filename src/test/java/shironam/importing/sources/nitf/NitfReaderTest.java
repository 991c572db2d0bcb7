package shironam.importing.sources.nitf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shironam.importing.sources.NumberedWords.numbered;
import static shironam.importing.sources.NumberedWords.words;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.body.SourceReading;
import shironam.importing.sources.Note;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;
import shironam.story.origins.IncomingStory;

class NitfReaderTest {
    private static final String HEAD = "<tobject tobject.type=\"News\"><tobject.subject tobject.subject.refnum=\"04\""
            + " tobject.subject.type=\"Economy\" tobject.subject.matter=\"Rivers\"/></tobject>"
            + "<docdata><doc-id regsrc=\"DNA\" id-string=\"n-77\"/><date.issue norm=\"20240705T083000+0600\"/>"
            + "<ed-msg info=\"Corrects the name.\"/><evloc city=\"Khulna\"/><key-list><keyword key=\"নদী\"/></key-list></docdata>";

    private static final String TOP = "<hedline><hl1>নদীর পানি বাড়ছে</hl1><hl2>চরে আটকা তিন গ্রাম</hl2></hedline>"
            + "<byline>By <person>রহিমা খাতুন</person>, <byttl>Reporter</byttl></byline>"
            + "<distributor>Delta News Agency</distributor>"
            + "<dateline><location>খুলনা</location>, <story.date norm=\"20240705\">July 5</story.date> –</dateline>";

    private final NitfReader reader = new NitfReader(Clock.systemUTC());

    private static String nitf(String head, String top, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE nitf SYSTEM \"nitf-3-4.dtd\"><nitf><head>" + head
                + "</head><body><body.head>" + top + "</body.head><body.content>" + content
                + "</body.content><body.end><tagline>dna/rk</tagline></body.end></body></nitf>";
    }

    private static String dated(String docdata) {
        return nitf("<docdata><doc-id id-string=\"n-1\"/>" + docdata, TOP, "<p>এক</p>");
    }

    /** A later version moves no story, unless nobody may see it before. */
    @Test
    void itsDateIsThatOfAVersionUnlessItSaysWhenItWasPublished() throws Exception {
        String issued = "<date.issue norm=\"20240109\"/>";
        String published = "</docdata><pubdata date.publication=\"20240101\"/>";

        assertTrue(story(dated(issued + "</docdata>")).isDateOfVersion());
        assertTrue(story(dated(issued + published)).isDateOfVersion());
        assertFalse(story(dated(published)).isDateOfVersion());
        assertFalse(story(dated(issued + "<date.release norm=\"20240201\"/></docdata>"))
                .isDateOfVersion());
    }

    private SourceStory story(String text) throws Exception {
        ReadItems items = ReadItems.of(reader, text);
        assertEquals(Map.of(), items.refused);
        return items.stories.get(0);
    }

    @Test
    void whatAnAgencySaysOfAStoryIsKept() throws Exception {
        SourceStory story = story(nitf(HEAD, TOP, "<p>এক</p>"));

        Map<StoryField, String> texts = story.manifest().texts();
        assertEquals("নদীর পানি বাড\u09BCছে", texts.get(StoryField.HEADLINE));
        assertEquals("চরে আটকা তিন গ্রাম", texts.get(StoryField.SUMMARY));
        assertEquals("রহিমা খাতুন", texts.get(StoryField.AUTHOR));
        assertEquals("Delta News Agency", texts.get(StoryField.SOURCE));
        assertEquals("খুলনা", texts.get(StoryField.DATELINE));
        assertEquals(
                Optional.of(Instant.parse("2024-07-05T02:30:00Z")),
                story.manifest().instant());
        assertEquals(List.of("নদী"), story.manifest().tags());
        assertEquals(List.of(new SourceCategory("04", "Rivers")), story.categories());
        assertEquals(List.of("Khulna"), story.mentioned());
        assertEquals(List.of(Note.of(Note.Kind.TO_EDITORS, "«Corrects the name.»")), story.notes());
        assertTrue(story.isPublic());
    }

    @Test
    void everyKindOfTextStaysAndNothingIsLost() throws Exception {
        String content =
                "<block id=\"main\"><p lede=\"true\">জলে <org idsrc=\"x\">বোর্ড</org> ও <person>রহিম</person> <em>বলেন</em>।</p>"
                        + "<hl2>চরের কথা</hl2><ul><li>এক<br/>দুই</li></ul><ol seqnum=\"5\"><li>পাঁচ</li></ol><bq><block><p>উক্তি</p></block><credit>করিম</credit></bq>"
                        + "<table><tr><th>ক</th></tr><tr><td>১<frac><numer>১</numer><denom>২</denom></frac></td></tr></table>"
                        + "<media media-type=\"image\"><media-reference source=\"small.jpg\" width=\"80\"/><media-reference source=\"file:///./river.jpg\""
                        + " width=\"900\" alternate-text=\"নদী\"/><media-caption><p>ঘাটে ভিড়</p></media-caption>"
                        + "<media-producer>করিম</media-producer><media-metadata name=\"x\" value=\"y\"/>"
                        + "<media-object encoding=\"base64\">AAAA</media-object></media><fn>টীকা</fn></block>";
        SourceStory story = story(nitf(HEAD, TOP, content));
        SourceReading reading = SourceReading.of(story.html());

        assertEquals(
                "<p>জলে বোর্ড ও রহিম <em>বলেন</em>।</p><h2>চরের কথা</h2><ul><li>এক<br>দুই</li></ul><ol start=\"5\"><li>পাঁচ</li></ol>"
                        + "<blockquote><p>উক্তি</p><p>করিম</p></blockquote>"
                        + "<table><tbody><tr><th>ক</th></tr><tr><td>১ ১/২</td></tr></tbody></table>"
                        + "<figure><img src=\"river.jpg\" alt=\"নদী\"><figcaption>ঘাটে ভিড\u09BC <small>করিম</small></figcaption></figure>"
                        + "<p>টীকা</p><p>dna/rk</p>",
                reading.body().html());
        assertTrue(reading.account().isComplete(), reading.account().toString());
    }

    @Test
    void aPictureThatIsAFileLiesBesideTheStory() throws Exception {
        Path folder = Files.createTempDirectory("nitf");
        Path file = Files.writeString(
                folder.resolve("a.xml"),
                nitf(HEAD, TOP, "<p>এক</p><media media-type=\"image\"><media-reference source=\"a.jpg\"/></media>"));
        assertEquals(folder, ReadItems.of(reader, file).stories.get(0).folder());
    }

    @Test
    void aStoryUnderAnEmbargoComesOutWhenItEnds() throws Exception {
        String head = HEAD.replace("<docdata>", "<docdata management-status=\"embargoed\">")
                .replace("</docdata>", "<date.release norm=\"20240706T180000Z\"/></docdata>");
        SourceStory story = story(nitf(head, TOP, "<p>এক</p>"));

        assertEquals(Instant.parse("2024-07-06T18:00:00Z"), story.embargo());
        assertEquals(Optional.of(story.embargo()), story.manifest().instant());
        assertTrue(story.isPublic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<date.release norm=\"when he has spoken\"/>"})
    void anEmbargoThatCantBeReadKeepsTheStoryOut(String release) throws Exception {
        String head = HEAD.replace("<docdata>", "<docdata management-status=\"embargoed\">" + release);
        ReadItems items = ReadItems.of(reader, nitf(head, TOP, "<p>এক</p>"));

        assertTrue(items.stories.isEmpty());
        assertEquals(
                RefusalReason.NO_EMBARGO_DATE, items.refused.values().iterator().next().value);
    }

    @Test
    void whatIsWithheldOrCancelledIsADraft() throws Exception {
        for (String status : List.of("withheld", "canceled", "cancelled")) {
            String head = HEAD.replace("<docdata>", "<docdata management-status=\"" + status + "\">");
            assertFalse(story(nitf(head, TOP, "<p>এক</p>")).isPublic(), status);
        }
    }

    @Test
    void aVersionIsKnownByTheKeyOfItsDayAndOtherTextsByTheirNumber() throws Exception {
        String versioned = HEAD.replace("</docdata>", "<du-key key=\"FLOOD\" version=\"2\"/></docdata>");
        String first = story(nitf(versioned, TOP, "<p>এক</p>")).source().location();
        String later = story(nitf(
                        versioned.replace("n-77", "n-78").replace("version=\"2\"", "version=\"3\""), TOP, "<p>দুই</p>"))
                .source()
                .location();
        String nextDay = story(nitf(versioned.replace("20240705T", "20240706T"), TOP, "<p>তিন</p>"))
                .source()
                .location();

        assertEquals(first, later);
        assertNotEquals(first, nextDay, "the key is unique for a day only");
        assertEquals(
                "id:nitf:DNA:n-77", story(nitf(HEAD, TOP, "<p>এক</p>")).source().location());
    }

    @Test
    void partsOfATextAreStoriesOfTheirOwn() throws Exception {
        String part = HEAD.replace("</docdata>", "<du-key key=\"FLOOD\" version=\"1\" part=\"1\"/></docdata>");
        assertNotEquals(
                place(nitf(part, TOP, "<p>এক</p>")),
                place(nitf(part.replace("part=\"1\"", "part=\"2\""), TOP, "<p>দুই</p>")));
    }

    private String place(String text) throws Exception {
        return story(text).source().location();
    }

    @Test
    void agenciesThatCountFromOneAreToldApart() throws Exception {
        String unsaid = HEAD.replace("regsrc=\"DNA\" ", "");
        assertEquals("id:nitf:Delta News Agency:n-77", place(nitf(unsaid, TOP, "<p>এক</p>")));
        assertEquals(
                "id:nitf:DNA Ltd:n-77",
                place(nitf(unsaid.replace("<evloc", "<doc.copyright holder=\"DNA Ltd\"/><evloc"), TOP, "<p>এক</p>")));
        assertNotEquals(place(nitf(unsaid, "", "<p>এক</p>")), place(nitf(unsaid, "", "<p>এক</p>")), "two files");
    }

    @Test
    void aNoticeThatCancelsAnEarlierTextIsADraftAndTakesThatFromReaders() throws Exception {
        String head = HEAD.replace(
                "<docdata>", "<docdata management-doc-idref=\"n-70\" management-idref-status=\"canceled\">");
        ReadItems items = ReadItems.of(reader, nitf(head, TOP, "<p>বাতিল</p>"));

        SourceStory notice = items.stories.get(0);
        assertFalse(notice.isPublic());
        assertTrue(
                notice.notes().contains(Note.of(Note.Kind.CANCELS, "«n-70»")),
                notice.notes().toString());
        assertEquals(
                List.of(place(nitf(HEAD.replace("n-77", "n-70"), TOP, "<p>এক</p>"))),
                items.thrownAway.stream().map(IncomingStory.Source::location).toList());
    }

    @Test
    void whatIsForEditorsIsNoTextAndReachesThem() throws Exception {
        String note = "<note type=\"npa\"><body.content><p>গোপন " + "কথা ".repeat(100) + "</p></body.content></note>";
        SourceStory story = story(nitf(HEAD, TOP + note, "<p>এক</p><block>" + note.replace("গোপন", "উৎস") + "</block>")
                .replace(
                        "</body.content><body.end>",
                        "</body.content><body.content><p>দুই</p></body.content><body.end>"));

        assertEquals(
                "<p>এক</p><p>দুই</p><p>dna/rk</p>",
                SourceReading.of(story.html()).body().html());
        assertEquals(
                List.of(
                        Note.of(Note.Kind.TO_EDITORS, "«Corrects the name.»"),
                        Note.of(
                                Note.Kind.TO_EDITORS,
                                "«গোপন " + "কথা ".repeat(100).strip() + "»"),
                        Note.of(
                                Note.Kind.TO_EDITORS,
                                "«উৎস " + "কথা ".repeat(100).strip() + "»")),
                story.notes());
    }

    @Test
    void nothingThatStandsAboveATextTwiceIsLost() throws Exception {
        String top =
                TOP + "<byline>By <person>Karim Khan</person></byline><dateline><location>যশোর</location></dateline>"
                        + "<abstract><p>সার</p></abstract><abstract><p>আরও</p></abstract>";
        SourceStory story = story(
                nitf(HEAD, top.replace("</hedline>", "</hedline><hedline><hl1>পরের</hl1></hedline>"), "<p>এক</p>"));

        Map<StoryField, String> texts = story.manifest().texts();
        assertEquals("রহিমা খাতুন and Karim Khan", texts.get(StoryField.AUTHOR));
        assertEquals("খুলনা, যশোর", texts.get(StoryField.DATELINE));
        assertEquals("সার আরও", texts.get(StoryField.SUMMARY));
        assertTrue(
                story.notes().contains(Note.of(Note.Kind.SUBTITLE, "«পরের. চরে আটকা তিন গ্রাম»")),
                story.notes().toString());
    }

    @Test
    void aPictureWithoutAnAddressIsTold() throws Exception {
        String picture = "<media media-type=\"image\"><media-object encoding=\"base64\">AAAA</media-object></media>";
        assertTrue(story(nitf(HEAD, TOP, "<p>এক</p>" + picture))
                .notes()
                .contains(Note.of(Note.Kind.MEDIA_WITHOUT_ADDRESS, 1)));
    }

    @Test
    void ofSeveralInAnElementAroundThemTheLaterVersionStays() throws Exception {
        String versioned = HEAD.replace("</docdata>", "<du-key key=\"FLOOD\" version=\"2\"/></docdata>");
        String second = nitf(versioned, TOP, "<p>দুই</p>").replaceFirst("^.*?<nitf>", "<nitf>");
        String third = second.replace("version=\"2\"", "version=\"3\"").replace("দুই", "তিন");
        String other = second.replace("FLOOD", "ROADS");
        ReadItems items = ReadItems.of(
                reader, "<?xml version=\"1.0\"?><items n='1'>" + second + third + second + other + "</items>");

        assertEquals(2, items.stories.size());
        assertTrue(items.stories.get(0).html().contains("তিন"));
        assertEquals(Map.of("versions of items of which the file has a later one", 2L), items.omitted);
    }

    @Test
    void aTextInItsOwnEncodingAndWithPrefixesIsRead() throws Exception {
        String text =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><n:nitf xmlns:n=\"x\"><n:head><n:title>Été</n:title></n:head>"
                        + "<n:body><n:body.content><n:p>Crue à Khulna</n:p></n:body.content></n:body></n:nitf>";
        SourceStory story = ReadItems.of(reader, text.getBytes(Charset.forName("ISO-8859-1")))
                .stories
                .get(0);

        assertEquals("Été", story.manifest().texts().get(StoryField.HEADLINE));
        assertTrue(story.html().contains("<p>Crue à Khulna</p>"), story.html());
    }

    @Test
    void aFileThatBreaksOffOrHasNoTextIsRefusedWithAReason() throws Exception {
        String whole = nitf(HEAD, TOP, "<p>এক</p>");
        assertEquals(
                RefusalReason.BROKEN, ReadItems.of(reader, whole.substring(0, whole.length() - 40)).brokenOff.value);
        ReadItems empty = ReadItems.of(reader, "<nitf><head><title>ক</title></head><body/></nitf>");
        assertEquals(RefusalReason.NO_TEXT, empty.refused.values().iterator().next().value);
        ReadItems large = ReadItems.of(reader, nitf(HEAD, TOP, "<p>" + "কথা ".repeat(700_000) + "</p>"));
        assertEquals(RefusalReason.TOO_LARGE, large.refused.values().iterator().next().value);
    }

    @ParameterizedTest
    @CsvSource({"'<a/>',30000", "'&a;',30000", "'<![CDATA[a]]>',30000", "'<a b=\"#\"/>',30"})
    void whateverMakesATextTooLargeItIsRefused(String part, int times) throws Exception {
        String parts = part.replace("#", "ক".repeat(100_000)).repeat(times);
        ReadItems large = ReadItems.of(reader, nitf(HEAD, TOP, "<p>" + parts + "</p>"));

        assertEquals(RefusalReason.TOO_LARGE, large.refused.values().iterator().next().value);
        assertEquals(null, large.brokenOff);
    }

    @Test
    void noEntityIsFollowed() throws Exception {
        String text =
                "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content><p>এক &x;</p>"
                        + "</body.content></body></nitf>";
        assertFalse(ReadItems.of(reader, text).stories.get(0).html().contains("root:"));
    }

    /** Whatever agencies put around them: each word is in the story, once and in its place. */
    @Property(tries = 150)
    void noWordIsLostOrMoved(@ForAll("contents") List<String> parts) throws Exception {
        String content = numbered(String.join("", parts) + "<p>W</p>");
        SourceReading reading = SourceReading.of(story(nitf(HEAD, TOP, content)).html());

        assertEquals(words(content), words(reading.body().html()), content);
        reading.account().dropped().forEach(dropped -> assertFalse(dropped.why().isDefect(), dropped + content));
    }

    @Provide
    Arbitrary<List<String>> contents() {
        List<String> inline = List.of(
                "W ",
                " <person>W <name.given>W</name.given></person>",
                "<em>W</em> ",
                "<org idsrc='x'>W</org>",
                "<a href='https://a.example/1'>W</a>",
                "<chron norm='2024'>W</chron><br/>",
                "<money>W</money>",
                " W<frac><numer>১</numer><frac-sep/><denom>২</denom></frac> ",
                "<![CDATA[W < W & <b>]]> ",
                "<q>W</q>",
                "<sup>W</sup>&#160;",
                "<alt-code idsrc='a' value='b'/>",
                "<unknown>W</unknown>");
        Arbitrary<String> line = Arbitraries.of(inline).list().ofMaxSize(4).map(all -> String.join("", all));
        Arbitrary<String> block = Combinators.combine(
                        line,
                        line,
                        Arbitraries.of(
                                "<p>①</p>",
                                "<p lede='true'>①</p><hl2>②</hl2>",
                                "①",
                                "<ul><li>①</li><li>②</li></ul>",
                                "<ol><li>①<ul><li>②</li></ul></li></ol>",
                                "<dl><dt>①</dt><dd>②</dd></dl>",
                                "<bq><block><p>①</p></block><credit>②</credit></bq>",
                                "<table><tr><th>①</th><td>②</td></tr></table>",
                                "<nitf-table><nitf-table-metadata subclass='x'/><table><caption>①</caption><tr><td>②</td></tr></table></nitf-table>",
                                "<block><p>①</p><block>②</block></block>",
                                "<fn>①</fn><note><p>②</p></note>",
                                "<pre>①</pre><hr/>",
                                "<p>①<media media-type='image'><media-reference source='a.jpg'/></media>②</p>",
                                "<p/><p>①</p><datasource>②</datasource>"))
                .as((one, other, form) -> form.replace("①", one).replace("②", other));
        return block.list().ofMaxSize(5);
    }
}
