package shironam.body.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shironam.bangla.Normalization;
import shironam.body.Figure;
import shironam.body.SourceReading;

/** What the pages of many papers have in common, each in markup of its own: made-up pages of the same shape. */
class SavedPageLayoutsTest {
    private static final String SENTENCE =
            "হাটের পথে নতুন সেতু খুলে দেওয়া হয়েছে, দুই পাড়ের মানুষ এখন সহজে আসা-যাওয়া করতে পারছেন।";

    private static SavedPage page(String head, String main) throws Exception {
        return SavedPage.of("<!DOCTYPE html><html><head><meta charset=utf-8><title>সেতু খুলেছে হাটের পথে | কাগজ</title>"
                + "<meta property='og:type' content='article'><meta property='og:title' content='সেতু খুলেছে হাটের পথে'>"
                + "<meta property='og:image' content='https://c.example/2024/setu.jpg'>" + head + "</head><body>"
                + "<nav><a href='/'>প্রচ্ছদ</a><a href='/country'>সারা দেশ</a></nav>" + main
                + "<footer>সম্পাদক ও প্রকাশক: কেউ একজন</footer></body></html>");
    }

    private static String p(int number) {
        return "<p>" + number + "ম অনুচ্ছেদ। " + SENTENCE + "</p>";
    }

    private static String text(SavedPage page) throws Exception {
        return SourceReading.of(page.html()).body().text();
    }

    private static String paragraphs(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> Normalization.nfc(number + "ম অনুচ্ছেদ। " + SENTENCE))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aTextInManyBoxesIsWhole() throws Exception {
        String box =
                "<div><div class='story-card'><div class='text-element'><div>%s</div></div></div><div class='adslot'>"
                        + "<span>বিজ্ঞাপন</span></div></div>";
        SavedPage page = page(
                "",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='content'>" + box.formatted(p(1) + p(2))
                        + box.formatted(p(3)) + box.formatted(p(4))
                        + "</div><div class='more'><a href='/1'><h3>অন্য একটি খবরের শিরোনাম</h3></a></div></main>");

        assertEquals(paragraphs(1, 2, 3, 4), text(page));
    }

    @Test
    void partsThatAreAllNamedTheBodyAreOneText() throws Exception {
        SavedPage page = page(
                "",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><div itemprop='articleBody'>" + p(1)
                        + "</div><div>Advertisement</div>" + "<div itemprop='articleBody'>" + p(2) + "</div></main>");

        assertEquals(paragraphs(1, 2), text(page));
    }

    @Test
    void shortPartsAndPicturesBetweenPartsBelongToTheText() throws Exception {
        String body = "<div itemprop='articleBody'>%s</div>";
        SavedPage page = page(
                "",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><meta itemprop='articleBody' content='x'>" + body.formatted(p(1))
                        + body.formatted("<p>তিনি খুশি।</p>")
                        + body.formatted("<figure><img src='https://c.example/2.jpg' alt='ঘাট'></figure>")
                        + body.formatted(p(2)) + "</main>");

        assertEquals(paragraphs(1) + Normalization.nfc("\nতিনি খুশি।\n") + paragraphs(2), text(page));
        assertEquals(1, SourceReading.of(page.html()).body().figures().size());
    }

    @Test
    void aSectionMayBeTheFirstWordOfTheHeadline() throws Exception {
        String story = "<main><ol class='breadcrumb'><li><a href='/'>হোম</a></li><li><a href='/bridge'>সেতু</a></li>"
                + "<li><a href='/bridge/1'>সেতু খুলেছে</a></li></ol><h1>সেতু খুলেছে হাটের পথে</h1><article>" + p(1)
                + p(2)
                + "</article></main>";

        assertEquals(
                "সেতু",
                page("<meta property='article:section' content='সেতু'>", story).section());
        assertEquals("সেতু", page("", story).section());
        assertEquals("bridge", page("", story).sectionSlug());
    }

