package shironam.site.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.importing.Importer;
import shironam.site.Pages;
import shironam.story.reading.PublicStory;

/** The page of the real seed, from the file to the reader. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeedStoryPageTest {
    private static final Path SEED = Path.of("seeds/000_6936bfd3f4e10f79.txt");
    private static final Path MANIFEST = Path.of("seeds/000_6936bfd3f4e10f79.yaml");

    @Inject
    Importer importer;

    @TempDir
    Path folder;

    private Document page;

    @BeforeEach
    @ActivateRequestContext
    void importTheSeed() throws IOException {
        Files.copy(SEED, folder.resolve(SEED.getFileName()));
        Files.copy(MANIFEST, folder.resolve(MANIFEST.getFileName()));
        importer.run(List.of(folder), new Importer.Options(false, true, "", false), report -> {});
        page = Pages.page(PublicStory.<PublicStory>find("slug", "putin-o-kimer-chukti")
                .firstResultOptional()
                .orElseThrow()
                .path());
    }

    @Test
    void showsEverySentenceAndTheCardsBetweenTheRightParagraphs() throws IOException {
        List<String> paragraphs = Jsoup.parse(Files.readString(SEED)).select("body > p").eachText().stream()
                .map(Normalization::nfc)
                .toList();

        List<Element> parts = page.selectFirst(".prose").children();

        assertEquals(
                List.of("p", "p", "p", "aside", "p", "aside", "p"),
                parts.stream().map(Element::normalName).toList());
        assertEquals(
                paragraphs.subList(0, 5),
                parts.stream()
                        .filter(part -> part.nameIs("p"))
                        .map(Element::text)
                        .toList());
        assertEquals("সূত্র : এএফপি", paragraphs.get(5), "the last line of the seed is its source");
        assertEquals(6, paragraphs.size());
    }

    @Test
    void showsBothCardsWithTheirPictureTitleSectionAndDate() {
        List<Element> cards = page.select(".prose aside.card");

        Element first = cards.get(0);
        assertEquals("আরো পড়ুন", first.selectFirst(".card-label").text());
        assertEquals(
                "পারস্পরিক প্রতিরক্ষায় পুতিন ও কিমের চুক্তি",
                Normalization.line(first.selectFirst(".card-headline a").text()));
        assertEquals(
                "https://www.kalerkantho.com/online/world/2024/06/19/1398573",
                first.selectFirst("a").attr("href"));
        assertEquals(1, first.select("a").size(), "the whole card is one link");
        assertEquals("100", first.selectFirst("img").attr("width"));
        assertEquals("66", first.selectFirst("img").attr("height"));
        assertTrue(first.text().contains("কালের কণ্ঠ"), "a card that leads out says so");
        assertTrue(first.text().contains("বিশ্ব"));
        assertEquals("১৯ জুন ২০২৪", first.selectFirst("time").text());
        assertEquals("২৮ অক্টোবর ২০২৪", cards.get(1).selectFirst("time").text());
        assertEquals(2, cards.size());
    }

    @Test
    void showsNothingOfTheSourcesScaffolding() {
        String prose = page.selectFirst(".prose").outerHtml();

        for (String wrapper : List.of("stretched-link", "col-", "d-flex", "row", "position-relative", "style=")) {
            assertFalse(prose.contains(wrapper), wrapper);
        }
    }

    @Test
    void namesTheSourceOnceAndTheDateInDhaka() {
        Element facts = page.selectFirst(".story-facts");

        assertTrue(facts.text().contains("সূত্র: এএফপি"));
        assertFalse(page.selectFirst(".prose").text().contains("এএফপি"));
        Element time = facts.selectFirst("time");
        assertEquals("১০ নভেম্বর ২০২৪, ০৮:৩০", time.text());
        assertEquals("2024-11-10T08:30:00+06:00", time.attr("datetime"));
    }
}
