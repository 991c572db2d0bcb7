package shironam.site.share;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Story;
import shironam.story.addresses.SiteAddress;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SharePicturesTest {
    private static final int WHITE = 0xfffdfdfc;

    @Inject
    Newsroom newsroom;

    @Inject
    SharePainter painter;

    @Inject
    SiteAddress siteAddress;

    @Test
    void aShareShowsTheHeadlineInAPictureOfItsOwn() throws Exception {
        Story story =
                newsroom.publish(Newsroom.content("উত্তর কোরিয়ার সঙ্গে প্রতিরক্ষা চুক্তি", "world", "<p>লেখা</p>"));
        String address = address(story);

        byte[] png = Pages.get(address)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", "public, max-age=3600")
                .header("Surrogate-Key", containsString("story-" + story.id))
                .extract()
                .asByteArray();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1200, image.getWidth());
        assertEquals(630, image.getHeight());
        assertTrue(inked(image) > 5_000, "the headline is drawn");

        Story changed = newsroom.save(story, Newsroom.content("চুক্তির নতুন শিরোনাম", "world", "<p>লেখা</p>"));
        assertNotEquals(address, address(changed));
        Pages.get(address).then().statusCode(301).header("Location", containsString(address(changed)));
        newsroom.withdraw(changed);
        assertEquals(404, Pages.status(address));
    }

    @Test
    void theLongestAndTheStrangestHeadlineFits() throws Exception {
        for (String headline :
                new String[] {"দীর্ঘ শিরোনামের ".repeat(60), "ক".repeat(400), "😀😀", "\uD800\u0000", "Putin–Kim ২০২৪"
                }) {
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(painter.png(new ShareCard("শিরোনাম", "বিশ্ব", headline, ""))));
            assertEquals(1200, image.getWidth());
        }
    }

    @Test
    void whatTheTypefaceLacksIsWrittenAnotherWayOrTheHeadlineIsLeftOut() throws Exception {
        ShareText text = new ShareText();

        assertEquals(
                Optional.of("১০ m2 জমির দর, CO2 বাড়ছে 1/2 ভাগ"),
                GlyphFallback.of("১০ m² জমির দর, CO₂ বাড়ছে ½ ভাগ", text::canShow));
        assertEquals(Optional.of("₹৫০০ -> €৪৫০"), GlyphFallback.of("₹৫০০ → €৪৫০", text::canShow));
        assertEquals(
                Optional.of("১ 1/2 গুণ, 3×2, Café, Rajshahi"),
                GlyphFallback.of("১½ গুণ, 3×2, Café, Rājshāhi", text::canShow));
        for (String headline : new String[] {
            "‘السلام عليكم’ বলে শুরু, 日本 ও 😀 নিয়ে আলোচনা",
            "সূরা আল-বাকারা: ﷺ",
            "৫² সমান ২৫",
            "ঈদ মোবারক 🌙",
            "কমলা ❤️",
            "Привет, ঢাকা",
            "α কণা"
        }) {
            assertEquals(Optional.empty(), GlyphFallback.of(headline, text::canShow), headline);
            assertFalse(GlyphFallback.missing(headline, text::canShow).isEmpty());
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(painter.png(new ShareCard("শিরোনাম", "বিশ্ব", headline, ""))));
            assertEquals(0, inked(image), headline);
        }
    }

    @Test
    void noWordRunsOverTheEdge() throws Exception {
        ShareText text = new ShareText();
        for (String headline : new String[] {
            "শিক্ষার্থী-শিক্ষক-কর্মকর্তা-কর্মচারী-অভিভাবকদের-স্বাস্থ্যসেবানিশ্চিতকরণসংক্রান্তনীতিমালাবাস্তবায়নকমিটিরসদস্যসচিবের পদত্যাগ",
            "স্বাস্থ্যসেবা".repeat(40),
            "W".repeat(300),
            "নদী".repeat(300_000),
            "ক" + "\u0981".repeat(5_000),
            "https://example.org/" + "path/".repeat(60)
        }) {
            ShareText.Set set = text.set(headline, 1072, 338, 76, 32);
            assertTrue(
                    set.lines().size() * set.lineHeight() <= 338 || set.lines().size() == 1);
            if (!headline.contains("\u0981")) {
                set.lines().forEach(line -> assertTrue(line.width() <= 1072, headline));
            }
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(painter.png(new ShareCard("শিরোনাম", "বিশ্ব", headline, ""))));
            for (int y = 180; y < 500; y++) {
                assertEquals(WHITE, image.getRGB(1199, y), headline);
            }
        }
    }

    @Test
    void bengaliStaysBengaliBesideLatin() {
        ShareText text = new ShareText();

        assertEquals(2 * width(text, "ক্ষমতা") + width(text, ", GDP 7%:"), width(text, "ক্ষমতা, GDP 7%:ক্ষমতা"), 2);
    }

    private static float width(ShareText text, String words) {
        return text.set(words, 2000, 200, 48, 48).lines().get(0).width();
    }

    private String address(Story story) {
        String image =
                Pages.page(story.path()).selectFirst("meta[property=og:image]").attr("content");
        assertTrue(image.startsWith(siteAddress.root()));
        return image.substring(siteAddress.root().length());
    }

    private static long inked(BufferedImage image) {
        long inked = 0;
        for (int y = 180; y < 500; y++) {
            for (int x = 60; x < 1140; x++) {
                inked += image.getRGB(x, y) == WHITE ? 0 : 1;
            }
        }
        return inked;
    }
}
