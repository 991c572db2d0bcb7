package shironam.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.StoryContent;

/** A search finds what readers may see, however its words are inflected, encoded or spelt, and nothing else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchTest {
    @Inject
    Newsroom newsroom;

    @Test
    void inflectedFormsFindEachOther() {
        Story story = newsroom.publish(
                content("কাজাখস্তানের সঙ্গে তুর্কমেনিস্তানের চুক্তি", "<p>আলমাতিতে বৈঠকে সই হয়।</p>"));

        for (String query : List.of("কাজাখস্তান", "কাজাখস্তানে চুক্তিতে", "আলমাতির বৈঠক", "তুর্কমেনিস্তানকে")) {
            assertEquals(story.path(), first(query), query);
        }
    }

    @Test
    void bothEncodingsJoinersAndEitherDigitsAreTheSame() {
        Story story =
                newsroom.publish(content("ঝাড়খণ্ডের পাহাড়িয়া ৩৪৫৬ জন", "<p>র\u200D্যাবের অভিযান ধোঁয়াশায়।</p>"));

        for (String query : List.of(
                "ঝা\u09DCখণ্ড",
                "ঝাড\u09BCখণ্ড",
                "পাহাড\u09BCিয\u09BCা 3456",
                "পাহা\u09DCি\u09DFা ৩৪৫৬",
                "র্যাব পাহাড়িয়া")) {
            assertEquals(story.path(), first(query), query);
        }
    }

    @Test
    void latinLettersFindTheBengaliStory() {
        Story story = newsroom.publish(
                content("উলানবাটোরে বিএসকেপির সম্মেলন", "<p>চট্টগ্রামের প্রতিনিধি মুস্তাকিম যান।</p>"));

        for (String query : List.of("ulanbator", "ulaanbaatar sommelon", "bskp", "mustakim chittagong")) {
            assertEquals(story.path(), first(query), query);
        }
    }

    @Test
    void aCompoundAndAnotherSpellingAreFoundToo() {
        Story story = newsroom.publish(content("কিরগিজস্তান সফরে উটপাখির খামার", "<p>তিনি খামার দেখেন।</p>"));

        assertEquals(story.path(), first("কিরগিজস্থান"));
        assertEquals(story.path(), first("উটপাখিখামার কিরগিজ"));
    }

    @Test
    void whatOnlySoundsLikeTheWordIsCalledThat() {
        newsroom.publish(content("মঙ্গোলিয়ার ডুগডুগি উৎসব", "<p>উৎসব জমেছে।</p>"));

        Document guessed = page("ডুগডূগী ঢুগঢুগি");
        assertTrue(guessed.text().contains("“ঢুগঢুগি” কোনো লেখায় নেই"), guessed.text());
        assertTrue(guessed.text().contains("কাছাকাছি শব্দ খোঁজা হয়েছে"));
        assertFalse(page("ডুগডুগি").text().contains("কোনো লেখায় নেই"));
        assertFalse(page("dugdugi").text().contains("কোনো লেখায় নেই"), "that is how it is spelt in Latin letters");
    }

    @Test
    void shortNounsAreFoundInTheirForms() {
        Story story = newsroom.publish(content("হাওরের ঋণের বোঝা", "<p>মায়ের চায়ের কাপে জলের ঢেউ।</p>"));

        for (String query : List.of("হাওর ঋণ", "হাওর মা", "হাওর চা", "হাওর জল", "হাওরের জলে")) {
            assertEquals(story.path(), first(query), query);
        }
    }

    @Test
    void districtsAreFoundInEverySpellingOfTheirNames() {
        Story lakshmipur = newsroom.publish(content("লক্ষ্মীপুরের ঝাউতলা", "<p>ঝাউতলা</p>"));
        Story jashore = newsroom.publish(content("যশোরের কাশতলা", "<p>কাশতলা</p>"));
        Story naogaon = newsroom.publish(content("নওগাঁর পানতলা", "<p>পানতলা</p>"));

        for (String query : List.of("লক্ষীপুরে ঝাউতলা", "lakshmipur jhautola", "laxmipur", "luxmipur")) {
            assertEquals(lakshmipur.path(), first(query), query);
        }
        for (String query : List.of("যশোহরের কাশতলা", "jessore", "jashore")) {
            assertEquals(jashore.path(), first(query), query);
        }
        for (String query : List.of("naogaon", "nogaon", "নওগাঁও")) {
            assertEquals(naogaon.path(), first(query), query);
        }
    }

    @Test
    void compoundsInLatinLettersAreFoundHoweverTheyAreParted() {
        Story together = newsroom.publish(content("ঝুমকালতাপুর খেলাঘরবাড়ি", "<p>এক</p>"));
        Story apart = newsroom.publish(content("মৌরিফুল চাষ", "<p>দুই</p>"));

        // each of these two alone: a text of another class may have both words, too
        List<String> both = List.of(together.path(), apart.path());
        assertEquals(
                List.of(together.path()),
                paths(page("khelaghor bari", "&section=science")).stream()
                        .filter(both::contains)
                        .toList());
        assertEquals(
                List.of(apart.path()),
                paths(page("mourifulchash", "&section=science")).stream()
                        .filter(both::contains)
                        .toList());
    }

    @Test
    void theHeadlineSaysMoreThanTheText() {
        Story inText = newsroom.publish(content("অন্য কিছু", "<p>এখানে জেলেকাব্য শব্দটি একবার আছে।</p>"));
        Story inHeadline = newsroom.publish(content("জেলেকাব্য", "<p>এখানে অন্য কথা।</p>"));

        assertEquals(List.of(inHeadline.path(), inText.path()), paths(page("জেলেকাব্য")));
    }

    @Test
    void onlyWhatReadersMaySeeIsFoundAndAtItsTimeWithoutAWorker() throws InterruptedException {
        Story draft = newsroom.draft(content("নিঝুমপুরের খসড়া", "<p>নিঝুমপুর</p>"));
        Story withdrawn = newsroom.publish(content("নিঝুমপুরের প্রত্যাহার", "<p>নিঝুমপুর</p>"));
        assertEquals(withdrawn.path(), first("নিঝুমপুর"));
        newsroom.withdraw(withdrawn);
        Instant time = Instant.now().plusSeconds(3);
        Story scheduled = newsroom.publish(content("নিঝুমপুরের ভোর", "<p>নিঝুমপুর</p>"), time);

        assertEquals(List.of(), paths(page("নিঝুমপুর")));
        assertEquals("[]", suggestions("নিঝুমপ"));
        assertTrue(Instant.now().isBefore(time), "it was asked before its time");
        Thread.sleep(Duration.between(Instant.now(), time).toMillis() + 20);

        assertEquals(List.of(scheduled.path()), paths(page("নিঝুমপুর")));
        assertTrue(suggestions("নিঝুমপ").contains("নিঝুমপুরের"));
        assertFalse(page("নিঝুমপুর").text().contains(draft.headline));
    }

    @Test
    void aChangedStoryIsFoundByItsNewWordsAndNoMoreByTheOldOnes() {
        Story story = newsroom.publish(content("পুরোনোকথা এখানে", "<p>এক</p>"));
        newsroom.save(story, content("নতুনকথা এখানে", "<p>এক</p>"));

        assertEquals(story.id, id(first("নতুনকথা")));
        assertFalse(paths(page("পুরোনোকথা")).contains(story.path()), "not even by what else the word may mean");
    }

    @Test
    void whatWasLookedForIsMarkedInWholeWords() {
        newsroom.publish(
                content("খাগড়াবনের হরিণ", "<p>প্রথম বাক্য। এরপর খাগড়াবনের ক্ষেতে মায়াহরিণের দেখা মেলে।</p>"));

        Document page = page("খাগড\u09BCাবনে হরিণ");

        assertEquals(List.of(Normalization.nfc("খাগড়াবনের"), "হরিণ"), marks(page.expectFirst(".found h2")));
        assertEquals(List.of(Normalization.nfc("খাগড়াবনের")), marks(page.expectFirst(".found .gist")));
        assertEquals(
                Normalization.nfc("প্রথম বাক্য। এরপর খাগড়াবনের ক্ষেতে মায়াহরিণের দেখা মেলে।"),
                page.expectFirst(".found .gist").text());
        assertTrue(page.expectFirst("link[rel=canonical]").attr("href").endsWith("/search"));
        assertEquals(0, page.select("meta[content=noindex]").size());
        assertEquals(1, page("ঙঞঙঞঙঞঙঞঙ").select("meta[content=noindex]").size());
    }

    @Test
    void filtersAndOrdersNarrowWhatIsFound() {
        Instant old = Instant.parse("2019-03-05T06:00:00Z");
        Story older = newsroom.publish(
                Newsroom.content("চাঁদমারির মেলা", "life", "<p>চাঁদমারি</p>", "মেলার লেখক", "", List.of()), old);
        Story newer = newsroom.publish(content("মেলা", "<p>চাঁদমারি গ্রামে আরেক মেলা।</p>"));

        assertEquals(List.of(older.path(), newer.path()), paths(page("চাঁদমারি")));
        assertEquals(List.of(newer.path(), older.path()), paths(page("চাঁদমারি", "&sort=time")));
        assertEquals(List.of(older.path()), paths(page("চাঁদমারি", "&section=life")));
        assertEquals(List.of(older.path()), paths(page("চাঁদমারি", "&from=২০১৯-০৩-০৫&to=2019-03-05")));
        assertEquals(List.of(newer.path()), paths(page("চাঁদমারি", "&from=2019-03-06")));
        assertEquals(List.of(older.path()), paths(page("চাঁদমারি", "&author=" + encoded("মেলার লেখক"))));
        assertTrue(Pages.get("/search?q=" + encoded("চাঁদমারি") + "&author=" + encoded("মেলার লেখকগ"))
                .asString()
                .contains("কাছাকাছি নাম: মেলার লেখক।"));
        for (String wrong :
                List.of("&from=5.3.2019", "&from=2020-01-02&to=2020-01-01", "&section=nope", "&author=nobody")) {
            Response answer = Pages.get("/search?q=" + encoded("চাঁদমারি") + wrong);
            assertEquals(400, answer.statusCode(), wrong);
            assertTrue(
                    answer.asString().contains("role=\"alert\"")
                            && answer.asString().contains("চাঁদমারি"),
                    wrong);
        }
    }

    @Test
    void whatIsStruckIsNeitherFoundNorShownAsIfItStood() {
        Story story = newsroom.publish(
                content("বকখালির খবর", "<p>ধানসিঁড়ির তীরে <s>উনচল্লিশ</s> একচল্লিশ জন <del>নিখোঁজ</del>।</p>"));

        assertEquals(
                Normalization.nfc("ধানসিঁড়ির তীরে একচল্লিশ জন।"),
                page("ধানসিঁড়ির").expectFirst(".found .gist").text());
        assertEquals(
                List.of(),
                paths(page("উনচল্লিশ বকখালির")).stream()
                        .filter(path -> !path.equals(story.path()))
                        .toList());
        assertEquals(0, page("উনচল্লিশ").select(".found mark").size());

        Story taken = newsroom.publish(content("সব ফিরিয়ে নেওয়া", "<p><s>কিছুই দাঁড়িয়ে নেই।</s></p>"));
        assertEquals(
                Normalization.nfc("সব ফিরিয়ে নেওয়া"),
                Pages.page(taken.path()).expectFirst("meta[name=description]").attr("content"));
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 17; i++) {
            newsroom.publish(content("পৃষ্ঠাগণনার লেখা " + i, "<p>পৃষ্ঠাগণনা</p>"));
        }

        Document first = page("পৃষ্ঠাগণনা");
        assertEquals(15, paths(first).size());
        String next = first.expectFirst("[rel=next]").attr("href");
        Document second = Pages.page(next);
        assertEquals(2, paths(second).size());
        assertNotNull(second.selectFirst("[rel=prev]"));
        assertTrue(paths(first).stream().noneMatch(paths(second)::contains));
        assertEquals("১৭টি লেখা", first.expectFirst("[role=status]").text());
    }

    @Test
    void whereNothingIsFoundThePageSaysWhatWasTried() {
        Document page = page("ঝঝঝঝখখখখ");
        assertTrue(page.expectFirst(".nothing").text().contains("ঝঝঝঝখখখখ"));
        assertEquals(200, Pages.status("/search"));
        assertEquals(400, Pages.status("/search?q=" + "a".repeat(201)));
        assertEquals(200, Pages.status("/search?q=%E0%A6&page=x"));
        assertEquals(200, Pages.status("/search?q=%27%22%25_%5C"));
        assertEquals(400, Pages.status("/search?q=%27%22%25_%5C%00"), "no text holds a zero");
    }

    @Test
    void aSearchIsNotKeptButKnownAgain() {
        Response first = Pages.get("/search?q=" + encoded("অচেনাশব্দ"));
        assertEquals("no-cache", first.header("Cache-Control"));
        assertTrue(first.asString().contains("অচেনাশব্দ"));
        assertFalse(Pages.text("/search?q=" + encoded("অন্যশব্দ")).contains("অচেনাশব্দ"));
        assertEquals(
                304,
                Pages.reader()
                        .header("If-None-Match", first.header("ETag"))
                        .get("/search?q=" + encoded("অচেনাশব্দ"))
                        .statusCode());
    }

    @Test
    void suggestionsSurviveAHalfTypedConjunct() {
        newsroom.publish(content("জ্যোৎস্নাপুরের অক্ষরকন্যা", "<p>ক</p>"));

        for (String typed : List.of("অক", "অক্", "অক্ষ", "অক্ষর", "জ্যোৎস্নাপুর অক্", "okkhor")) {
            assertTrue(suggestions(typed).contains("অক্ষরকন্যা"), () -> typed + ": " + suggestions(typed));
        }
        assertEquals("[]", suggestions("  "));
        assertEquals("[]", suggestions("%"));
    }

    @Test
    void aTagIsSuggestedOnceItHasAPublicStory() {
        Story story = newsroom.draft(
                Newsroom.content("যেকোনো লেখা", "life", "<p>ক</p>", "", "", List.of("ঘূর্ণিবাতাসের দিন")));
        assertEquals("[]", suggestions("ঘূর্ণিবা"));
        newsroom.schedule(story, null);
        assertTrue(suggestions("ঘূর্ণিবা").contains("ঘূর্ণিবাতাসের দিন"));
        assertEquals(story.id, id(first("ঘূর্ণিবাতাস")));
    }

    private static Document page(String query) {
        return page(query, "");
    }

    private static Document page(String query, String more) {
        return Pages.page("/search?q=" + encoded(query) + more);
    }

    private static List<String> paths(Document page) {
        return page.select(".found h2 a").eachAttr("href");
    }

    private static String first(String query) {
        return paths(page(query)).stream().findFirst().orElse("");
    }

    private static long id(String path) {
        return path.isEmpty() ? 0 : Long.parseLong(path.split("/")[2]);
    }

    private static List<String> marks(Element element) {
        return element.select("mark").eachText();
    }

    private static String suggestions(String typed) {
        return Pages.get("/search/suggestions?q=" + encoded(typed))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static StoryContent content(String headline, String body) {
        return Newsroom.content(headline, "science", body);
    }
}
