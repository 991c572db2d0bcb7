package shironam.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.media.TestPictures;

/** The file that a browser chooses for each picture against the place that it lays out for it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PicturesFitTest {
    private static final List<Integer> WINDOWS = List.of(360, 768, 1280);
    private static final List<Integer> PIXELS = List.of(1, 2, 3);

    /** What {@code SourceSet} offers. */
    private static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);

    /** Where pixels are small a browser takes the nearest file. */
    private static final double NEAR = 0.8;

    private static final String SECTION = "sport";
    private static final String TAG = "ছবির মাপ";
    private static final String AUTHOR = "মাপ পরীক্ষক";

    /** Wide, usual, nearly square, upright. */
    private static final int[][] SHAPES = {{2000, 1125}, {2000, 1333}, {1400, 1300}, {1200, 1800}};

    private static final byte[] POINT =
            Base64.getDecoder().decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");

    private static final Map<String, String> PAGES = new TreeMap<>();

    @Inject
    Importer importer;

    /** Shown in CSS pixels, and the file's width in its own. */
    private record Fit(String src, double shown, double file, double whole, String place) {}

    @Test
    void aPictureComesInTheWidthThatItsPlaceNeeds() throws IOException {
        Map<String, String> pages = pages();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (int pixels : PIXELS) {
            for (int window : WINDOWS) {
                try (Page page = Browser.page(Browser.window(window).setDeviceScaleFactor(pixels))) {
                    page.route("**/media/**", PicturesFitTest::nothing);
                    for (Map.Entry<String, String> kind : pages.entrySet()) {
                        page.navigate(kind.getValue());
                        List<Fit> fits = fits(page);
                        seen += fits.size();
                        for (Fit fit : fits) {
                            if (!fits(fit, pixels)) {
                                wrong.add(kind.getKey() + " " + window + " x" + pixels + ": " + fit);
                            }
                        }
                    }
                }
            }
        }
        assertTrue(seen > 300, seen + " pictures looked at");
        assertEquals(List.of(), wrong);
    }

    /** The largest paint of a list is its first picture; a browser must not wait with it until it has laid out the page. */
    @Test
    void theFirstPictureOfAListIsAskedForAtOnce() throws IOException {
        Map<String, String> pages = pages();
        try (Page page = Browser.page(1280)) {
            page.route("**/media/**", PicturesFitTest::nothing);
            for (String kind : List.of("section", "tag", "author", "day", "story", "home")) {
                page.navigate(pages.get(kind));
                int pictured = (Integer) page.evaluate("document.querySelectorAll('.top .lead img,"
                        + " .cells > :first-child img, .list:not(.after-top) > :first-child img,"
                        + " .lead-picture img').length");
                int first = (Integer)
                        page.evaluate("document.querySelectorAll('img[fetchpriority=high]:not([loading])').length");
                assertEquals(Math.min(1, pictured), first, kind + ": the first picture, and no other");
            }
        }
    }

    @Test
    void anUprightPictureIsNoTallerThanTheScreenAndKeepsItsPlace() throws IOException {
        String upright = pages().get("upright");
        for (int[] window : new int[][] {{360, 640}, {768, 1024}, {1280, 720}, {740, 360}}) {
            try (Page page = Browser.page(Browser.window(window[0]).setViewportSize(window[0], window[1]))) {
                List<Route> held = new ArrayList<>();
                page.route("**/media/**", held::add);
                page.navigate(
                        upright,
                        new Page.NavigateOptions()
                                .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.DOMCONTENTLOADED));
                String height =
                        "Math.round(document.querySelector('.lead-picture img').getBoundingClientRect().height)";
                int before = (Integer) page.evaluate(height);
                held.forEach(route -> route.resume());
                page.unroute("**/media/**");
                Browser.waitUntil(page, "document.querySelector('.lead-picture img').complete");
                assertTrue(before <= window[1], before + " of " + window[1]);
                assertTrue(before > window[1] / 2, before + " of " + window[1]);
                assertEquals(before, page.evaluate(height));
            }
        }
    }

    private static boolean fits(Fit fit, int pixels) {
        double needed = fit.shown * pixels;
        double tolerance = pixels == 1 ? 1 : NEAR;
        double most = Math.min(fit.whole, fit.shown < 225 ? 640 : fit.shown < 520 ? 1280 : 1920);
        boolean enough = fit.file + 1 >= Math.min(needed * tolerance, most * NEAR);
        double next = WIDTHS.stream()
                .filter(width -> width >= needed * 1.45)
                .findFirst()
                .orElse(4000);
        return enough && fit.file <= next;
    }

    @SuppressWarnings("unchecked")
    private static List<Fit> fits(Page page) {
        List<Map<String, Object>> found = (List<Map<String, Object>>) page.evaluate("""
                async () => {
                    const all = [...document.querySelectorAll('main img')].filter(i => i.getClientRects().length);
                    all.forEach(i => i.loading = 'eager');
                    const ours = all.filter(i => i.getAttribute('src').includes('/media/') && i.parentElement.matches('picture'));
                    for (let n = 0; n < 100 && ours.some(i => !i.currentSrc); n++) await new Promise(r => setTimeout(r, 10));
                    return ours.map(i => {
                        const box = i.getBoundingClientRect(), shape = i.getAttribute('width') / i.getAttribute('height');
                        const fill = getComputedStyle(i).objectFit === 'cover' ? Math.max : Math.min;
                        const path = new URL(i.currentSrc).pathname;
                        const whole = +i.getAttribute('width');
                        return {
                            src: path,
                            shown: fill(box.width, box.height * shape),
                            file: +(/-(\\d+)\\./.exec(path)?.[1] ?? whole),
                            whole,
                            place: i.closest('article, aside, figure').className,
                        };
                    });
                }""");
        return found.stream()
                .map(fit -> new Fit(
                        (String) fit.get("src"),
                        number(fit, "shown"),
                        number(fit, "file"),
                        number(fit, "whole"),
                        (String) fit.get("place")))
                .toList();
    }

    private static double number(Map<String, Object> fit, String name) {
        return ((Number) fit.get(name)).doubleValue();
    }

    /** A point instead of the picture: what is laid out follows from the page alone. */
    private static void nothing(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("image/gif").setBodyBytes(POINT));
    }

    /** Stories with pictures, of this hour, so that they stand on the home page; and the pages on which they are. */
    private Map<String, String> pages() throws IOException {
        if (!PAGES.isEmpty()) {
            return PAGES;
        }
        Path folder = Files.createDirectories(Path.of("target", "pictures-fit"));
        Instant now = Instant.now();
        draw(folder.resolve("inside.jpeg"), 1990, 1332);
        for (int story = 0; story < 28; story++) {
            int[] shape = SHAPES[story % SHAPES.length];
            draw(folder.resolve(story + ".jpeg"), shape[0] - 2 * story, shape[1]);
            Files.writeString(folder.resolve(story + ".html"), story(story, now.minus(Duration.ofMinutes(1 + story))));
        }
        ImportReport report =
                importer.run(List.of(folder), new Importer.Options(false, true, "", false), progress -> {});
        assertEquals(0, report.refused, () -> report.lines.toString());
        Map<String, String> pages = PAGES;
        pages.putAll(Map.of("home", "/", "section", "/" + SECTION, "other", "/economy"));
        try (Page page = Browser.page()) {
            page.navigate("/search?q=" + TAG.replace(" ", "+"));
            pages.put("search", page.url().replaceFirst("^https?://[^/]+", ""));
            page.navigate("/" + SECTION);
            pages.put("story", link(page, headline(0)));
            page.navigate("/economy");
            pages.put("upright", link(page, headline(3)));
            page.navigate(pages.get("story"));
            pages.put("author", page.locator(".byline a").getAttribute("href"));
            pages.put("tag", page.locator(".tags a").first().getAttribute("href"));
            pages.put("day", page.locator("a[href^='/archive/']").first().getAttribute("href"));
        }
        return pages;
    }

    /** Each is another one: a browser that has a picture of a page in a larger width takes that. */
    private static void draw(Path file, int width, int height) throws IOException {
        Files.write(file, TestPictures.coded(TestPictures.quarters(width, height), "jpeg"));
    }

    private static String link(Page page, String headline) {
        return page.locator("a:text-is('" + headline + "')").first().getAttribute("href");
    }

    private static String headline(int story) {
        return "ছবির মাপের খবর " + story;
    }

    private static String story(int story, Instant at) {
        return """
                ---
                headline: %s
                summary: ছবির মাপ দেখার একটি সারসংক্ষেপ
                section: %s
                date: %s
                author: %s
                tags: [%s]
                url: https://map.example/%s/80%04d
                picture: %d.jpeg
                picture_alt: মাপ
                ---
                <p>লেখা।</p>
                <figure><img src="inside.jpeg" alt="ভেতরের ছবি"></figure>
                <related-story href="https://map.example/%s/80%04d"></related-story>
                <p>শেষ।</p>
                """.formatted(
                        headline(story),
                        section(story),
                        at,
                        AUTHOR,
                        TAG,
                        section(story),
                        story,
                        story,
                        section(story + 4),
                        (story + 4) % 28);
    }

    private static String section(int story) {
        return story % 2 == 0 ? SECTION : "economy";
    }
}
