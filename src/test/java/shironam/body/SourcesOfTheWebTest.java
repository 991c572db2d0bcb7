package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.bangla.Normalization;
import shironam.body.Finding.Kind;
import shironam.body.pasting.Pasted;

/** What pages show by scripts, plugins and other sites' players. */
class SourcesOfTheWebTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<blockquote class=\"twitter-tweet\"><p>কথা</p>&mdash; নাম <a href=\"https://twitter.com/nam/status/123?ref_src=x\">নভেম্বর</a></blockquote>|https://x.com/nam/status/123",
                "<div class=\"fb-post\" data-href=\"https://www.facebook.com/1/posts/2/\"></div>|https://www.facebook.com/1/posts/2/",
                "<div class=\"fb-video\" data-href=\"https://www.facebook.com/watch/?v=1\"><blockquote cite=\"x\"><a href=\"https://www.facebook.com/watch/?v=1\">ভিডিও</a></blockquote></div>|https://www.facebook.com/watch/?v=1",
                "<blockquote class=\"instagram-media\" data-instgrm-permalink=\"https://www.instagram.com/p/ABC/\"></blockquote>|https://www.instagram.com/p/ABC/",
                "<figure class=\"media\"><oembed url=\"https://www.youtube.com/watch?v=FFFFFFFFFFF\"></oembed></figure>|https://www.youtube.com/watch?v=FFFFFFFFFFF",
                "<lite-youtube videoid=\"GGGGGGGGGGG\"></lite-youtube>|https://www.youtube.com/watch?v=GGGGGGGGGGG",
                "<amp-youtube data-videoid=\"HHHHHHHHHHH\" layout=\"responsive\"></amp-youtube>|https://www.youtube.com/watch?v=HHHHHHHHHHH",
                "<amp-twitter data-tweetid=\"456\"></amp-twitter>|https://x.com/i/status/456",
                "<blockquote class=\"tiktok-embed\" cite=\"https://www.tiktok.com/@a/video/1\"><section></section></blockquote>|https://www.tiktok.com/@a/video/1",
                "<iframe data-src=\"https://www.google.com/maps/embed?pb=1\"></iframe>|https://www.google.com/maps/embed?pb=1",
                "<div class=\"flourish-embed\" data-src=\"visualisation/1\"><script src=\"https://public.flourish.studio/resources/embed.js\"></script></div>|https://public.flourish.studio/visualisation/1/",
                "<div data-oembed-url=\"https://youtu.be/IIIIIIIIIII\"><div><iframe src=\"https://www.youtube.com/embed/IIIIIIIIIII?rel=0\"></iframe></div></div>|https://www.youtube.com/watch?v=IIIIIIIIIII",
                "<div class=\"video-js\" data-setup='{\"sources\":[{\"src\":\"https://old.example/v.m3u8\"}]}'></div>|https://old.example/v.m3u8",
                "<script async src=\"https://telegram.org/js/telegram-widget.js\" data-telegram-post=\"kagoj/12\"></script>|https://t.me/kagoj/12",
                "<iframe src=\"https://player.vimeo.com/video/7\"/>|https://vimeo.com/7",
                "<iframe src=\"https://www.youtube.com/embed/LLLLLLLLLLL\" srcdoc=\"<a href='https://www.youtube.com/embed/LLLLLLLLLLL?autoplay=1'><img src='https://img.youtube.com/vi/LLLLLLLLLLL/hqdefault.jpg'><span>▶</span></a>\"></iframe>|https://www.youtube.com/watch?v=LLLLLLLLLLL",
                "<div id=\"datawrapper-vis-abcde\"><script defer src=\"https://datawrapper.dwcdn.net/abcde/embed.js\"></script><noscript><img src=\"https://datawrapper.dwcdn.net/abcde/full.png\" alt=\"ভোট\"></noscript></div>|https://datawrapper.dwcdn.net/abcde/",
                "<div class=\"flourish-embed\" data-src=\"visualisation/12\"><script src=\"https://public.flourish.studio/resources/embed.js\"></script><noscript><img src=\"https://public.flourish.studio/visualisation/12/thumbnail\" alt=\"chart\"></noscript></div>|https://public.flourish.studio/visualisation/12/",
                "<p>youtu.be/MMMMMMMMMMM</p>|https://www.youtube.com/watch?v=MMMMMMMMMMM",
                "<p><a href=\"https://youtu.be/NNNNNNNNNNN\">https://youtu.be/NNNNNNNNNNN</a></p>|https://www.youtube.com/watch?v=NNNNNNNNNNN",
                "[embed]https://youtu.be/JJJJJJJJJJJ[/embed]|https://www.youtube.com/watch?v=JJJJJJJJJJJ",
                "[video width=\"640\" mp4=\"https://old.example/v.mp4\"][/video]|https://old.example/v.mp4",
                "[audio mp3=\"https://old.example/a.mp3\"]|https://old.example/a.mp3",
                "[youtube https://www.youtube.com/watch?v=KKKKKKKKKKK]|https://www.youtube.com/watch?v=KKKKKKKKKKK"
            })
    void everyEmbedStaysAndEveryFileIsALinkAndALine(String embed, String address) throws Exception {
        SourceReading reading = SourceReading.of("<p>আগে।</p>" + embed + "<p>পরে।</p>");

        String html = reading.body().html();
        assertEquals(2, html.split("href=\"" + java.util.regex.Pattern.quote(address), -1).length, html);
        assertTrue(html.startsWith("<p>আগে।</p>") && html.endsWith("<p>পরে।</p>"), html);
        boolean isFile = address.startsWith("https://old.example/");
        assertEquals(isFile ? 0 : 1, reading.body().embeds().size(), html);
        assertEquals(
                isFile ? 1 : 0,
                found(reading, Kind.EMBED_TO_LINK).size(),
                reading.findings().toString());
        assertTrue(reading.account().isComplete(), reading.account().toString());
        assertFalse(html.contains("["), html);
    }

    @Test
    void aShortcodeInDoubledBracketsIsShownInSingleOnes() throws Exception {
        SourceReading reading =
                SourceReading.of("<p>লিখুন [[gallery ids=\"1,2\"]] বা <code>[[embed]]</code>, আর [[note]] নয়।</p>");

        assertEquals(
                "<p>লিখুন [gallery ids=\"1,2\"] বা <code>[embed]</code>, আর [[note]] নয়।</p>"
                        .replace("য়", "\u09AF\u09BC"),
                reading.body().html().replace("&quot;", "\""));
        assertEquals(java.util.List.of(), reading.findings());
    }

    @Test
    void whatAShortcodeInDoubledBracketsEnclosesIsShownWithIt() throws Exception {
        SourceReading reading = SourceReading.of(
                "<p>[[caption width=\"9\"]নদী <b>বড়</b>[/caption]] ও [[embed]https://a.test/1[/embed]]" + "</p>");

        assertEquals(
                "[caption width=\"9\"]নদী বড়[/caption] ও [embed]https://a.test/1[/embed]"
                        .replace("ড়", "\u09A1\u09BC"),
                reading.body().text());
        assertEquals(java.util.List.of(), reading.findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>[file_name]</p>",
                "<p>লিখুন\n[user_name]\nএখানে</p>",
                "লিখুন\n[user_name]\nএখানে",
                "<!-- wp:paragraph --><p>লিখুন\n[user_name]\nএখানে</p><!-- /wp:paragraph -->",
                "<!-- wp:paragraph --><p>[user_name]<br>এখানে</p><!-- /wp:paragraph -->"
            })
    void whatStandsInBracketsElsewhereIsText(String html) throws Exception {
        SourceReading reading = SourceReading.of(html);

        assertTrue(reading.body().text().contains("_name]"), reading.body().text());
        assertEquals(List.of(), reading.findings());
    }

    @Test
    void anyShortcodeThatIsCertainlyOneIsTakenOutWhole() throws Exception {
        SourceReading reading = SourceReading.of(
                "<p>এক [my-plugin a=1]ভেতরে[/my-plugin] দুই</p><p>[contact_form]</p>"
                        + "<!-- wp:shortcode -->\n[newsletter]\n<!-- /wp:shortcode --><p>[see_below] তিন [/b] [sic]</p><p>[sic]</p>");

        assertEquals(
                "এক ভেতরে দুই\n[see_below] তিন [/b] [sic]\n[sic]",
                reading.body().text());
        assertEquals(
                java.util.List.of("[my-plugin a=1]", "[contact_form]", "[newsletter]"),
                reading.findings().stream().map(Finding::detail).toList());
    }

    @Test
    void addressesAndFramesAreTitledByTheirCaptions() throws Exception {
        String video = "<embedded-content href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">";
        assertEquals(
                video + "নদী</embedded-content><p>ক</p>" + video + "ঘাট</embedded-content>" + video
                        + "</embedded-content><p>শেষ</p>" + video + "মেলা</embedded-content>",
                SourceReading.of("<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\n"
                                + "https://youtu.be/dQw4w9WgXcQ\n</div><figcaption>নদী</figcaption></figure><p>ক</p>"
                                + "<figure class=kg-embed-card><iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ'"
                                + " title='YouTube video player'></iframe><figcaption>ঘাট</figcaption></figure>"
                                + "\n\nhttps://youtu.be/dQw4w9WgXcQ\n\nশেষ<iframe title='মেলা'"
                                + " src='https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'></iframe>")
                        .body()
                        .html());
    }

    @Test
    void anAddressAmongOtherWordsStaysThatInASourceAndIsALinkInWhatAnEditorWrites() throws Exception {
        String html = "<p>দেখুন https://youtu.be/dQw4w9WgXcQ।</p><ul><li>https://youtu.be/dQw4w9WgXcQ</li></ul>";

        assertEquals(html, SourceReading.of(html).body().html());
        assertEquals(
                html.replace(
                        "https://youtu.be/dQw4w9WgXcQ",
                        "<a href=\"https://youtu.be/dQw4w9WgXcQ\">https://youtu.be/dQw4w9WgXcQ</a>"),
                Body.written(html, address -> false).html());
    }

    /** Typed into the field of a page without scripts, or sent by a program. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>https://youtu.be/dQw4w9WgXcQ</p>                                                  | 1
            <p><strong>https://youtu.be/dQw4w9WgXcQ</strong></p>                                 | 1
            <p><a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a></p>       | 1
            <p><a href="https://charts.example/7"><em>https://charts.example/7</em></a></p>      | 1
            '<p>ক</p>\nhttps://youtu.be/dQw4w9WgXcQ\nhttps://charts.example/7\n<p>খ</p>'         | 2
            'ক\n\nwww.youtube.com/watch?v=dQw4w9WgXcQ\n\nখ <b>গ</b>'                            | 1
            <p><a href="https://youtu.be/dQw4w9WgXcQ">ভিডিওটি</a></p>                             | 0
            <p><a href="https://charts.example/7">https://charts.example/8</a></p>               | 0
            """)
    void anAddressAloneOnItsLineIsAnEmbedInWhateverWayItIsWritten(String typed, int embeds) {
        Predicate<String> listed = address -> address.startsWith("https://charts.example/");
        Body written = Body.written(typed, listed);

        assertEquals(embeds, written.embeds().size(), written.html());
        assertEquals(written.html(), Body.written(written.html(), listed).html());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ফরম আছে www.bteb.gov.bd/form-2 ঠিকানায়। | ফরম আছে <a href="https://www.bteb.gov.bd/form-2">www.bteb.gov.bd/form-2</a> ঠিকানায়।
            দেখুন (www.example.org).                | দেখুন (<a href="https://www.example.org">www.example.org</a>).
            mail@www.example.org                    | mail@www.example.org
            www. ছাড়া                               | www. ছাড়া
            https://www.example.org/a               | <a href="https://www.example.org/a">https://www.example.org/a</a>
            """)
    void anAddressIsALinkWithoutItsSchemeToo(String words, String html) {
        String written = Body.written("<p>" + words + "</p>", address -> false).html();

        assertEquals("<p>" + Normalization.nfc(html) + "</p>", written);
        assertEquals(written, Body.written(written, address -> false).html());
    }

    @Test
    void noPictureOfAChartStandsBesideTheChartAndNoWordsOfAProgramAreItsTitle() throws Exception {
        String chart = "<div class=\"flourish-embed\" data-src=\"visualisation/12\"><noscript><img"
                + " src=\"https://public.flourish.studio/visualisation/12/thumbnail\"></noscript></div>";
        String post =
                "<blockquote class=\"instagram-media\" data-instgrm-permalink=\"https://www.instagram.com/p/ABC/\">"
                        + "<a href=\"https://www.instagram.com/p/ABC/\">View this post on Instagram</a><p>A post shared by ক</p></blockquote>";

        assertEquals(
                "<embedded-content href=\"https://public.flourish.studio/visualisation/12/\"></embedded-content>"
                        + "<embedded-content href=\"https://www.instagram.com/p/ABC/\">A post shared by ক</embedded-content>",
                SourceReading.of(chart + post).body().html());
    }

    @Test
    void anAddressAmongWordsStaysALink() throws Exception {
        String html = "<p>দেখুন <a href=\"https://youtu.be/NNNNNNNNNNN\">https://youtu.be/NNNNNNNNNNN</a></p>"
                + "<ul><li><a href=\"https://youtu.be/NNNNNNNNNNN\">https://youtu.be/NNNNNNNNNNN</a></li></ul>";
        assertEquals(html, SourceReading.of(html).body().html());
    }

    @Test
    void anEmbedOfNothingIsALine() throws Exception {
        SourceReading reading = SourceReading.of("<p>এক</p><iframe src=\"about:blank\"></iframe>");

        assertEquals(1, found(reading, Kind.EMBED_REMOVED).size());
    }

    @Test
    void theTextOfAFrameThatIsInItsAttributeStays() throws Exception {
        assertEquals(
                "<p>এক</p><p>ভেতর</p>",
                SourceReading.of("<p>এক</p><iframe srcdoc=\"<p>ভেতর</p>\"></iframe>")
                        .body()
                        .html());
    }

    @Test
    void picturesThatLoadLateAreFound() throws Exception {
        String lazy =
                "<img src='data:image/gif;base64,R0lGOD' class=lazy><noscript><img src='https://a.example/1.jpg' alt='নদী'></noscript>";
        String picture = "<picture><source srcset='https://a.example/2.webp 2x'><img alt='মাঠ'></picture>";
        SourceReading reading = SourceReading.of("<p>এক</p>" + lazy + picture);

        assertEquals(
                List.of("https://a.example/1.jpg", "https://a.example/2.webp"),
                reading.body().figures().stream().map(Figure::src).toList());
        assertEquals(
                List.of("নদী", "মাঠ"),
                reading.body().figures().stream().map(Figure::alt).toList());
        assertEquals(List.of(), reading.findings());
    }

    @Test
    void whereAPictureLedIsSaid() throws Exception {
        SourceReading reading = SourceReading.of(
                "<p>এক</p><a href='https://a.example/story'><img src='/1.jpg' alt='নদী'></a>"
                        + "<a href='https://a.example/large.jpg'><img src='/2.jpg'></a><a href='https://a.example/empty'></a>");

        assertEquals(List.of("“নদী” → https://a.example/story"), found(reading, Kind.LINK_OF_PICTURE));
        assertEquals(List.of("https://a.example/empty"), found(reading, Kind.LINK_WITHOUT_TEXT));
    }

    @Test
    void picturesOfEmojiAreTheCharactersThemselves() throws Exception {
        String wordpress =
                "<p>আনন্দে ভাসল গ্রাম <img src=\"https://s.w.org/images/core/emoji/14/svg/1f600.svg\" alt=\"😀\""
                        + " class=\"wp-smiley\" /> আর শহর <img class='emoji' src='https://a.example/emoji/1f44d.png'>।</p>";

        assertEquals(
                "<p>আনন্দে ভাসল গ্রাম 😀 আর শহর 👍।</p>",
                SourceReading.of(wordpress).body().html());
        assertEquals(
                "<p>😀</p>",
                Pasted.of("<img height=\"16\" width=\"16\" alt=\"😀\" src=\"https://x.example/a.png\">")
                        .html());
    }

    @Test
    void relativeLinksAreToldByTheAddressOfThePage() throws Exception {
        String html = "<p><a href='../2024/11/a.html'>ক</a> <a href='/online/1'>খ</a> <a href='?p=12'>গ</a>"
                + " <a href='www.x.example/পাতা'>ঘ</a> <a href='//y.example/a'>ঙ</a> <a href='index.php?id=3'>চ</a></p>";

        assertEquals(
                "<p><a href=\"https://www.kagoj.example/2024/11/a.html\">ক</a> <a href=\"https://www.kagoj.example/online/1\">খ</a>"
                        + " <a href=\"https://www.kagoj.example/n/1?p=12\">গ</a> <a href=\"https://www.x.example/পাতা\">ঘ</a>"
                        + " <a href=\"https://y.example/a\">ঙ</a> <a href=\"https://www.kagoj.example/n/index.php?id=3\">চ</a></p>",
                SourceReading.of(html, "https://www.kagoj.example/n/1", address -> false, line -> false, text -> text)
                        .body()
                        .html());
        SourceReading unknown = SourceReading.of(html);
        assertEquals(
                4,
                found(unknown, Kind.LINK_UNRESOLVED).size()
                        + found(unknown, Kind.LINK_TAKEN_AS_OURS).size());
        assertEquals(
                "<p>ক <a href=\"/online/1\">খ</a> গ <a href=\"https://www.x.example/পাতা\">ঘ</a> <a href=\"https://y.example/a\">ঙ</a> চ</p>",
                unknown.body().html());
    }

    @Test
    void aPageThatSaysItsOwnAddressResolvesItsLinks() throws Exception {
        assertEquals(
                "<p><a href=\"https://www.kagoj.example/n/2\">ক</a></p>",
                SourceReading.of("<base href='https://www.kagoj.example/n/1'><p><a href='2'>ক</a></p>")
                        .body()
                        .html());
    }

    @Test
    void aLinkThatLeadsOverAnotherSiteLeadsThereItself() {
        assertEquals(
                "<p><a href=\"https://x.example/a\">x.example</a></p>",
                Pasted.of(
                                "<a href=\"https://l.facebook.com/l.php?u=https%3A%2F%2Fx.example%2Fa&amp;h=AT0\">x.example</a>")
                        .html());
    }

    @Test
    void aCaptionShortcodeIsAFigure() throws Exception {
        SourceReading reading =
                SourceReading.of("<p>আগে।</p>\n[caption id=\"attachment_77\" align=\"alignright\" width=\"270\"]"
                        + "<a href=\"https://old.example/a.jpg\"><img src=\"https://old.example/a-270x180.jpg\" alt=\"মেলার মাঠ\" width=\"270\""
                        + " height=\"180\" /></a> মেলার মাঠে ভিড়[/caption]\n<p>পরে।</p>");

        assertEquals(
                new Figure("https://old.example/a-270x180.jpg", "মেলার মাঠ", 270, 180, "মেলার মাঠে ভিড\u09BC", ""),
                reading.body().figures().get(0));
        assertFalse(reading.body().html().contains("["));
        assertTrue(reading.account().isComplete());
    }

    @Test
    void aShortcodeThatCannotBeShownIsNamed() throws Exception {
        SourceReading reading = SourceReading.of(
                "<p>আগে।</p>\n[gallery ids=\"11,12,13\" columns=\"2\"]\n[vc_row][vc_column width=\"1/2\"]"
                        + "<p>ভেতরে।</p>[/vc_column][/vc_row]<p>[২০২৪] সালে [sic] <code>[gallery]</code></p>");

        assertEquals(
                "<p>আগে।</p><p>ভেতরে।</p><p>[২০২৪] সালে [sic] <code>[gallery]</code></p>",
                reading.body().html());
        assertEquals(
                "[gallery ids=\"11,12,13\" columns=\"2\"]",
                found(reading, Kind.SHORTCODE_REMOVED).get(0));
    }

    @Test
    void aSentenceAboutASourceStaysInTheText() throws Exception {
        for (String sentence : List.of(
                "সূত্র: গোয়েন্দা পুলিশ জানিয়েছে, মামলা হবে।",
                "সূত্র: তারা আজ ফিরে গেছেন",
                "তথ্যসূত্র: মন্ত্রণালয় বলেছে বৈঠক হবে")) {
            SourceReading reading = SourceReading.of("<p>ক</p><p>" + sentence + "</p>");
            assertTrue(reading.source().isEmpty(), sentence);
        }
        for (String name :
                List.of("সূত্র: দেশ রূপান্তর", "সূত্র: বাংলানিউজ, দ্য হিন্দু", "সূত্র : আল-জাজিরা ও রয়টার্স।")) {
            assertTrue(SourceReading.of("<p>ক</p><p>" + name + "</p>").source().isPresent(), name);
        }
    }

    private static List<String> found(SourceReading reading, Kind kind) {
        return Stream.of(reading.findings().toArray(Finding[]::new))
                .filter(finding -> finding.kind() == kind)
                .map(Finding::detail)
                .toList();
    }

    @Test
    void aPictureWithTheColourOfNoTextIsShown() throws Exception {
        assertEquals(
                "<p>এক</p><figure><img src=\"https://a.example/1.jpg\"></figure>",
                SourceReading.of("<p>এক</p><img src='https://a.example/1.jpg' style='color:transparent'>"
                                + "<p style='color:transparent'>দুই</p>")
                        .body()
                        .html()
                        .replace(" alt=\"\"", ""));
    }
}
