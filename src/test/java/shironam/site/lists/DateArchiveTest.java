package shironam.site.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;

/** Each test has a month of its own, long before those of others. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DateArchiveTest {
    @Inject
    Newsroom newsroom;

    @Inject
    SiteAddress siteAddress;

    @Test
    void aDayIsOneInDhakaAndHasItsStoriesNewestFirst() {
        publish("আগের দিনের শেষ লেখা", "2011-01-04T17:59:59Z");
        publish("দিনের প্রথম লেখা", "2011-01-04T18:00:00Z");
        publish("দিনের শেষ লেখা", "2011-01-05T17:59:59Z");
        publish("পরের দিনের প্রথম লেখা", "2011-01-05T18:00:00Z");

        Document page = Pages.page("/archive/2011-01-05");

        assertEquals(
                List.of("দিনের শেষ লেখা", "দিনের প্রথম লেখা"),
                page.select(".list h2").eachText());
        assertEquals(List.of("২৩:৫৯", "০০:০০"), page.select(".list time").eachText());
        assertEquals("৫ জানুয়ারি ২০১১", page.selectFirst("h1").text());
        assertEquals("বুধবার, ২২ পৌষ ১৪১৭", page.selectFirst(".list-about").text());
        assertEquals(
                siteAddress.root() + "/archive/2011-01-05",
                page.selectFirst("link[rel=canonical]").attr("href"));
        assertEquals("/archive/2011-01-04", page.selectFirst(".day-before").attr("href"));
        assertEquals("/archive/2011-01-06", page.selectFirst(".day-after").attr("href"));
    }

    @Test
    void theCalendarLeadsToDaysWithStoriesAndToNoOthers() {
        publish("মাসের প্রথম দিনের লেখা", "2011-04-01T06:00:00Z");
        publish("মাসের শেষ দিনের লেখা", "2011-04-30T06:00:00Z");
        publish("এক মাস বাদে লেখা", "2011-06-15T06:00:00Z");
        publish("এক মাস বাদে আরেক লেখা", "2011-06-19T06:00:00Z");

        Document april = Pages.page("/archive/2011-04-30");
        Document june = Pages.page("/archive/2011-06-15");

        assertEquals(List.of("১", "৩০"), april.select(".calendar td a").eachText());
        assertEquals(
                "৩০ এপ্রিল ২০১১",
                april.selectFirst(".calendar [aria-current=page]").attr("aria-label"));
        assertEquals(
                List.of("রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"),
                april.select(".calendar abbr").eachAttr("title"));
        assertEquals("১", april.select(".calendar tbody tr").first().child(5).text(), "that was a Friday");
        assertEquals(
                "এপ্রিল ২০১১ চৈত্র ১৪১৭–বৈশাখ ১৪১৮",
                april.selectFirst("caption").text());
        assertEquals("জুন ২০১১", april.selectFirst(".month-after").text());
        assertEquals("/archive/2011-06-15", april.selectFirst(".month-after").attr("href"));
        assertEquals("/archive/2011-04-30", june.selectFirst(".month-before").attr("href"));
        assertEquals("6", june.selectFirst("#month [selected]").attr("value"));
        assertEquals("২০১১", june.selectFirst("#year [selected]").text());
    }

    @Test
    void aMonthThatIsChosenLeadsToItsLastDayOrToTheNearest() {
        publish("বাছাই মাসের লেখা", "2011-08-08T06:00:00Z");
        publish("বাছাই মাসের পরের লেখা", "2011-08-09T06:00:00Z");

        assertEquals("/archive/2011-08-09", ledTo("/archive?month=8&year=2011"));
        assertEquals("/archive/2011-08-09", ledTo("/archive?month=9&year=2011"));
        assertTrue(ledTo("/archive?month=1&year=1971").startsWith("/archive/"), "the first day of all");
        assertTrue(ledTo("/archive").compareTo("/archive/2011-08-09") > 0, "the newest");
        for (String unknown :
                List.of("?year=2011", "?month=13&year=2011", "?month=x&year=2011", "?month=1&year=99999")) {
            assertEquals(404, Pages.status("/archive" + unknown), unknown);
        }
    }

    @Test
    void aBusyDayIsPagedByStory() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            written.add(0, publish("ব্যস্ত দিনের লেখা " + i, "2011-10-10T06:00:" + (10 + i) + "Z").headline);
        }

        Document first = Pages.page("/archive/2011-10-10");
        String next = first.selectFirst("nav.pages a[rel=next]").attr("href");
        Document second = Pages.page(next);
        Document back = Pages.page(second.selectFirst("nav.pages a[rel=prev]").attr("href"));

        assertEquals(
                siteAddress.root() + next,
                second.selectFirst("link[rel=canonical]").attr("href"));
        assertNull(first.selectFirst("nav.pages a[rel=prev]"));
        assertNull(second.selectFirst("nav.pages a[rel=next]"));
        assertEquals(written.subList(0, 20), first.select(".list h2").eachText());
        assertEquals(written.subList(20, 23), second.select(".list h2").eachText());
        assertEquals(written.subList(0, 20), back.select(".list h2").eachText());
    }

    @Test
    void aDayWithoutPublicStoriesIsNotThere() {
        Instant later = Instant.now().plusSeconds(2 * 86_400);
        newsroom.publish(Newsroom.content("আগামীর লেখা", "life", "<p>লেখা</p>"), later);

        assertEquals(404, Pages.status("/archive/" + Dates.dayOf(later)));
        assertEquals(404, Pages.status("/archive/2011-12-25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-02-30", "2011-13-01", "2011-2-3", "0000-01-01", "2011", "2011-01-05x", "abc"})
    void aDayThatIsNoneIsNotFound(String day) {
        assertEquals(404, Pages.status("/archive/" + day));
    }

    @Test
    void whatComesAndGoesIsSeenOnItsDayAndInTheCalendarsOfOthers() {
        Story one = publish("ক্যালেন্ডারের প্রথম লেখা", "2011-03-07T06:00:00Z");
        assertEquals(List.of("৭"), daysOn("/archive/2011-03-07"));

        Story other = publish("ক্যালেন্ডারের দ্বিতীয় লেখা", "2011-03-09T06:00:00Z");
        assertEquals(List.of("৭", "৯"), daysOn("/archive/2011-03-07"));
        assertEquals(
                "/archive/2011-03-07",
                Pages.page("/archive/2011-03-09").selectFirst(".day-before").attr("href"));

        newsroom.save(other, Newsroom.content("ক্যালেন্ডারের বদলানো লেখা", "life", "<p>লেখা</p>"));
        assertEquals(
                List.of("ক্যালেন্ডারের বদলানো লেখা"),
                Pages.page("/archive/2011-03-09").select(".list h2").eachText());

        newsroom.schedule(other, Instant.parse("2011-03-11T06:00:00Z"));
        assertEquals(404, Pages.status("/archive/2011-03-09"));
        assertEquals(List.of("৭", "১১"), daysOn("/archive/2011-03-07"));

        newsroom.withdraw(other);
        assertEquals(List.of("৭"), daysOn("/archive/2011-03-07"));
        assertEquals(404, Pages.status("/archive/2011-03-11"));
        newsroom.withdraw(one);
        assertEquals(404, Pages.status("/archive/2011-03-07"));
    }

    @Test
    void aStoryLeadsToItsDayAndEveryPageToTheArchive() {
        Story story = publish("দিনের পাতায় যাওয়া লেখা", "2011-11-11T20:00:00Z");
        Document page = Pages.page(story.path());

        Element day = page.selectFirst(".story-facts a:has(time)");

        assertEquals("/archive/2011-11-12", day.attr("href"));
        assertEquals("১২ নভেম্বর ২০১১, ০২:০০", day.text());
        assertFalse(page.select(".colophon a[href=/archive]").isEmpty());
    }

    private Story publish(String headline, String at) {
        return newsroom.publish(Newsroom.content(headline, "life", "<p>লেখা</p>"), Instant.parse(at));
    }

    private static List<String> daysOn(String page) {
        return Pages.page(page).select(".calendar td a").eachText();
    }

    private static String ledTo(String path) {
        String location = Pages.get(path).then().statusCode(302).extract().header("Location");
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
