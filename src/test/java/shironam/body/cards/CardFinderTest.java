package shironam.body.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.body.Body;
import shironam.body.Finding;
import shironam.body.Finding.Kind;
import shironam.body.RelatedStory;
import shironam.body.SourceReading;
import shironam.body.TextAccount;
import shironam.body.TextAccount.Why;

/** The "আরো পড়ুন" blocks, in the shapes that newspapers give them. */
class CardFinderTest {
    private static final String BEFORE = "<p>নদীতে পানি বাড়ছে।</p>";
    private static final String AFTER = "<p>কাল বৃষ্টি হতে পারে।</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "আরো পড\u09BCুন",
                "আরো প\u09DCুন",
                "আরও পড\u09BCুন",
                "আরও প\u09DCুন",
                "আর\u09C7\u09BE পড\u09BCুন",
                "আরো  প\u09DCুন:",
                "আরও প\u09DCুন >>",
                "» আরও প\u09DCুন «",
                "আরো\u200C প\u09DCুন",
                "আরো&nbsp;প\u09DCুন",
                "[আরও পড\u09BCুন]",
                "আরও দেখুন",
                "সম্পর্কিত খবর",
                "এ বিষ\u09DFে আরও প\u09DCুন"
            })
    void aLabelIsKnownInAllItsSpellings(String label) throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + "<div><strong>" + label
                + "</strong> <a href='https://a.example/n/10001'>নদীর খবর</a></div>" + AFTER);

        assertEquals(
                List.of(new RelatedStory("https://a.example/n/10001", "নদীর খবর", "", null, null)),
                cards(reading.body()));
        assertFalse(reading.body().text().contains("নদীর খবর"));
        assertTrue(reading.account().isComplete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>আরও পড়ুন: <a href='https://a.example/n/10001'>নদীর খবর</a></p>",
                "<p><strong>আরও পড়ুন: <a href='https://a.example/n/10001'>নদীর খবর</a></strong></p>",
                "<p><a href='https://a.example/n/10001'>আরও পড়ুন: নদীর খবর</a></p>",
                "<p>আরও পড়ুন</p><p><a href='https://a.example/n/10001'>নদীর খবর</a></p>",
                "<h3>আরও পড়ুন</h3><ul><li><a href='https://a.example/n/10001'>নদীর খবর</a></li></ul>",
                "<p><b>আরো</b> <b>পড়ুন</b><br><a href='https://a.example/n/10001'>নদীর খবর</a></p>",
                "<blockquote><p>আরো পড়ুন</p><p><a href='https://a.example/n/10001'><em>নদীর খবর</em></a></p></blockquote>",
                "<table><tr><td>আরো পড়ুন</td><td><a href='https://a.example/n/10001'>নদীর খবর</a></td></tr></table>",
                "<div>আরো পড়ুন<div><p>নদীর খবর</p></div><a href='https://a.example/n/10001'></a></div>",
                "<div><b>আরো পড়ুন</b><a href='https://a.example/n/10001'><img src='/a.jpg'> নদীর খবর</a></div>"
            })
    void aCardIsKnownInManyShapes(String card) throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + card + AFTER);

        RelatedStory found = cards(reading.body()).get(0);
        assertEquals("https://a.example/n/10001", found.href());
        assertEquals("নদীর খবর", found.headline());
        assertEquals(Body.parse(BEFORE + AFTER).text(), reading.body().text());
        assertTrue(reading.account().isComplete());
    }

    @Test
    void aBlockOfSeveralLinksBecomesAsManyCards() throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + """
                <div class="box"><h4>আরো পড়ুন</h4><ul>
                  <li><img src="https://a.example/1.jpg" width="90" height="60"><a href="https://a.example/n/10001">প্রথম খবর</a></li>
                  <li><img src="https://a.example/2.jpg"><a href="https://a.example/n/10002">দ্বিতীয় খবর</a></li>
                  <li><a href="https://a.example/n/10003">তৃতীয় খবর</a></li>
                </ul></div>""" + AFTER);

        assertEquals(
                List.of(
                        new RelatedStory("https://a.example/n/10001", "প্রথম খবর", "https://a.example/1.jpg", 90, 60),
                        new RelatedStory(
                                "https://a.example/n/10002",
                                "দ্বিতীয\u09BC খবর",
                                "https://a.example/2.jpg",
                                null,
                                null),
                        new RelatedStory("https://a.example/n/10003", "তৃতীয\u09BC খবর", "", null, null)),
                cards(reading.body()));
        assertTrue(reading.account().isComplete());
    }

    @Test
    void twoLinksToOneAddressAreOneCard() {
        Body body = Body.parse(BEFORE + """
                <div>আরো পড়ুন<a href="https://a.example/n/10001"><img src="https://a.example/1.jpg" alt=""></a>
                <a href="https://a.example/n/10001">নদীর খবর</a></div>""");

        assertEquals(
                List.of(new RelatedStory(
                        "https://a.example/n/10001", "নদীর খবর", "https://a.example/1.jpg", null, null)),
                cards(body));
    }

    @Test
    void aCardWithoutItsLinkIsReportedWithItsTitle() throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + """
                <div><strong>আরো পড়ুন</strong><div class="card"><img src="https://a.example/1.jpg"><p>নদীর খবর</p></div></div>""" + AFTER);

        assertEquals(List.of(new Finding(Kind.CARD_WITHOUT_LINK, "নদীর খবর")), reading.findings());
        assertEquals(List.of(), cards(reading.body()));
        assertEquals(Body.parse(BEFORE + AFTER).text(), reading.body().text());
        assertEquals(Why.CARD_WITHOUT_LINK, reading.account().dropped().get(0).why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "javascript:alert(1)", "https://", "mailto:a@b.example"})
    void aCardThatLeadsNowhereIsReported(String href) throws Exception {
        SourceReading reading =
                SourceReading.of(BEFORE + "<div>আরো পড়ুন<p>নদীর খবর</p><a href='" + href + "'> </a></div>" + AFTER);

        assertEquals(List.of(), cards(reading.body()));
        assertTrue(reading.findings().contains(new Finding(Kind.CARD_WITHOUT_LINK, "নদীর খবর")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>তিনি আরও পড়ুন, এই চাই আমরা। <a href='https://a.example/1'>সূচি</a> দেখুন।</p>",
                "<p>আরও পড়ুন বলে তিনি বই দিলেন। সেটি <a href='https://a.example/1'>এখানে</a> আছে, পড়তে হবে।</p>",
                "<p>নদী নিয়ে আরও পড়ুন <a href='https://a.example/1'>বইটিতে</a>।</p>",
                "<p>আরও পড়ুন</p><p>এটি দীর্ঘ একটি বাক্য, যার <a href='https://a.example/1'>ভেতরে</a> একটি লিংক আছে।</p>"
            })
    void wordsOfTheProseAreNoCard(String prose) throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + prose + AFTER);

        assertEquals(List.of(), cards(reading.body()));
        assertTrue(reading.account().isComplete());
        assertTrue(reading.body().html().contains("<a href=\"https://a.example/1\">"));
    }

    @Test
    void ourOwnElementKeepsOnlyItsAddress() {
        String html = "<p>ক</p><related-story href=\"https://a.example/n/10001\"></related-story><p>খ</p>";
        String dressed = "<p>ক</p><related-story class='x' onclick='f()' href='https://a.example/n/10001'"
                + " headline='খবর' picture='https://a.example/1.jpg'>খবর</related-story><p>খ</p>";

        assertEquals(html, Body.parse(html).html());
        assertEquals(html, Body.parse(dressed).html());
        assertEquals(
                List.of(new RelatedStory("https://a.example/n/10001", "খবর", "https://a.example/1.jpg", null, null)),
                cards(Body.parse(dressed)));
    }

    @Test
    void ourOwnElementLeftOpenSwallowsNothing() {
        assertEquals(
                "<related-story href=\"/world/1\"></related-story><p>এক</p><p>দুই</p>",
                Body.parse("<related-story href='/world/1'><p>এক</p><p>দুই</p>").html());
    }

    @Test
    void cardsLeaveListsTablesAndQuotes() {
        String card = "<related-story href='/world/1'></related-story>";

        assertEquals(
                "<ul><li>এক</li></ul><related-story href=\"/world/1\"></related-story><ul><li>দুই</li></ul>",
                Body.parse("<ul><li>এক" + card + "</li><li>দুই</li></ul>").html());
        assertEquals(
                "<ol><li>এক</li></ol><related-story href=\"/world/1\"></related-story><ol start=\"2\"><li>দুই</li></ol>",
                Body.parse("<ol><li>এক" + card + "</li><li>দুই</li></ol>").html());
        assertEquals(
                "<blockquote><p>এক</p></blockquote><related-story href=\"/world/1\"></related-story>"
                        + "<blockquote><p>দুই</p></blockquote>",
                Body.parse("<blockquote>এক" + card + "দুই</blockquote>").html());
        assertEquals(
                "<table><tbody><tr><td>এক</td><td>দুই</td></tr></tbody></table>"
                        + "<related-story href=\"/world/1\"></related-story>",
                Body.parse("<table><tr><td>এক" + card + "</td><td>দুই</td></tr></table>")
                        .html());
    }

    @Test
    void aLabelOfOtherWordsOverAListIsOne() throws Exception {
        SourceReading reading =
                SourceReading.of(BEFORE + "<div class=\"InnerReadMore\"><p class=\"Title\"><i></i> সংশ্লিষ্ট খবর:</p>"
                        + "<ul><li><a href=\"https://a.example/n/1001\">প্রথম খবর</a></li><li><a href=\"https://a.example/n/1002\">"
                        + "দ্বিতীয় খবর</a></li></ul></div>" + AFTER);

        assertEquals(
                List.of("https://a.example/n/1001", "https://a.example/n/1002"),
                reading.body().cardTargets());
        assertTrue(reading.account().isComplete());
    }

    @Test
    void aLabelThatLeadsHomeIsNoCard() throws Exception {
        SourceReading reading =
                SourceReading.of(BEFORE + "<div class=\"row\"><div class=\"t\"><a href=\"/\"> এ সম্পর্কিত আরও খবর</a>"
                        + "</div></div><div class=\"b\"><div class=\"s\"><a href=\"https://a.example/n/1001\"><img src=\"https://a.example/1.jpg\">"
                        + "<p>প্রথম খবর</p></a></div></div>" + AFTER);

        assertEquals(
                List.of(new RelatedStory(
                        "https://a.example/n/1001", "প্রথম খবর", "https://a.example/1.jpg", null, null)),
                cards(reading.body()));
        assertEquals(Body.parse(BEFORE + AFTER).text(), reading.body().text());
    }

    @Test
    void paragraphsOfLinksUnderALabelAreAllCards() throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + "<p><span><strong>আরও পড়ুন-</strong></span></p>"
                + "<p><a href=\"https://a.example/n/1\">প্রথম খবর</a></p>\n<p><a href=\"https://a.example/n/2\">দ্বিতীয় খবর</a></p>"
                + "<p><a href=\"https://a.example/n/3\">তৃতীয় খবর</a></p>" + AFTER
                + "<p><a href='https://a.example/x'>বিস্তারিত</a></p>");

        assertEquals(3, cards(reading.body()).size());
        assertTrue(reading.body().html().endsWith("<p><a href=\"https://a.example/x\">বিস্তারিত</a></p>"));
        assertTrue(reading.account().isComplete());
    }

    @Test
    void whatStandsInACardBesideItsHeadlineIsNamedAndCounted() throws Exception {
        SourceReading reading = SourceReading.of(
                BEFORE + "<div class=\"related\"><h4>আরও পড়ুন</h4><a href=\"https://a.example/n/1001\">"
                        + "<h3>মেলায় নতুন নাগরদোলা</h3><p>নাগরদোলাটি ষাট ফুট উঁচু। এটি এসেছে কুষ্টিয়া থেকে।</p><time>১০ নভেম্বর ২০২৪</time></a></div>"
                        + AFTER);

        assertEquals(
                shironam.bangla.Normalization.nfc("মেলায় নতুন নাগরদোলা"),
                cards(reading.body()).get(0).headline());
        assertEquals(
                List.of(
                        shironam.bangla.Normalization.nfc("নাগরদোলাটি ষাট ফুট উঁচু। এটি এসেছে কুষ্টিয়া থেকে।"),
                        "১০ নভেম্বর ২০২৪"),
                reading.account().dropped().stream()
                        .map(TextAccount.Dropped::text)
                        .toList());
        TextAccount account = reading.account();
        assertEquals(
                account.in(),
                account.inBody()
                        + account.inCards()
                        + account.dropped().stream()
                                .mapToInt(TextAccount.Dropped::characters)
                                .sum());
    }

    @Test
    void aBoxUnderOneEmptyLinkIsACardWithoutALabel() throws Exception {
        SourceReading reading = SourceReading.of(BEFORE + "<div class=\"card\"><div class=\"row\"><div class=\"col-4\">"
                + "<img src=\"https://a.example/1.jpg\" alt=\"নাগরদোলা\"></div><div class=\"col-8\"><p>মেলার নাগরদোলা</p></div></div>"
                + "<a class=\"stretched-link\" href=\"https://a.example/n/1001\"></a></div>" + AFTER);

        assertEquals(
                List.of(new RelatedStory(
                        "https://a.example/n/1001", "মেলার নাগরদোলা", "https://a.example/1.jpg", null, null)),
                cards(reading.body()));
        assertTrue(reading.account().isComplete());
        assertEquals(
                List.of(),
                cards(SourceReading.of("<div>" + BEFORE + "<p>পানি <a href='https://a.example/1'></a>।</p></div>")
                        .body()));
    }

    @Test
    void aBookmarkOfGhostIsACard() throws Exception {
        SourceReading reading = SourceReading.of(
                BEFORE + "<figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\""
                        + " href=\"https://other.example/report\"><div><div class=\"kg-bookmark-title\">নদীর প্রতিবেদন</div>"
                        + "<div class=\"kg-bookmark-description\">বিবরণ এখানে</div><img class=\"kg-bookmark-icon\" src=\"https://other.example/f.ico\">"
                        + "</div><div class=\"kg-bookmark-thumbnail\"><img src=\"https://other.example/t.jpg\"></div></a></figure>"
                        + AFTER);

        assertEquals(
                List.of(new RelatedStory(
                        "https://other.example/report", "নদীর প্রতিবেদন", "https://other.example/t.jpg", null, null)),
                cards(reading.body()));
        assertEquals("বিবরণ এখানে", reading.account().dropped().get(0).text());
    }

    private static List<RelatedStory> cards(Body body) {
        return body.segments().stream()
                .filter(RelatedStory.class::isInstance)
                .map(RelatedStory.class::cast)
                .toList();
    }
}
