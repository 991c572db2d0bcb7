package shironam.body.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.Shared;
import shironam.bangla.Normalization;
import shironam.body.SourceReading;
import shironam.body.UnusableSourceException;

/** Whole pages as browsers save them: the story, and what the page says of it. */
class SavedPageTest {
    private static final String SENTENCE =
            "নদীর পানি বেড়ে দুই পাড়ের গ্রাম তলিয়ে গেছে, মানুষ আশ্রয় নিয়েছে বাঁধের ওপর।";
    private static final String MENU =
            "<header><nav><ul><li><a href='/'>প্রচ্ছদ</a></li><li><a href='/world'>বিশ্ব</a></li></ul></nav></header>";
    private static final String LISTS = "<aside class='sidebar'><h3>সর্বশেষ</h3><ul>"
            + "<li><a href='/a/1'>আরেক খবরের অনেক লম্বা একটি শিরোনাম এখানে আছে</a></li>".repeat(20)
            + "</ul></aside><footer><p>সম্পাদক: কেউ একজন, ঠিকানা, ফোন, ইমেইল এবং আরও অনেক কথা এখানে লেখা।</p></footer>";

    private static String page(String head, String main) {
        return "<!DOCTYPE html><html><head><meta charset='utf-8'>" + head + "</head><body>" + MENU + main + LISTS
                + "</body></html>";
    }

    /** As Prothom Alo's pages of 2020 are: a head of 140 KB, a picture of the saving browser within the first paragraph. */
    @Test
    void anAddressSaysItsSectionWhateverElseStandsInIt() throws Exception {
        for (String path :
                List.of("economy/article/1632310/slug", "online/economy/2024/11/10/1", "economy/news/details/77")) {
            SavedPage page = SavedPage.of(page(
                    "<style>" + ".a{color:#fff}\n".repeat(10_000)
                            + "</style><link rel='canonical' href='https://www.kagoj.example/" + path + "'>"
                            + "<meta property='og:type' content='article'>",
                    "<h1>প্রবাসী আয়ে প্রবৃদ্ধি</h1><article itemscope itemtype='http://schema.org/Article'><div itemprop='articleBody'>"
                            + "<p><a class='media'><span><img src='./পাতা_files/3076.jpg' alt=''></span></a>প্রথম। "
                            + SENTENCE
                            + "</p><p>দ্বিতীয়। " + SENTENCE + "</p></div></article>"));

            assertEquals("economy", page.sectionSlug(), path);
            assertTrue(page.html().contains("3076.jpg") && page.html().contains("দ্বিতীয়।"), page.html());
        }
    }

    @Test
    void theStoryOfAPageIsFoundBetweenItsMenus() throws Exception {
        SavedPage page = SavedPage.of(page(
                """
                <title>বন্যায় তলিয়েছে গ্রাম | কাগজ</title>
                <link rel="canonical" href="https://www.kagoj.example/country/rangpur/2024/07/05/1234">
                <meta property="og:type" content="article"><meta property="og:image" content="https://c.example/b.jpg">
                <meta property="og:image:alt" content="বাঁধের ওপর মানুষ"><meta property="og:site_name" content="কাগজ">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
                {"@type":"NewsArticle","headline":"বন্যায় তলিয়েছে গ্রাম","datePublished":"2024-07-05T08:30:00+06:00",
                "author":[{"@type":"Person","name":"রহিম উদ্দিন"}],"publisher":{"name":"কাগজ"},
                "articleSection":"সারা দেশ","keywords":"বন্যা, রংপুর","description":"চার উপজেলার মানুষ পানিবন্দী"}]}</script>""",
                "<div class='wrap'><h1>বন্যায় তলিয়েছে গ্রাম</h1><div class='share-buttons'><a href='#'>শেয়ার</a></div>"
                        + "<span class='author'>রহিম উদ্দিন</span><time>প্রকাশ: ৫ জুলাই ২০২৪</time>"
                        + "<div class='story-body'><p>প্রথম। " + SENTENCE
                        + "</p><div class='ads'>বিজ্ঞাপন</div><p>দ্বিতীয়। "
                        + SENTENCE + "</p><script>x()</script><p>তৃতীয়। " + SENTENCE + "</p><p>ছোট।</p></div></div>"));

        assertEquals(Normalization.line("বন্যায় তলিয়েছে গ্রাম"), page.headline());
        assertEquals(Normalization.line("চার উপজেলার মানুষ পানিবন্দী"), page.summary());
        assertEquals("2024-07-05T08:30:00+06:00", page.dates().get(0));
        assertEquals("সারা দেশ", page.section());
        assertEquals("rangpur", page.sectionSlug());
        assertEquals(List.of("রহিম উদ্দিন"), page.authors());
        assertEquals(List.of("বন্যা", "রংপুর"), page.tags());
        assertEquals("https://www.kagoj.example/country/rangpur/2024/07/05/1234", page.address());
        assertEquals("https://c.example/b.jpg", page.picture());
        SourceReading reading = SourceReading.of(page.html());
        String sentence = Normalization.nfc(SENTENCE);
        assertEquals(
                "প্রথম। " + sentence + "\n" + Normalization.nfc("দ্বিতীয়। ") + sentence + "\n"
                        + Normalization.nfc("তৃতীয়। ") + sentence + "\nছোট।",
                reading.body().text());
        assertEquals(List.of(), reading.findings());
        assertTrue(page.letters() > 2 * page.lettersOfStory());
    }