    @Test
    void commentsAreNoTextHoweverLong() throws Exception {
        SavedPage page = page(
                "",
                "<article class='hentry'><h1>সেতু খুলেছে হাটের পথে</h1><div class='entry-content'>" + p(1) + p(2)
                        + "</div></article><section id='comments'><ol class='comment-list'>"
                        + ("<li><div class='comment-content'><p>মন্তব্য, " + SENTENCE.repeat(3) + "</p></div></li>")
                                .repeat(6)
                        + "</ol></section>");

        assertEquals(paragraphs(1, 2), text(page));
    }

    @Test
    void whatAPagePutsBetweenItsParagraphsIsNoText() throws Exception {
        SavedPage page = page(
                "",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='body'>" + p(1)
                        + "<section class='channel-promo'><strong>আমাদের চ্যানেল</strong><p>সর্বশেষ খবর এখন ফোনে।</p><p><a "
                        + "href='https://www.whatsapp.com/channel/x'>ফলো করুন</a></p></section>" + p(2)
                        + "<p>খবর পেতে <a href='https://news.google.com/publications/x'>গুগল নিউজ</a> চ্যানেল ফলো করুন</p>"
                        + "<div>- Advertisement -</div>" + p(3)
                        + "<div class='tags' data-component='tags'><a href='/t'>সেতু</a></div></div></main>");

        assertEquals(paragraphs(1, 2, 3), text(page));
    }

    @Test
    void aParagraphThatSpeaksOfAChannelIsText() throws Exception {
        String said =
                "<p>" + SENTENCE + " তারা <a href='https://www.whatsapp.com/channel/x'>হোয়াটসঅ্যাপে</a> কথা বলেন। "
                        + SENTENCE + SENTENCE + "</p>";
        SavedPage page = page("", "<main><h1>সেতু খুলেছে হাটের পথে</h1><div>" + p(1) + said + p(2) + "</div></main>");

        assertTrue(text(page).contains("কথা বলেন"), text(page));
    }

