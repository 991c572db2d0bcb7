package shironam.importing.sources.ninjs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import shironam.Shared;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.ReplacedValues;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

class NinjsReaderTest {
    private final NinjsReader reader =
            new NinjsReader(Clock.fixed(Instant.parse("2024-08-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void anItemOfAnAgencyIsAStory() {
        SourceStory story =
                ReadItems.of(reader, Shared.file("imports/ninjs1.json")).stories.get(0);

        assertEquals("headline", story.manifest().texts().get(StoryField.HEADLINE));
        assertEquals("Peter and Jane", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals("AAP", story.manifest().texts().get(StoryField.SOURCE));
        assertEquals("Milton Keynes", story.manifest().texts().get(StoryField.DATELINE));
        assertEquals("<p>The story so far.</p>", story.html());
    }

    @Test
    void itComesOutWhenItsEmbargoEndsAndNotWhenItWasSent() throws Exception {
        SourceStory story = ReadItems.of(reader, Shared.file("imports/ninjs_embargoed.json"))
                .stories
                .get(0);

        assertEquals(Instant.parse("2022-06-29T02:30:00Z"), story.embargo());
        assertEquals(Optional.of(story.embargo()), story.manifest().instant());
        assertEquals("Photograph by Pea", story.manifest().pictureCredit().substring(0, "Photograph by Pea".length()));
    }

    @Test
    void anEmbargoThatCantBeReadKeepsTheStoryOut() throws Exception {
        ReadItems items = ReadItems.of(reader, item("\"embargoed\":\"until the speech\""));

        assertTrue(items.stories.isEmpty());
        assertTrue(items.refused.values().iterator().next().reason.contains("«until the speech»"));
    }

    @Test
    void whatIsWithheldOrCancelledIsADraft() throws Exception {
        assertFalse(ReadItems.of(reader, item("\"pubstatus\":\"withheld\""))
                .stories
                .get(0)
                .isPublic());
        assertFalse(ReadItems.of(reader, item("\"pubstatus\":\"canceled\""))
                .stories
                .get(0)
                .isPublic());
    }

    @Test
    void severalItemsAndVersionTwoAreRead() throws Exception {
        String two = "{\"uri\":\"urn:2\",\"type\":\"text\",\"headlines\":[{\"value\":\"দুই\"}],"
                + "\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"<p>খ</p>\"}]}";

        ReadItems items =
                ReadItems.of(reader, "[" + item("\"x\":1") + "," + two + ",{\"guid\":\"3\",\"type\":\"picture\"}]");

        assertEquals(2, items.stories.size());
        assertEquals("দুই", items.stories.get(1).manifest().texts().get(StoryField.HEADLINE));
        assertEquals(1L, items.omitted.get("items of the kind picture"));
    }

    @Test
    void ofPicturesWithoutEndSomeAreTakenAndTheRestIsCounted() throws Exception {
        String many = IntStream.range(0, 50_000)
                .mapToObj(i -> "\"p" + i + "\":{\"type\":\"picture\",\"renditions\":{\"original\":{\"href\":"
                        + "\"https://a.example/" + i + ".jpg\"}}}")
                .collect(Collectors.joining(","));

        SourceStory story = Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> ReadItems.of(reader, item("\"associations\":{" + many + "}"))
                        .stories
                        .get(0));

        assertEquals(99, story.html().split("<img", -1).length - 1, "and one leads");
        assertTrue(
                story.notes().contains(Note.of(Note.Kind.TOO_MANY_PICTURES, 49_900)),
                story.notes().toString());
    }

    @Test
    void aTextWithPicturesIsAStoryWhateverItsKindIsCalled() throws Exception {
        for (String type : new String[] {"composite", "story", "article"}) {
            SourceStory story = ReadItems.of(reader, item("\"x\":1").replace("\"text\"", "\"" + type + "\""))
                    .stories
                    .get(0);
            assertEquals("<p>ক</p>", story.html());
        }
        ReadItems none = ReadItems.of(
                reader, "{\"guid\":\"1\",\"type\":\"composite\",\"versioncreated\":\"2024-01-01T00:00:00Z\"}");
        assertEquals(1L, none.omitted.get("items of the kind composite"));
    }

    @Test
    void itemsAreFoundInWhatAgenciesPutAroundThem() throws Exception {
        for (String around : new String[] {
            "{\"total\":1,\"item\":[%s]}",
            "{\"_items\":[%s]}",
            "{\"api\":\"1\",\"data\":{\"meta\":{},\"items\":[{\"meta\":{},\"item\":%s}]}}",
            "{\"data\":{\"item\":%s}}"
        }) {
            assertEquals(
                    1,
                    ReadItems.of(reader, around.formatted(item("\"x\":1")))
                            .stories
                            .size(),
                    around);
        }
    }

    @Test
    void theTextIsTakenFromItsHtmlWithoutTheHeadlineAgain() throws Exception {
        String bodies = "\"bodies\":[{\"contenttype\":\"text/plain\",\"value\":\"এক\\nখ\\nগ\"},"
                + "{\"contenttype\":\"application/xml\",\"value\":\"<NITF>x</NITF>\"},"
                + "{\"contenttype\":\"text/html\",\"value\":\"<html><head><title>এক</title></head><body><h1>এক</h1><p>খ</p><blockquote>গ</blockquote></body></html>\"}]";

        SourceStory html = ReadItems.of(reader, ofVersionTwo(bodies)).stories.get(0);
        SourceStory plain = ReadItems.of(reader, ofVersionTwo(bodies.replace("text/html", "text/other")))
                .stories
                .get(0);

        assertEquals("<p>খ</p><blockquote>গ</blockquote>", html.html());
        assertEquals("<p>এক</p><p>খ</p><p>গ</p>", plain.html());
    }

    @Test
    void picturesComeByWhateverNameTheyHave() throws Exception {
        String picture = "\"type\":\"picture\",\"by\":\"মিতা\",\"description_text\":\"নদী %1$s\",\"renditions\":"
                + "[{\"href\":\"https://a.test/%1$s-small.jpg\",\"width\":100},{\"href\":\"https://a.test/%1$s.jpg\",\"width\":900}]";
        String list = "\"associations\":[{\"name\":\"a001\"," + picture.formatted("1") + "},{\"name\":\"a002\","
                + picture.formatted("2") + "},{\"name\":\"a003\",\"type\":\"picture\"},"
                + "{\"name\":\"film\",\"type\":\"video\",\"renditions\":[{\"href\":\"https://a.test/f.mp4\"}]}]";
        String map = "\"associations\":{\"other\":{"
                + picture.formatted("1").replaceAll("\\[(.*)]", "{\"a\":{\"href\":\"https://a.test/1.jpg\"}}")
                + "},\"mainpic\":{" + picture.formatted("2") + "}}";

        SourceStory story = ReadItems.of(reader, item(list)).stories.get(0);
        SourceStory led = ReadItems.of(reader, item(map)).stories.get(0);
        SourceStory shown = ReadItems.of(
                        reader,
                        item(list).replace("<p>ক</p>", "<figure><img src=\\\"https://a.test/1-small.jpg\\\"></figure>"))
                .stories
                .get(0);

        assertEquals("https://a.test/1.jpg", story.manifest().picture());
        assertEquals("নদী 1", story.manifest().pictureCaption());
        assertEquals("মিতা", story.manifest().pictureCredit());
        assertTrue(
                story.html()
                        .startsWith(
                                "<p>ক</p><figure><img src=\"https://a.test/2.jpg\" alt=\"\"><figcaption>নদী 2 <small>মিতা</small></figcaption></figure><video src=\"https://a.test/f.mp4\">"),
                story.html());
        assertTrue(story.notes().get(0).toString().contains("1 pictures or recordings without an address"));
        assertEquals("https://a.test/2.jpg", led.manifest().picture());
        assertTrue(led.html().contains("https://a.test/1.jpg"), led.html());
        assertTrue(
                shown.html()
                        .startsWith(
                                "<figure><img src=\"https://a.test/1.jpg\"><figcaption>নদী 1 <small>মিতা</small></figcaption></figure>"
                                        + "<figure>"),
                "it is in the text already, and large: " + shown.html());
    }

    @Test
    void whatSuperdeskHasNotPublishedOrHoldsBackStaysFromReaders() throws Exception {
        SourceStory draft = ReadItems.of(reader, item("\"pubstatus\":\"usable\",\"state\":\"in_progress\""))
                .stories
                .get(0);
        SourceStory held = ReadItems.of(
                        reader,
                        item(
                                "\"state\":\"published\",\"schedule_settings\":{\"utc_embargo\":\"2099-01-01T00:00:00+0000\"}"))
                .stories
                .get(0);
        SourceStory later = ReadItems.of(
                        reader, item("\"state\":\"scheduled\",\"publish_schedule\":\"2098-01-01T00:00:00+0000\""))
                .stories
                .get(0);

        assertFalse(draft.isPublic());
        assertEquals(Instant.parse("2099-01-01T00:00:00Z"), held.embargo());
        assertTrue(later.isPublic());
        assertEquals(
                Optional.of(Instant.parse("2098-01-01T00:00:00Z")),
                later.manifest().instant());
    }

    @Test
    void placesAndRemarksAreKeptAndWhomItIsAboutIsNoAuthor() throws Exception {
        SourceStory story = ReadItems.of(
                        reader,
                        item(
                                "\"place\":[{\"name\":\"Grosseto\"}],\"places\":[{\"name\":\"খুলনা\"}],\"ednote\":\"Corrects the name.\",\"people\":[{\"name\":\"Jonas\"},{\"name\":\"Mita\",\"rel\":\"author\"}],"
                                        + "\"subject\":[{\"code\":\"l\",\"name\":\"Risca\",\"rel\":\"location\"},{\"name\":\"Leisure\"}]"))
                .stories
                .get(0);

        assertEquals(Set.of("Grosseto", "খুলনা", "Risca"), Set.copyOf(story.mentioned()));
        assertEquals("Mita", story.manifest().texts().get(StoryField.AUTHOR));
        assertTrue(story.notes().get(0).toString().contains("Corrects the name."));
        assertEquals(1, story.categories().size());
    }

    @Test
    void whatSuperdeskSendsBesideATextIsShownOrNamed() throws Exception {
        SourceStory story = ReadItems.of(
                        reader,
                        item(
                                "\"byline\":\"By রহিম\",\"slugline\":\"FLOOD\",\"usageterms\":\"শুধু ছাপায়\",\"evolvedfrom\":\"urn:0\","
                                        + "\"attachments\":[{\"id\":\"a\"}],\"extra\":{},\"associations\":{\"a\":null,\"related--1\":"
                                        + "{\"type\":\"text\",\"headline\":\"অন্য\"}},\"extra_items\":{\"gallery\":{\"items\":[{\"type\":"
                                        + "\"picture\",\"renditions\":{\"original\":{\"href\":\"https://a.test/g.jpg\"}}}]}}"))
                .stories
                .get(0);

        assertEquals("রহিম", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals("https://a.test/g.jpg", story.manifest().picture());
        assertEquals(
                List.of(
                        Note.of(Note.Kind.RELATED, "«অন্য»"),
                        Note.of(Note.Kind.USAGE_TERMS, "«শুধু ছাপায়»"),
                        Note.of(Note.Kind.SLUGLINE, "«FLOOD»"),
                        Note.of(Note.Kind.EVOLVED_FROM, "«urn:0»"),
                        Note.of(Note.Kind.ENTRIES, "attachments")),
                story.notes());
    }

    /** Superdesk sends the items of a gallery among the associations, and in {@code extra_items}, too. */
    @Test
    void aGalleryThatIsSentTwiceComesInOnce() throws Exception {
        String of =
                "{\"type\":\"picture\",\"guid\":\"%1$s\",%2$s\"renditions\":{\"original\":{\"href\":\"https://a.test/%1$s.jpg\"}}}";
        String one = of.formatted("1", "");
        String two = of.formatted("2", "");
        String held = of.formatted("3", "\"pubstatus\":\"withheld\",");
        String without = "{\"type\":\"picture\",\"guid\":\"4\"}";
        String text = "{\"type\":\"text\",\"guid\":\"5\",\"headline\":\"অন্য\"}";
        SourceStory story = ReadItems.of(
                        reader,
                        item("\"associations\":{\"gallery--1\":" + two + ",\"featuremedia\":" + one + ",\"gallery--2\":"
                                + one
                                + ",\"gallery--3\":" + held + ",\"gallery--4\":" + without + ",\"related--1\":" + text
                                + "},\"extra_items\":{\"gallery\":{\"items\":["
                                + String.join(",", two, one, held, without, text) + "]}}"))
                .stories
                .get(0);

        assertEquals("https://a.test/1.jpg", story.manifest().picture());
        assertEquals("<p>ক</p><figure><img src=\"https://a.test/2.jpg\" alt=\"\"></figure>", story.html());
        assertEquals(
                List.of(
                        Note.of(Note.Kind.MEDIA_WITHOUT_ADDRESS, 1),
                        Note.of(Note.Kind.RELATED, "«অন্য»"),
                        Note.of(Note.Kind.PICTURES_HELD_BACK, 1)),
                story.notes());
    }

    @Test
    void whoMadeAPictureOfTheTextIsToldBeneathIt() throws Exception {
        String picture =
                "{\"type\":\"picture\",\"byline\":\"মিতা/বাসস\",\"renditions\":{\"original\":{\"href\":\"https://a.test/1.jpg\"},"
                        + "\"viewImage\":{\"href\":\"https://a.test/1-small.jpg\"}}}";
        String associations = "\"associations\":{\"editor_0\":" + picture + "}";
        for (String figure : List.of(
                "<figure><img src='https://a.test/1-small.jpg' alt=''><figcaption>নদী</figcaption></figure>",
                "<figure><img src='https://a.test/1.jpg' alt=''><div class='byline'>মিতা/বাসস</div><figcaption>নদী</figcaption></figure>")) {
            SourceStory story = ReadItems.of(
                            reader, item(associations).replace("<p>ক</p>", figure.replace("'", "\\\"")))
                    .stories
                    .get(0);
            assertEquals(
                    "<figure><img src=\"https://a.test/1.jpg\" alt=\"\"><figcaption>নদী <small>মিতা/বাসস</small></figcaption></figure>",
                    story.html());
        }
    }

    @Test
    void aPictureOfTheTextOfWhichOnlyItsCaptionIsSaidStays() throws Exception {
        String associations = "\"associations\":{\"editor_0\":{\"type\":\"picture\",\"description_text\":\"নদী\","
                + "\"renditions\":{\"original\":{\"href\":\"https://a.test/1.jpg\"}}}}";
        String img = "<img src=\"https://a.test/1.jpg\">";
        String captioned = "<figure>" + img + "<figcaption>নদী</figcaption></figure>";
        Map<String, String> shown = Map.of(
                "<figure>" + img + "</figure>", captioned,
                "<figure>" + img + "<figcaption> </figcaption></figure>", captioned,
                "<p>" + img + "</p>", captioned,
                "<div>ক " + img + " খ</div>", "<div>ক " + captioned + " খ</div>");
        for (String html : shown.keySet()) {
            String text = item(associations).replace("<p>ক</p>", html.replace("\"", "\\\""));
            assertEquals(
                    shown.get(html), ReadItems.of(reader, text).stories.get(0).html());
        }
    }

    @Test
    void aSummaryThatBreaksOffInTheTextIsNone() throws Exception {
        String sentence =
                "নদীর পানি বেড়ে দুই পাড়ের গ্রাম তলিয়ে গেছে, মানুষ আশ্রয় নিয়েছে বাঁধের ওপর, আর নৌকা চলছে পথে";
        String cut =
                item("\"description_text\":\"" + sentence + "\"").replace("<p>ক</p>", "<p>" + sentence + " পথে।</p>");

        SourceStory without = ReadItems.of(reader, cut).stories.get(0);
        assertNull(without.manifest().texts().get(StoryField.SUMMARY));
        assertEquals(List.of(Note.of(Note.Kind.SUMMARY_CUT, ImportRefusedException.quoted(sentence))), without.notes());
        for (String whole : List.of(
                "<p>" + sentence + "। আরও</p>",
                "<p>" + sentence + "” । আরও</p>",
                "<p><b>" + sentence + "</b></p><p>আরও</p>",
                sentence + "<br>আরও",
                sentence,
                "<p>আগে। " + sentence + " পথে।</p>")) {
            assertEquals(
                    sentence,
                    ReadItems.of(reader, cut.replace("<p>" + sentence + " পথে।</p>", whole))
                            .stories
                            .get(0)
                            .manifest()
                            .texts()
                            .get(StoryField.SUMMARY),
                    whole);
        }
        assertEquals(
                sentence + "।",
                ReadItems.of(reader, cut.replace(sentence + "\"", sentence + "।\""))
                        .stories
                        .get(0)
                        .manifest()
                        .texts()
                        .get(StoryField.SUMMARY));
    }

    @Test
    void whatAgenciesWriteInListsIsRead() throws Exception {
        SourceStory story = ReadItems.of(
                        reader,
                        item(
                                "\"usageterms\":[\"শুধু ছাপায়।\",\"একবার।\"],\"bylines\":[{\"by\":\"By মিতা\"},{\"by\":\"By করিম\"}],"
                                        + "\"datelinelocation\":{\"city\":\"খুলনা\"}"))
                .stories
                .get(0);

        assertEquals(List.of(Note.of(Note.Kind.USAGE_TERMS, "«শুধু ছাপায়। একবার।»")), story.notes());
        assertEquals("মিতা ও করিম", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals("খুলনা", story.manifest().texts().get(StoryField.DATELINE));
    }

    @Test
    void termsOfUseComeWhole() throws Exception {
        String terms = "শুধু ছাপায়। ".repeat(40).strip();
        assertEquals(
                List.of(Note.of(Note.Kind.USAGE_TERMS, "«" + terms + "»")),
                ReadItems.of(reader, item("\"usageterms\":\"" + terms + "\""))
                        .stories
                        .get(0)
                        .notes());
    }

    @Test
    void aHeadlineUnderTheFirstIsKept() throws Exception {
        String two = "\"headlines\":[{\"role\":\"main\",\"value\":\"এক\"},{\"role\":\"subtitle\",\"value\":\"দুই\"}]";
        SourceStory alone = ReadItems.of(reader, item(two)).stories.get(0);
        SourceStory beside = ReadItems.of(reader, item(two + ",\"description_text\":\"সার\""))
                .stories
                .get(0);

        assertEquals("দুই", alone.manifest().texts().get(StoryField.SUMMARY));
        assertEquals(List.of(Note.of(Note.Kind.SUBTITLE, "«দুই»")), beside.notes());
    }

    @Test
    void anItemOfWhichOnlyTheDescriptionCameIsNotLost() throws Exception {
        String item =
                "{\"uri\":\"u\",\"type\":\"text\",\"versioncreated\":\"2024-01-01T00:00:00Z\",\"headlines\":[{\"role\":\"sub\",\"value\":\"খ\"},{\"role\":\"main\",\"value\":\"এক\"}],"
                        + "\"descriptions\":[{\"role\":\"text\",\"value\":\"যা এসেছে\"}]}";

        SourceStory story = ReadItems.of(reader, item).stories.get(0);

        assertEquals("<p>যা এসেছে</p>", story.html());
        assertEquals("এক", story.manifest().texts().get(StoryField.HEADLINE));
        assertTrue(story.notes().get(0).toString().contains("no full text"));
    }

    @Test
    void aPictureThatStandsInTheTextComesInOnce() throws Exception {
        String text = "<p>ক</p><img src='https://a.test/i?a=1&amp;b=2'><img src='https://a.test/own.jpg'>";
        String associations =
                "\"associations\":[{\"name\":\"featuremedia\",\"type\":\"picture\",\"uri\":\"https://a.test/lead.jpg\","
                        + "\"alt_text\":\"ঘাট\"},"
                        + "{\"name\":\"x\",\"type\":\"picture\",\"renditions\":[{\"href\":\"https://a.test/i?a=1&b=2\"}]},"
                        + "{\"name\":\"y\",\"type\":\"picture\",\"uri\":\"https://a.test/own.jpg\"}]";

        SourceStory story = ReadItems.of(reader, item(associations).replace("<p>ক</p>", text))
                .stories
                .get(0);

        assertEquals(text, story.html());
        assertEquals("ঘাট", story.manifest().pictureAlt());
    }

    @Test
    void markupOfDescriptionsIsMarkup() throws Exception {
        String film =
                "\"associations\":[{\"name\":\"x\",\"type\":\"video\",\"description_html\":\"<p>খ <em>গ</em></p>\",\"renditions\":[{\"href\":\"https://a.test/f.mp4\"}]},"
                        + "{\"name\":\"featuremedia\",\"type\":\"picture\",\"uri\":\"https://a.test/1.jpg\"},"
                        + "{\"name\":\"y\",\"type\":\"picture\",\"alt_text\":\"নদী\",\"description_text\":\"ঘ <ঙ>\",\"uri\":\"https://a.test/2.jpg\"}]";
        String onlyAbstract = item("\"abstract\":\"<p>সার</p>\"").replace("\"body_html\":\"<p>ক</p>\",", "");

        assertEquals(
                "<p>ক</p><video src=\"https://a.test/f.mp4\"></video><p>খ <em>গ</em></p>"
                        + "<figure><img src=\"https://a.test/2.jpg\" alt=\"নদী\"><figcaption>ঘ &lt;ঙ&gt;</figcaption></figure>",
                ReadItems.of(reader, item(film)).stories.get(0).html());
        assertEquals(
                "<p>সার</p>", ReadItems.of(reader, onlyAbstract).stories.get(0).html());
    }

    @Test
    void whatIsNoItemEndsNoList() throws Exception {
        ReadItems items = ReadItems.of(
                reader,
                "{\"data\":{\"items\":[null,\"x\",[{}]," + item("\"x\":1") + "]},\"item\":" + item("\"x\":2") + "}");

        assertEquals(2, items.stories.size());
        assertEquals(3L, items.omitted.get("entries of a list that are no items"));
    }

    @Test
    void itemsWithoutAnIdentifierAreKnownByWhatTheySay() throws Exception {
        String one = item("\"x\":1").replace("urn:1", "");
        SourceStory first = ReadItems.of(reader, one).stories.get(0);

        assertEquals(first.source(), ReadItems.of(reader, one).stories.get(0).source());
        assertNotEquals(
                first.source(),
                ReadItems.of(reader, one.replace("ক", "খ")).stories.get(0).source());
    }

    @Test
    void ofTheVersionsOfAnItemTheLatestStays() throws Exception {
        String first = item("\"version\":\"9\"");
        String later = item("\"version\":\"10\"").replace("ক", "খ");
        String latest = item("\"version\":\"1\"").replace("ক", "গ").replace("2024-01-01", "2024-01-02");
        String twin = latest.replace("গ", "ঘ");

        ReadItems items = ReadItems.of(reader, "[" + String.join(",", first, later, latest, first, twin) + "]");
        ReadItems other = ReadItems.of(reader, "[" + String.join(",", latest, twin, later, first, first) + "]");

        assertEquals(
                List.of("<p>গ</p>", "<p>ঘ</p>"),
                items.stories.stream().map(SourceStory::html).toList());
        assertEquals(3L, items.omitted.get("versions of items of which the file has a later one"));
        assertEquals(2, other.stories.size());
        assertEquals(items.omitted, other.omitted);
    }

    @Test
    void ofTwoThatSayTheSameVersionTheOneThatIsHeldBackCounts() throws Exception {
        String usable = item("\"version\":\"2\",\"pubstatus\":\"usable\"");
        String canceled = item("\"version\":\"2\",\"pubstatus\":\"canceled\"");
        String withoutMoment = canceled.replace("versioncreated", "x").replace("\"2\"", "\"3\"");

        for (String killed : List.of(canceled, withoutMoment)) {
            for (String list : List.of(usable + "," + killed, killed + "," + usable)) {
                List<SourceStory> stories = ReadItems.of(reader, "[" + list + "]").stories;
                assertEquals(
                        List.of(false),
                        stories.stream().map(SourceStory::isPublic).toList());
            }
        }
    }

    @Test
    void aPictureThatIsHeldBackForLongerThanItsTextStaysOut() throws Exception {
        String pictures =
                "\"associations\":{\"featuremedia\":{\"type\":\"picture\",\"uri\":\"https://a.test/1.jpg\",%s},"
                        + "\"b\":{\"type\":\"picture\",\"uri\":\"https://a.test/2.jpg\"}}";
        for (String held : List.of(
                "\"pubstatus\":\"canceled\"", "\"pubstatus\":\"withheld\"", "\"embargoed\":\"2099-01-01T00:00:00Z\"")) {
            SourceStory story =
                    ReadItems.of(reader, item(pictures.formatted(held))).stories.get(0);
            assertEquals("https://a.test/2.jpg", story.manifest().picture(), held);
            assertEquals(List.of(Note.of(Note.Kind.PICTURES_HELD_BACK, 1)), story.notes());
        }
        String both = "\"embargoed\":\"2099-01-01T00:00:00Z\"";
        SourceStory later = ReadItems.of(reader, item(both + "," + pictures.formatted(both)))
                .stories
                .get(0);
        assertEquals("https://a.test/1.jpg", later.manifest().picture());
    }

    @Test
    void aFieldOfAnotherTypeNeverShowsWhatIsHeldBackAndHidesNothingWithoutAWord() throws Exception {
        String whole = item("\"version\":\"1\",\"pubstatus\":\"usable\",\"state\":\"published\",\"embargoed\":null,"
                + "\"byline\":\"মিতা\",\"keywords\":[\"নদী\"],\"subject\":[{\"code\":\"1\",\"name\":\"দেশ\"}],"
                + "\"place\":[{\"name\":\"খুলনা\"}],\"schedule_settings\":{\"utc_embargo\":null},"
                + "\"associations\":{\"featuremedia\":{\"type\":\"picture\",\"pubstatus\":\"usable\","
                + "\"renditions\":{\"original\":{\"href\":\"https://a.test/1.jpg\",\"width\":9}}}}");
        ReplacedValues.ofWhatIsSeen(whole, json -> ReadItems.of(reader, json));
        Set<String> conditions = Set.of("pubstatus", "embargoed", "state", "utc_embargo");
        for (String condition : List.of(
                "\"pubstatus\":\"canceled\"",
                "\"embargoed\":\"2099-01-01T00:00:00Z\"",
                "\"state\":\"killed\"",
                "\"state\":\"scheduled\",\"publish_schedule\":\"2099-01-01T00:00:00Z\"")) {
            ReplacedValues.ofWhatIsHidden(
                    item(condition), conditions, ReplacedValues.NOTHING, json -> ReadItems.of(reader, json));
        }
        ReplacedValues.ofWhatIsHidden(
                item("\"schedule_settings\":{\"utc_embargo\":\"2099-01-01T00:00:00Z\"}"),
                Set.of("utc_embargo", "schedule_settings"),
                Stream.concat(ReplacedValues.NOTHING.stream(), Stream.of("{\"x\":1}"))
                        .collect(Collectors.toSet()),
                json -> ReadItems.of(reader, json));
    }

    @Test
    void anEmbargoThatIsNoneHoldsNothingBack() throws Exception {
        for (String none : List.of("false", "null", "\"\"", "[]", "{}")) {
            SourceStory story =
                    ReadItems.of(reader, item("\"embargo\":" + none)).stories.get(0);
            assertTrue(story.isPublic() && story.embargo() == null, none);
        }
        assertEquals(
                Instant.parse("2033-05-18T03:33:20Z"),
                ReadItems.of(reader, item("\"embargoed\":2000000000"))
                        .stories
                        .get(0)
                        .embargo());
    }

    @Test
    void aNoticeWithoutATextTakesItsItemBack() throws Exception {
        for (String nothing : List.of("", "<p></p>", "<div><p>&nbsp;</p><br></div>")) {
            String killed = item("\"pubstatus\":\"canceled\"").replace("<p>ক</p>", nothing);
            ReadItems items = ReadItems.of(reader, killed);

            assertEquals(List.of(), items.stories, nothing);
            assertEquals(
                    List.of(ReadItems.of(reader, item("\"x\":1")).stories.get(0).source()), items.thrownAway);
        }
        for (String player : List.of("<embed src='https://a.test/1'>", "<object data='https://a.test/1'></object>")) {
            String killed = item("\"pubstatus\":\"canceled\"").replace("<p>ক</p>", player);
            assertEquals(1, ReadItems.of(reader, killed).stories.size(), player);
        }
    }

    private static String ofVersionTwo(String bodies) {
        return "{\"uri\":\"urn:2\",\"type\":\"text\",\"headlines\":[{\"value\":\"এক\"}]," + bodies + "}";
    }

    private static String item(String more) {
        return "{\"guid\":\"urn:1\",\"type\":\"text\",\"headline\":\"এক\",\"body_html\":\"<p>ক</p>\","
                + "\"versioncreated\":\"2024-01-01T00:00:00Z\"," + more + "}";
    }
}