    @Test
    void aPageWithoutAnyMetadataIsReadByItsParagraphs() throws Exception {
        SavedPage page = SavedPage.of(page(
                "<title>হাট বসেছে</title>",
                "<table><tr><td><h1>হাট বসেছে</h1><div>" + SENTENCE + "<br><br>" + SENTENCE + "<br><br>শেষ কথা। "
                        + SENTENCE + "</div></td></tr></table>"));

        assertEquals("হাট বসেছে", page.headline());
        String text = SourceReading.of(page.html()).body().text();
        assertTrue(text.contains("শেষ কথা।"), text);
        assertFalse(text.contains("সম্পাদক") || text.contains("প্রচ্ছদ"), text);
    }

    @Test
    void aRealStoryPageGivesItsPictureAndItsCaption() throws Exception {
        SavedPage page = SavedPage.of(Files.readString(Shared.file("bengali/kalerkantho/story_page.html")));

        assertEquals("বিক্ষোভ সমাবেশ", page.headline());
        assertEquals("12:00 AM, November 2025, Sunday", page.dates().get(0));
        assertTrue(page.dates().contains("২৩ নভেম্বর, ২০২৫ ০০:০০"), page.dates().toString());
        assertEquals("https://www.kalerkantho.com/print-edition/last-page/2025/11/23/1609958", page.address());
        assertEquals("last-page", page.sectionSlug());
        assertEquals("শেষের পাতা", page.section());
        assertEquals(List.of(), page.authors());
        assertEquals("", page.summary());
        SourceReading reading = SourceReading.of(page.html());
        assertEquals(1, reading.body().figures().size());
        assertTrue(
                reading.body().text().startsWith("স্বতন্ত্র নার্সিং"),
                reading.body().text());
        assertEquals(1, reading.body().text().lines().count());
    }

    @Test
    void aTextThatOnlyTheMetadataHoldsIsTaken() throws Exception {
        SavedPage page = SavedPage.of("<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
                + "\"headline\":\"হাট\",\"articleBody\":\"&amp;lt;p&amp;gt;" + SENTENCE.repeat(3)
                + "&amp;lt;/p&amp;gt;\"}</script></head><body>" + MENU
                + "<h1>হাট</h1><div id=root></div></body></html>");

        assertEquals(
                Normalization.nfc(SENTENCE.repeat(3)),
                SourceReading.of(page.html()).body().text());
    }