    @Test
    void aShortStoryInABoxOfAnUnluckyNameIsText() throws Exception {
        SavedPage page = page(
                "",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='content-with-ads'>" + p(1) + p(2) + "</div></main>");

        assertEquals(paragraphs(1, 2), text(page));
    }

    @Test
    void aParagraphAfterAPictureIsNoCaption() throws Exception {
        String film = "<p>মুক্তি পেল নতুন ছবি: হাটের পথে। " + SENTENCE + "</p>";
        SavedPage page = page(
                "",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='body'>" + p(1)
                        + "<p><img src='https://c.example/b.jpg'></p>" + film + p(2) + "</div></main>");

        assertTrue(text(page).contains(Normalization.nfc("মুক্তি পেল নতুন ছবি")), text(page));
        assertEquals(
                "",
                SourceReading.of(page.html()).body().figures().iterator().next().caption());
    }

    @Test
    void whoMadeAPictureIsToldApartFromItsCaption() throws Exception {
        for (String figure : List.of(
                "<figure><img src='https://c.example/b.jpg'><figcaption><span>হাটের পথ</span><span class='image-attribution'>কাগজ</span>"
                        + "</figcaption></figure>",
                "<figure><div><img src='https://c.example/b.jpg'><p role='text'><span class='visually-hidden'>ছবির উৎস, </span>কাগজ</p>"
                        + "</div><figcaption>হাটের পথ</figcaption></figure>")) {
            SavedPage page = page(
                    "",
                    "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='body'>" + p(1) + figure + p(2) + "</div></main>");

            Figure shown =
                    SourceReading.of(page.html()).body().figures().iterator().next();
            assertEquals("হাটের পথ", shown.caption());
            assertEquals("কাগজ", shown.credit());
        }
    }

    @Test
    void aCaptionBesideItsPictureIsNeitherLostNorText() throws Exception {
        for (String caption : List.of(
                "<p class='img_caption'>হাটের পথে সেতু</p>",
                "<div class='fea_cap'>হাটের পথে সেতু</div>",
                "<span class='wp-caption-text'>হাটের পথে সেতু</span>")) {
            SavedPage page = page(
                    "",
                    "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='lead'><span><img src='https://c.example/2024/setu-640x360.jpg'>"
                            + "</span>" + caption + "</div><div class='body'>" + p(1)
                            + "<div><img src='https://c.example/b.jpg'></div>"
                            + "<p>ছবি: কাগজ</p>" + p(2) + "</div></main>");

            assertEquals("হাটের পথে সেতু", page.pictureCaption(), caption);
            assertEquals(paragraphs(1, 2), text(page).replace("ছবি: কাগজ\n", ""));
            Figure figure =
                    SourceReading.of(page.html()).body().figures().iterator().next();
            assertEquals("ছবি: কাগজ", figure.caption());
        }
    }

    @Test
    void whatAPageShowsOfItsWriterAndItsDateIsTaken() throws Exception {
        SavedPage page = page(
                "<meta name='author' content='admin'>",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='writer-box'><p class='writter'>নাটোর প্রতিনিধি</p></div>"
                        + "<p>প্রকাশ: ০৭ এপ্রিল ২০২৪ | ০৯:০৫ | আপডেট: ০৮ এপ্রিল ২০২৪ | ১১:১০</p><div class='body'>"
                        + p(1) + p(2)
                        + "</div></main>");

        assertEquals(List.of("নাটোর প্রতিনিধি"), page.authors());
        assertEquals("০৭ এপ্রিল ২০২৪ | ০৯:০৫", page.dates().get(0));
    }

    @Test
    void aBylineWithoutABoxIsTakenAndIsNoText() throws Exception {
        SavedPage page = page(
                "",
                "<table><tr><td><font><b>সেতু খুলেছে হাটের পথে</b></font><br>"
                        + "<p>নিজস্ব প্রতিবেদক, ১০ অক্টোবর ২০০৯</p>" + p(1) + p(2) + "</td></tr></table>");

        assertEquals(List.of("নিজস্ব প্রতিবেদক"), page.authors());
        assertTrue(page.dates().contains("১০ অক্টোবর ২০০৯"), page.dates().toString());
        assertEquals(paragraphs(1, 2), text(page));
    }

    @Test
    void theStandfirstIsTheSummary() throws Exception {
        SavedPage page = page(
                "<meta name='description' content='কাগজের অনলাইন সংস্করণ'>",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><h2 class='subtitle'>তিন বছরের কাজ শেষে চালু হলো সেতুটি।</h2><div class='body'>"
                        + p(1) + p(2) + "</div></main>");

        assertEquals(Normalization.line("তিন বছরের কাজ শেষে চালু হলো সেতুটি।"), page.summary());
    }

    @Test
    void breadcrumbsSayTheSectionWhereNothingBetterDoes() throws Exception {
        String main =
                "<main><div class='breadcrumb'><a href='/'>হোম</a> / <a href='/all/sports'>খেলাধুলা</a> / <a href='#'>"
                        + "সেতু খুলেছে হাটের পথে</a></div><h1>সেতু খুলেছে হাটের পথে</h1><div class='body'>" + p(1)
                        + p(2) + "</div></main>";
        String list = "<script type='application/ld+json'>{'@type':'BreadcrumbList','itemListElement':[{'name':'হোম'},"
                + "{'item':{'name':'অর্থনীতি'}}]}</script>";

        assertEquals("খেলাধুলা", page("", main).section());
        assertEquals("sports", page("", main).sectionSlug());
        assertEquals(
                "বাণিজ্য",
                page("<meta property='article:section' content='বাণিজ্য'>", main)
                        .section());
        assertEquals(
                "অর্থনীতি",
                page(
                                list.replace('\'', '"').replace("\"application/ld+json\"", "'application/ld+json'"),
                                main.replace("breadcrumb", "x"))
                        .section());
    }

    @Test
    void aMenuSaysWhatTheSectionOfAnAddressIsCalled() throws Exception {
        SavedPage page = page(
                "<link rel=canonical href='https://kagoj.example/country/12345'>",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='body'>" + p(1) + p(2) + "</div></main>");

        assertEquals("country", page.sectionSlug());
        assertEquals("সারা দেশ", page.section());
    }

    @Test
    void aBlogsNameOverItsPostIsNotTheHeadline() throws Exception {
        SavedPage page = page(
                "",
                "<h1 class='title'><a href='https://amar.example/'>সেতু খুলেছে</a></h1><div class='post'><h3 class='post-title'>"
                        + "সেতু খুলেছে হাটের পথে</h3><div class='post-body'>" + p(1) + p(2) + "</div></div>");

        assertEquals("সেতু খুলেছে হাটের পথে", page.headline());
        assertEquals(paragraphs(1, 2), text(page));
    }

    @Test
    void aCardOfAnEnglishPaperLivesWithoutABengaliLabel() throws Exception {
        SavedPage page = page(
                "",
                "<main><h1>সেতু খুলেছে হাটের পথে</h1><div class='body'>" + p(1)
                        + "<aside data-component='rich-link'><a href='https://p.example/2024/mar/01/bridge'><h4>Bridge closed</h4>"
                        + "<span>Read more</span></a></aside>" + p(2)
                        + "<p>Read more</p><div class='box'><h4><a href='https://p.example/2024/road'>Road opens</a></h4></div>"
                        + p(3)
                        + "<p><a href='https://p.example/self'>Read more</a></p></div></main>");
        String html = SourceReading.of(page.html()).body().html();

        assertTrue(html.contains("<related-story href=\"https://p.example/2024/mar/01/bridge\">"), html);
        assertTrue(html.contains("<related-story href=\"https://p.example/2024/road\">"), html);
        assertFalse(html.contains("<related-story href=\"https://p.example/self\">"), html);
    }

    /** As Medium exports posts, and blogs with microformats are marked. */
    @Test
    void anEntryInMicroformatsIsRead() throws Exception {
        SavedPage page = SavedPage.of(
                "<!DOCTYPE html><html><head><title>Half a town</title></head><body><article class='h-entry'><header>"
                        + "<h1 class='p-name'>Half a town</h1></header><section class='p-summary'>It took five years and many hands</section>"
                        + "<section class='e-content'><section class='section--first'><div class='section-divider'><hr></div><h3>Half a town</h3>"
                        + "<p>Short.</p></section></section><footer><p>By <a class='p-author h-card' href='https://m.example/@tara'>Tara Sen</a> on "
                        + "<time class='dt-published' datetime='2022-09-10T08:00:00.000Z'>September 10, 2022</time>.</p><p><a "
                        + "href='https://m.example/@tara/half-a1' class='p-canonical'>Canonical link</a></p></footer></article></body></html>");

        assertEquals("Half a town", page.headline());
        assertEquals("It took five years and many hands", page.summary());
        assertEquals(List.of("Tara Sen"), page.authors());
        assertEquals("2022-09-10T08:00:00.000Z", page.dates().get(0));
        assertEquals("https://m.example/@tara/half-a1", page.address());
        assertEquals("<p>Short.</p>", SourceReading.of(page.html()).body().html());
    }

    @Test
    void whereTheExtensionSingleFileSavedItFromIsItsAddress() throws Exception {
        SavedPage page = SavedPage.of(
                "<!DOCTYPE html> <html lang=bn><!--\n Page saved with SingleFile \n url: https://www.kagoj.example/n/1234 \n "
                        + "saved date: Tue Mar 05 2024\n--><meta charset=utf-8><title>হাট</title><article><h1>হাটের খবর</h1>"
                        + p(1)
                        + p(2) + "</article>");

        assertEquals("https://www.kagoj.example/n/1234", page.address());
    }
}
