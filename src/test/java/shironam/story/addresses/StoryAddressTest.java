package shironam.story.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryAddressTest {
    private static final String OURS = "shironam.example";

    @Test
    void anArticleIsKnownByItsNumberAndByItsWholeAddress() {
        assertEquals(
                List.of("kalerkantho.com#1398573", "kalerkantho.com/online/world/2024/06/19/1398573"),
                keys("https://www.kalerkantho.com/online/world/2024/06/19/1398573"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://kalerkantho.com/online/world/2024/06/19/1398573",
                "//m.kalerkantho.com/online/world/2024/06/19/1398573/",
                "https://WWW.KALERKANTHO.com:443/online/world/2024/06/19/1398573?utm_source=x#top",
                "https://amp.kalerkantho.com/online/world/2024/06/19/1398573/amp",
                "https://www.kalerkantho.com/online/sport/2024/06/20/1398573",
                "https://www.kalerkantho.com/amp/world/1398573"
            })
    void otherSpellingsShareAKey(String href) {
        assertTrue(keys(href).contains("kalerkantho.com#1398573"), keys(href).toString());
    }

    @Test
    void numbersOfDifferentHomesAreDifferentStories() {
        assertEquals(
                "samakal.com#1398573", keys("https://samakal.com/world/1398573").get(0));
    }

    @Test
    void aDateIsNoArticleNumber() {
        assertEquals(
                Optional.empty(),
                StoryAddress.of("https://a.example/news/2024/06/19/").number());
        assertEquals(
                Optional.of("100101"),
                StoryAddress.of("https://a.example/news/20240619/100101/x").number());
    }

    @Test
    void anAddressWithoutANumberIsItsPath() {
        assertEquals(List.of("a.example/news/খবর"), keys("https://www.a.example/news/%E0%A6%96%E0%A6%AC%E0%A6%B0/"));
        assertEquals(List.of("a.example/news/খবর"), keys("https://www.a.example//news//%e0%a6%96%e0%a6%ac%e0%a6%b0"));
        assertEquals(List.of("a.example/news?id=7"), keys("https://a.example/news?id=7"));
        assertEquals(List.of("a.example/news"), keys("https://a.example/news?fbclid=7"));
    }

    @Test
    void bothEncodingsOfALetterAreOneAddress() {
        assertEquals(keys("https://a.example/news/স\u09AE\u09DF"), keys("https://a.example/news/স\u09AE\u09AF\u09BC"));
    }

    @Test
    void anAddressOfThisSiteIsTheNumberOfTheStory() {
        assertEquals(List.of("#12"), keys("/world/12/putin"));
        assertEquals(List.of("#12"), keys("/sport/12"));
        assertEquals(List.of("#12"), keys("https://www.shironam.example/world/12/putin?x=y"));
        assertEquals(List.of("#12"), List.of(StoryAddress.keyOf(12)));
    }

    /** The site may stand where an older system stood, whose paths live on in links. */
    @Test
    void anOlderAddressOfThisSiteIsNotTheNumberOfAStory() {
        assertEquals(
                List.of("shironam.example#1398573", "shironam.example/online/world/2024/06/19/1398573"),
                keys("/online/world/2024/06/19/1398573"));
        assertEquals(keys("/world/2024/06/19/1398573"), keys("https://www.shironam.example/world/2024/06/19/1398573"));
        assertEquals(List.of("shironam.example/world/2024/06/19"), keys("/world/2024/06/19/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailto:a@b.example", "javascript:f()", "#top", "world/12", "tel:1"})
    void whatIsNoAddressIdentifiesNothing(String href) {
        assertEquals(List.of(), keys(href));
    }

    @Test
    void theHomePageOfAnotherIsNoStory() {
        assertEquals(List.of(), keys("https://www.kalerkantho.com/"));
        assertEquals(List.of(), keys("https://www.kalerkantho.com/?utm_source=x"));
    }

    @Test
    void oddPercentSignsHarmNothing() {
        assertEquals(List.of("a.example/50%-less"), keys("https://a.example/50%-less"));
    }

    @Test
    void sectionAndDateStandInTheAddress() {
        StoryAddress address = StoryAddress.of("https://www.kalerkantho.com/online/world/2024/06/19/1398573");

        assertEquals(Optional.of("world"), address.section());
        assertEquals(Optional.of(LocalDate.of(2024, 6, 19)), address.date());
        assertEquals(
                Optional.of("sport"),
                StoryAddress.of("https://a.example/sport/1398573").section());
        assertEquals(
                Optional.empty(), StoryAddress.of("https://a.example/1398573").section());
        assertEquals(
                Optional.empty(),
                StoryAddress.of("https://a.example/x/2024/13/45/1398573").date());
    }

    private static List<String> keys(String href) {
        return StoryAddress.of(href).keys(OURS);
    }
}