    /** "সংক্ষেপে" has stories of one sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='og:type' content='article'>|<article>",
                "<meta property='article:published_time' content='2024-05-01T10:00:00+06:00'>|<article>",
                "<title>মেলা</title>|<article itemscope itemtype='https://schema.org/NewsArticle'>",
                "<title>মেলা</title>|<article itemscope itemtype='https://schema.org/NewsArticle https://kagoj.example/News'>"
            })
    void aShortStoryIsOneWhereItsPageSaysSo(String page) throws Exception {
        String[] parts = page.split("\\|");
        SavedPage read = SavedPage.of("<!DOCTYPE html><html><head>" + parts[0] + "</head><body>" + parts[1]
                + "<h1>নদীর ধারে মেলা</h1><p>নদীর ধারে মেলা বসেছে আজ ভোর থেকে। দোকানিরা জানান, এবার বেচাকেনা ভালো। মেলা চলবে"
                + " তিন দিন।</p></article></body></html>");

        assertEquals("নদীর ধারে মেলা", read.headline());
        assertTrue(read.html().contains("মেলা চলবে"), read.html());
    }

    @Test
    void whereABrowserSavedItFromIsItsAddress() throws Exception {
        SavedPage page = SavedPage.of(page(
                "<!-- saved from url=(0031)https://www.kagoj.example/n/1234 --><title>হাট</title>",
                "<article><h1>হাটের খবর</h1><p>" + SENTENCE.repeat(4) + "</p></article>"));

        assertEquals("https://www.kagoj.example/n/1234", page.address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>৪০৪</h1><p>পাতাটি খুঁজে পাওয়া যায়নি।</p>",
                "<title>404 Not Found</title><h1>Oops</h1><p>nginx</p>",
                "<form><label>নাম<input name=u></label><input type=password><button>লগইন</button></form>",
                "<h1>সব খবর</h1>",
                "<div class=list></div>"
            })
    void aPageThatIsNoStoryIsRefused(String main) {
        UnusableSourceException refusal =
                assertThrows(UnusableSourceException.class, () -> SavedPage.of(page("", main)));

        assertEquals(UnusableSourceException.Reason.NO_STORY, refusal.reason());
    }

    @Test
    void theRealShellIsRefused() throws Exception {
        String shell = Files.readString(Shared.file("bengali/kalerkantho/not_a_story.html"));

        assertThrows(UnusableSourceException.class, () -> SavedPage.of(shell));
    }

    @Test
    void anAuthorThatStandsElsewhereInTheDataOfAPageIsNamed() throws Exception {
        String graph =
                "<script type='application/ld+json'>{'@graph':[{'@type':'NewsArticle','headline':'ক','author':[{'@id':'#p'},"
                        + "{'@id':'#nobody'}],'image':{'@id':'#i'}},{'@type':'Person','@id':'#p','name':'রহিমা'},"
                        + "{'@type':'ImageObject','@id':'#i','url':'https://c.example/b.jpg'}]}</script>";
        SavedPage page = SavedPage.of(page(
                graph.replace("'", "\"").replace("type=\"app", "type='app").replace("json\">", "json'>"),
                "<article><h1>ক</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4) + "</article>"));

        assertEquals(List.of("রহিমা"), page.authors());
        assertEquals("https://c.example/b.jpg", page.picture());
    }

    /** Whether it stands in the story, under an identifier, or beside the story under the picture's address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'NewsArticle','image':[{'@type':'ImageObject','url':'https://c.example/b-16x9.jpg',%1$s},"
                        + "{'@type':'ImageObject','url':'https://c.example/b-4x3.jpg',%1$s}]}",
                "{'@type':'NewsArticle','image':{'@type':'ImageObject','name':'b','contentUrl':'https://c.example/b-16x9.jpg',%1$s}}",
                "{'@graph':[{'@type':['Article','NewsArticle'],'image':{'@id':'#i'}},{'@type':'ImageObject','@id':'#i',"
                        + "'contentUrl':'https://c.example/b-16x9.jpg',%1$s}]}",
                "[{'@type':'NewsArticle','image':['https://c.example/b-16x9.jpg']},{'@type':'ImageObject','url':"
                        + "'https://c.example/b-16x9.jpg',%1$s}]",
                "{'@graph':[{'@type':'Article'},{'@type':'WebPage','primaryImageOfPage':{'@id':'#i'}},{'@type':'ImageObject',"
                        + "'@id':'#i','url':'https://c.example/b-16x9.jpg',%1$s}]}",
            })
    void whatTheDataOfAPageSaysOfItsPictureIsItsCaptionAndCredit(String data) throws Exception {
        String said =
                "'caption':'<p>হাটের &amp;amp; পথ</p>','creator':[{'@type':'Person','name':'রহিমা'},{'name':'মিতা'}]";
        String text = "<article><h1>সেতু</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4) + "</article>";

        SavedPage page = SavedPage.of(page(script(data.formatted(said)), text));
        SavedPage other = SavedPage.of(page(
                "<meta property='og:image' content='https://c.example/share-7.jpg'>" + script(data.formatted(said)),
                text));
        SavedPage headline =
                SavedPage.of(page(script(data.formatted("'caption':'সেতু','copyrightHolder':'বাসস'")), text));

        assertEquals("https://c.example/b-16x9.jpg", page.picture());
        assertEquals("হাটের & পথ", page.pictureCaption());
        assertEquals("রহিমা, মিতা", page.pictureCredit());
        assertEquals("হাটের & পথ", other.pictureCaption());
        assertEquals("", headline.pictureCaption(), "systems write the headline where nobody wrote a caption");
        assertEquals("বাসস", headline.pictureCredit());
    }

    @Test
    void wordsBeneathAPictureAreItsOwnAndToldOnce() throws Exception {
        String text = "<article><h1>সেতু</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4) + "</article>";
        String head = "<meta property='og:image' content='https://c.example/b.jpg'>"
                + "<meta property='og:site_name' content='দৈনিক কাগজ'>";
        String image = "{'@type':'NewsArticle','image':{'@type':'ImageObject','url':'https://c.example/%s',%s}}";
        for (String nothing : List.of(
                image.formatted("logo.png", "'caption':'আমাদের চিহ্ন','creator':'রহিমা'"),
                image.formatted("b.jpg", "'creator':'দৈনিক কাগজ'"),
                image.formatted("b.jpg", "'creator':['admin','দৈনিক কাগজ']"))) {
            SavedPage page = SavedPage.of(page(head + script(nothing), text));
            assertEquals("", page.pictureCaption() + page.pictureCredit(), nothing);
        }
        SavedPage once = SavedPage.of(page(
                head + script(image.formatted("b.jpg", "'caption':'হাট। ছবি: রহিমা','creator':['রহিমা','admin']")),
                text));

        assertEquals("হাট। ছবি: রহিমা", once.pictureCaption());
        assertEquals("", once.pictureCredit());
    }

    @Test
    void aPictureThatIsOnlyNamedAndStandsNowhereHidesNone() throws Exception {
        String data = "{'@graph':[{'@type':'NewsArticle','image':{'@id':'#nowhere'}},{'@type':'WebPage',"
                + "'primaryImageOfPage':{'@id':'#i'}},{'@type':'ImageObject','@id':'#i','url':'https://c.example/b.jpg'}]}";
        String text = "<article><h1>সেতু</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4) + "</article>";

        assertEquals(
                "https://c.example/b.jpg",
                SavedPage.of(page(script(data), text)).picture());
    }

    @Test
    void aPageThatNamesManyPicturesIsReadInTime() {
        String data = "[{'@type':'NewsArticle','image':[" + "'a',".repeat(200_000) + "'b']}"
                + ",{'@type':'ImageObject','url':'c'}".repeat(40_000) + "]";
        String text = "<article><h1>সেতু</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4) + "</article>";

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> SavedPage.of(page(script(data), text)));
    }

    private static String script(String data) {
        return "<script type='application/ld+json'>" + data.replace('\'', '"') + "</script>";
    }

    @Test
    void ofSeveralStoriesThatAPageSpeaksOfItsOwnCounts() throws Exception {
        String data =
                "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"অন্য\",\"url\":\"https://k.example/n/4\","
                        + "\"datePublished\":\"2020-01-01\",\"author\":\"অন্যজন\"},{\"@type\":\"NewsArticle\",\"headline\":\"আসল খবর\",%s"
                        + "\"datePublished\":\"2024-07-05\",\"author\":\"রহিমা\"}]</script>";
        String text = "<article><h1>আসল খবর</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4) + "</article>";
        for (SavedPage page : List.of(
                SavedPage.of(page(
                        "<link rel='canonical' href='https://k.example/n/5'>"
                                + data.formatted("\"mainEntityOfPage\":{\"@id\":\"https://k.example/n/5/#page\"},"),
                        text)),
                SavedPage.of(page(data.formatted(""), text)))) {
            assertEquals(List.of("রহিমা"), page.authors());
            assertEquals("2024-07-05", page.dates().get(0));
        }
    }

    @Test
    void linesThatFileAStoryAndFeetOfPagesAreNoText() throws Exception {
        SavedPage page = SavedPage.of(
                page(
                        "<meta property='og:type' content='article'>",
                        "<div><h1>ক</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4)
                                + "<p><b>বিষয় :</b> <a href='/t/1'>নদী</a>, <a href='/t/2'>বন্যা</a></p><p>ট্যাগ: <a href='/t/3'>খুলনা</a> নিয়ে লেখা</p>"
                                + "<div class='pagination'><a href='?2'>২</a></div><div class='footer'>সম্পাদক: কেউ</div></div>"));

        String words = org.jsoup.Jsoup.parseBodyFragment(page.html()).text();
        assertTrue(words.endsWith("ট্যাগ: খুলনা নিয়ে লেখা"), words);
    }

    @Test
    void aLineOverTheHeadlineIsItsKickerUnlessItLeadsToASection() throws Exception {
        for (String over : List.of("খুলনায় বন্যা", "<a href='/khulna'>খুলনা</a>")) {
            SavedPage page = SavedPage.of(page(
                    "<meta property='og:type' content='article'>",
                    "<article><h3 class='shoulder'>" + over + "</h3><h1>ক</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4)
                            + "<p class='shoulder'>নিচে</p></article>"));
            assertEquals(over.contains("<") ? "" : Normalization.line(over), page.kicker());
        }
    }

    @Test
    void aLineOfAnotherBoxIsNoKicker() throws Exception {
        for (String strip : List.of(
                "<div class='strip'><span class='kicker'>ব্রেকিং</span><a href='/n/9'>আরেক খবর</a></div>",
                "<header><span class='kicker'>ব্রেকিং</span></header>",
                "<div><span class='kicker'>ব্রেকিং</span></div>")) {
            String over = strip.startsWith("<div><") ? "<p class='kicker'>খুলনায় বন্যা</p>" : "";
            SavedPage page = SavedPage.of(page(
                    "<meta property='og:type' content='article'>",
                    strip + "<div><header>" + over + "<h1>ক</h1></header>" + ("<p>" + SENTENCE + "</p>").repeat(4)
                            + "</div>"));
            assertEquals(over.isEmpty() ? "" : Normalization.line("খুলনায় বন্যা"), page.kicker(), strip);
        }
    }

    @Test
    void theFootOfAQuoteOrOfAStoryIsNoFootOfThePage() throws Exception {
        SavedPage page = SavedPage.of(
                page(
                        "<meta property='og:type' content='article'>",
                        "<article><h1>ক</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4)
                                + "<blockquote><p>নদী আমার।</p><p class='blockquote-footer'>লালন</p><p class='footer'>শিলাইদহ</p></blockquote>"
                                + "<div class='article-footer'>সংশোধনী: নামটি রহিম।</div><div class='site-footer'>সম্পাদক: কেউ</div></article>"));

        String words = org.jsoup.Jsoup.parseBodyFragment(page.html()).text();
        assertTrue(words.endsWith("নদী আমার। লালন শিলাইদহ সংশোধনী: নামটি রহিম।"), words);
    }

    @Test
    void addressesBeginWhereThePageSaysSo() throws Exception {
        String pictures =
                "<img src='a.jpg'><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='b.jpg'><img src='./x_files/c.jpg'>";
        SavedPage page = SavedPage.of(page(
                "<base href='https://k.example/dir/'><meta property='og:type' content='article'>",
                "<article><h1>ক</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4) + pictures + "<p>" + SENTENCE
                        + "<a href='2'>খ</a></p></article>"));

        for (String part : List.of(
                "\"https://k.example/dir/a.jpg\"",
                "\"https://k.example/dir/b.jpg\"",
                "\"./x_files/c.jpg\"",
                "\"https://k.example/dir/2\"")) {
            assertTrue(page.html().contains(part), part + " in " + page.html());
        }
    }

    @Test
    void whatHoldsThePlaceOfSeveralPicturesIsNoneOfThem() throws Exception {
        String saved = "x_files/grey.png";
        String pictures = "<img src='" + saved + "' data-src='https://k.example/a.jpg'><img src='" + saved
                + "' data-src='https://k.example/b.jpg'><img src='x_files/c.jpg' data-src='https://k.example/c.jpg'>"
                + "<img src='x_files/d.jpg' data-src='https://k.example/d-300x200.jpg'>"
                + "<img src='x_files/d.jpg' data-src='https://k.example/d-600x400.jpg'>";

        SavedPage page = SavedPage.of(
                page(
                        "<meta property='og:type' content='article'>",
                        "<article><h1>ক</h1>" + ("<p>" + SENTENCE + "</p>").repeat(4) + pictures + "</article>"),
                src -> src.startsWith("x_files/"));

        for (String part : List.of(
                "\"https://k.example/a.jpg\"",
                "\"https://k.example/b.jpg\"",
                "\"x_files/c.jpg\"",
                "\"x_files/d.jpg\"")) {
            assertTrue(page.html().contains(part), part + " in " + page.html());
        }
    }

    @Test
    void aPageOfTwoMegabytesIsReadInTime() {
        String many = ("<div><p>" + SENTENCE + "</p>").repeat(400)
                + "</div>".repeat(400)
                + ("<p>" + SENTENCE + "</p>").repeat(4000);

        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> SavedPage.of(page("<title>হাট</title>", "<h1>হাট</h1>" + many)));
    }
}
