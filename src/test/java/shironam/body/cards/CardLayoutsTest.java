package shironam.body.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.bangla.Normalization;
import shironam.body.Body;
import shironam.body.RelatedStory;
import shironam.body.SourceReading;

/** Cards in the markup of papers, each as it was found there, and the files that say so. */
class CardLayoutsTest {
    private static final String BEFORE = "<p>নদীতে পানি বাড়ছে।</p>";
    private static final String AFTER = "<p>কাল বৃষ্টি হতে পারে।</p>";

    @Test
    void everyFileOfTheFolderIsAmongThoseThatCount() throws Exception {
        Path folder = Path.of("src/main/resources/card-layouts");
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(there, new TreeSet<>(Files.readAllLines(folder.resolve("layouts.txt"))));
        }
        assertTrue(CardLayouts.builtIn().size() >= 7);
    }

    @Test
    void prothomAlo() throws Exception {
        only("https://www.prothomalo.com/world/usa/iay8n7je1l", "শেষবার লড়বেন", "", read("""
                <div class="story-element"><div class="story-element story-element-text story-element-text-also-read">
                <span class="also-read lDfA5"><div class="also-read-text">আরও পড়ুন</div><a target="_self"
                 aria-label="world/usa/iay8n7je1l" class="card-with-image-zoom _-2jpv"
                 href="https://www.prothomalo.com/world/usa/iay8n7je1l"><h2>শেষবার লড়বেন</h2><div></div></a></span></div></div>"""));
        SourceReading saved = read("""
                <div class="story-element-text-also-read"><div class="also-read-text">আরও পড়ুন</div>
                <h2><a class="card-with-image-zoom" href="https://www.prothomalo.com/b/vwsg">তৈরি পোশাক</a></h2>
                <div class="card-image-wrapper"><p><a href="https://www.prothomalo.com/b/vwsg"><img alt="মেসি"
                 src="https://images.prothomalo.com/a.webp?w=100"></a></p></div><div>১১ নভেম্বর ২০২৫</div></div>""");
        only("https://www.prothomalo.com/b/vwsg", "তৈরি পোশাক", "https://images.prothomalo.com/a.webp?w=100", saved);
        assertEquals("১১ নভেম্বর ২০২৫", saved.account().dropped().get(0).text());
    }

    @Test
    void quintype() throws Exception {
        only("/sports/cricket/final", "ফাইনাল আজ", "", read("""
                <h3><span class="story-element-text-also-read__label">Also read: </span><a
                 class="story-element-text-also-read__link" href="/sports/cricket/final">ফাইনাল আজ</a></h3>"""));
    }

    @Test
    void channel24() throws Exception {
        SourceReading reading = read("""
                <div class="InnerReadMore d-print-none"><p class="Title"><i class="fas fa-list"></i> সংশ্লিষ্ট খবর:</p>
                <ul class="InnerReadMoreList"><li><a href="/national/news/101"><img class="imgIcon"
                 src="https://c.example/Sign.png"><p>প্রথম কথা</p></a></li></ul>
                <ul class="InnerReadMoreList"><li><a href="/national/news/102"><span><div class="SquareIcon"></div>
                দুই নম্বর কথা</span></a></li></ul></div>""");

        assertEquals(
                List.of(
                        new RelatedStory("/national/news/101", "প্রথম কথা", "", null, null),
                        new RelatedStory("/national/news/102", "দুই নম্বর কথা", "", null, null)),
                cards(reading));
        unharmed(reading);
    }

    @Test
    void kalbela() throws Exception {
        String item = """
                <div class="sub-news mb-3"><div class="d-flex"><div class="flex-shrink-0"><a class="_link" href="/a/%d">
                <div class="img-content"><span class="imgWrep"><img class="images news_img" src="https://k.example/%d.webp"
                 alt=""></span></div></a></div><div class="flex-grow-1"><a class="_link" href="/a/%d"><h4 class="title">%s</h4>
                </a></div></div></div>""";
        SourceReading reading =
                read("<div class=\"row\"><div class=\"dtl_tags_news_title\"><a href=\"/\"> এ সম্পর্কিত আরও খবর</a>"
                        + "</div><div class=\"border-bottom\"></div></div>\n<div class=\"common-border-box\"><div class=\"selected-news\">"
                        + item.formatted(1, 1, 1, "এক নম্বর") + item.formatted(2, 2, 2, "দুই নম্বর") + "</div></div>");

        assertEquals(
                List.of(
                        new RelatedStory("/a/1", "এক নম্বর", "https://k.example/1.webp", null, null),
                        new RelatedStory("/a/2", "দুই নম্বর", "https://k.example/2.webp", null, null)),
                cards(reading));
        unharmed(reading);
    }

    @Test
    void cardsThatAScriptPutsIn() throws Exception {
        only("https://p.example/news/7", "কার শিরোনাম", "https://p.example/7.jpg", read("""
                <div class='story-content'> <div class='also-read-text'>আরও পড়ুন</div> <div class='story-content-inner'>
                <a href='https://p.example/news/7' class='link' target='_self'> <h2 class='heading'>কার শিরোনাম</h2>
                <img class='image' src='https://p.example/7.jpg'/>  </a></div> </div>"""));
    }

    @Test
    void dhakaPostAndJugantor() throws Exception {
        only(
                "https://d.example/1",
                "ধীরেন্দ্রনাথ দত্ত : ভাষা আন্দোলন",
                "",
                read(
                        "<p><strong><a href='https://d.example/1'>আরও পড়ুন : ধীরেন্দ্রনাথ দত্ত : ভাষা আন্দোলন</a></strong></p>"));
        only("https://j.example/1", "মতাদর্শিক রাজনীতি", "https://j.example/1.jpg", read("""
                <div class="r"><h4>আরও পড়ুন</h4><a href="https://j.example/1"><img src="https://j.example/1.jpg">
                <span>আরও পড়ুন</span><h3>মতাদর্শিক রাজনীতি</h3></a></div>"""));
        only(
                "https://j.example/1",
                "মতাদর্শিক রাজনীতি",
                "",
                read("<p>আরও পড়ুন আরও পড়ুন</p><p><a href='https://j.example/1'>মতাদর্শিক রাজনীতি</a></p>"));
    }

    @Test
    void aBoxOfALayoutThatLeadsNowhereIsLeftToTheStructure() throws Exception {
        SourceReading reading = read("<div class=\"story-element-text-also-read\"><p>কথা আছে এখানে।</p></div>");

        assertEquals(List.of(), cards(reading));
        assertTrue(reading.body().text().contains("কথা আছে এখানে।"));
    }

    @Test
    void anOperatorsOwnFilesCountToo(@TempDir Path folder) throws Exception {
        String card =
                "<aside class=\"amader\"><em>আমাদের আরেক খবর</em><b>নদীর ধারে</b><a href=\"/n/5\">দেখুন</a></aside>";
        Files.writeString(folder.resolve("amader.yaml"), """
                name: আমাদের কাগজ
                labels: [আমাদের আরেক খবর]
                cards:
                  - box: aside.amader
                    headline: b
                """);
        try {
            CardLayouts.addFrom(folder);

            only("/n/5", "নদীর ধারে", "", read(card));
        } finally {
            CardLayouts.addFrom(folder.resolve("none"));
        }
        assertEquals(List.of(), cards(read(card)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "labels: [ক]                                        | line 1: name is missing",
                "name: ক                                            | line 1: cards is missing",
                "name: ক\\nlabel: [খ]                               | line 2: label is unknown; known are cards, labels",
                "name: ক\\nlabels: খ                                | line 2: labels has to be a list",
                "name: ক\\nlabels:\\n  - খ\\n  -                     | line 4: labels has to be a text",
                "name: ক\\ncards:\\n  - link: a                     | line 3: cards.box is missing",
                "name: ক\\ncards:\\n  - box: '>>'                   | line 3: cards.box «>>» is no CSS selector",
                "name: ক\\ncards:\\n  - box: p\\n    title: b        | line 4: cards.title is unknown; known are box, headline",
                "name: ক\\ncards:\\n  - p                           | line 3: cards has to hold entries",
                "name: ক\\nname: খ\\nlabels: [গ]                    | line 2: name stands there twice",
                "name: 'ক                                           | it is no YAML",
                "[1, 2]                                             | the file has to hold entries",
                "''                                                 | it is empty"
            })
    void aFaultyFileIsNamedByLineAndEntry(String yaml, String said) {
        String text = yaml.replace("\\n", "\n").replace("''", "");

        FaultyCardLayoutException faulty =
                assertThrows(FaultyCardLayoutException.class, () -> CardLayoutFile.read("x.yaml", text));

        assertTrue(
                faulty.getMessage().startsWith("x.yaml") && faulty.getMessage().contains(said), faulty.getMessage());
    }

    private static SourceReading read(String card) throws Exception {
        return SourceReading.of(BEFORE + card + AFTER);
    }

    private static void only(String href, String headline, String picture, SourceReading reading) {
        assertEquals(
                List.of(new RelatedStory(href, Normalization.line(headline), picture, null, null)), cards(reading));
        unharmed(reading);
    }

    private static void unharmed(SourceReading reading) {
        assertEquals(Body.parse(BEFORE + AFTER).text(), reading.body().text());
    }

    private static List<RelatedStory> cards(SourceReading reading) {
        return reading.body().segments().stream()
                .filter(RelatedStory.class::isInstance)
                .map(RelatedStory.class::cast)
                .toList();
    }
}
