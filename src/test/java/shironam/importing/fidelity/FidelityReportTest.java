package shironam.importing.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.TestDatabase;
import shironam.body.SourceReading;
import shironam.body.TextAccount;
import shironam.importing.ReportLine;
import shironam.importing.fidelity.StoryAccount.Need;
import shironam.importing.sources.Note;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FidelityReportTest {
    private static final String CARD =
            "<div><strong>আরো পড়ুন</strong><div><img src='https://a.example/1.jpg' width=100 height=66>"
                    + "<p>কার্ডের শিরোনাম</p></div><a class='stretched-link'"
                    + " href='https://paper.example/2024/01/02/123456'> </a></div>";

    @TempDir
    Path folder;

    private static StoryAccount account(String html) throws Exception {
        return StoryAccount.of("a.html", 7L, html, SourceReading.of(html), false, List.of());
    }

    @Test
    void everythingIsCountedInAndOut() throws Exception {
        StoryAccount account = account("<p>এক <a href=\"https://a.example/\">লিংক</a></p>" + CARD
                + "<table><tr><th>ক</th><th>খ</th></tr><tr><td>১</td><td>২</td></tr></table><ul><li>২</li></ul><img src=\"https://a.example/a.jpg\">"
                + "<iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>");
        assertEquals(2, account.in().pictures(), "that of the card, too");
        assertEquals(1, account.out().pictures());
        assertEquals(1, account.in().cards());
        assertEquals(1, account.out().cards());
        assertEquals(1, account.out().tables());
        assertEquals(1, account.out().lists());
        assertEquals(1, account.in().embeds());
        assertEquals(1, account.out().embeds());
        assertEquals(
                account.charactersIn(), account.inBody() + account.inCards() + account.inSource(), "to the character");
        assertEquals(Need.NOTHING, account.need());
    }

    @Test
    void textBesideTheHeadlineOfACardIsNamed() throws Exception {
        StoryAccount account = account(
                "<p>এক</p><related-story href=\"https://a.example/1\" headline=\"শিরোনাম\">অন্য কথা</related-story>");
        assertEquals(Need.LEFT_OUT, account.need());
        assertEquals("অন্য কথা", account.dropped().get(0).text());
    }

    @Test
    void eachLineIsInTheLanguageOfThePage() throws Exception {
        Note note = Note.of(Note.Kind.PASSWORD);
        ReportLine line =
                new ReportLine(ReportLine.Kind.NOTE, "a.html", note.toString(), "", note.kind(), note.detail());
        for (String language : List.of("bn", "en")) {
            Path page = folder.resolve(language + ".html");
            try (FidelityReport report = new FidelityReport(language)) {
                report.add(account("<p>এক</p>"), List.of(line), SourceReading.of("<p>এক</p>"));
                report.write(page);
            }
            Document html = Jsoup.parse(Files.readString(page));
            assertEquals(language, html.select("html").attr("lang"));
            String said = language.equals("bn") ? "পাসওয়ার্ড দিয়ে ঢাকা ছিল" : "protected by a password";
            assertTrue(html.select("details").text().contains(said), html.text());
            assertEquals(language.equals("en"), html.text().matches("(?s).*[a-z]+ [a-z]+ [a-z]+.*"), html.text());
        }
    }

    @Test
    void whatNeedsAPersonStandsFirstAndDifferencesAreMarked() throws Exception {
        Path page = folder.resolve("out.html");
        try (FidelityReport report = new FidelityReport("bn")) {
            String whole = "<p>পুরো লেখা</p>";
            report.add(account(whole), List.of(), SourceReading.of(whole));
            ReportLine dropped = new ReportLine(
                    ReportLine.Kind.DROPPED, "a.html", "", "", TextAccount.Why.BESIDE_CARD, "“অন্য কথা” (7)");
            String less =
                    "<p>এক</p><related-story href=\"https://a.example/1\" headline=\"শিরোনাম\">অন্য কথা</related-story>";
            report.add(account(less), List.of(dropped), SourceReading.of(less));
            report.add(StoryAccount.refused("<b>.html", "It is no story."), List.of(), null);
            report.write(page);
        }
        Document html = Jsoup.parse(Files.readString(page));
        List<String> needs = html.select("summary .need").eachText();
        assertEquals(List.of("নেওয়া হয়নি", "কিছু বাদ গেছে", "পুরোটা আছে"), needs);
        assertTrue(html.select("summary").first().text().contains("<b>.html"));
        assertTrue(html.select(".sides del").text().contains("অন্য কথা"));
        assertTrue(html.select(".sides ins").text().contains("শিরোনাম"));
        assertTrue(html.text().contains("“অন্য কথা” (৭)"), html.text());
    }
}
