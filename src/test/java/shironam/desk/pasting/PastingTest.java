package shironam.desk.pasting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;

/** What comes from Word, Google Docs and other papers' pages comes in clean, and Bijoy text is seen for what it is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PastingTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৯";

    /** As Word puts it on the clipboard: comments for old browsers, data islands, lists that are paragraphs. */
    static final String WORD = """
            <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
            xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
            <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal {margin:0cm; font-family:"Vrinda",sans-serif;} @list l0 {mso-list-id:1;} --></style>
            </head><body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
            <h1 style='mso-list:none'>বাজেট<o:p></o:p></h1>
            <p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'><span lang=BN
            style='font-family:"Vrinda",sans-serif;mso-bidi-language:BN'>সরকার</span></b><span lang=BN> আজ
            <st1:place w:st="on">ঢাকায়</st1:place> বাজেট দিয়েছে।</span><o:p></o:p></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>প্রথম<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>১.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>ভেতরের<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>দ্বিতীয়<o:p></o:p></p>
            <p class=MsoNormal><i style='mso-bidi-font-style:normal'>শেষ</i> কথা।<span class=MsoCommentReference>[A1]</span>
            <v:shape id="_x0000_i1025" style='width:10pt'><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape></p>
            <div style='mso-element:comment-list'><p class=MsoCommentText>দেখে দিন</p></div>
            <!--EndFragment--></body></html>
            """;

    private static final String DOCS = """
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f0c"><p dir="ltr"
            style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;">সাধারণ </span><span
            style="font-weight:700;font-style:normal;">মোটা</span><span style="font-weight:400;font-style:italic;"> বাঁকা</span><span
            style="font-size:0.6em;vertical-align:super;">২</span></p><br /><h2 dir="ltr"><span
            style="font-weight:700">উপশিরোনাম</span></h2></b><br class="Apple-interchange-newline">
            """;

    @Inject
    Accounts accounts;

    private Desk editor;

    @BeforeEach
    void somebody() {
        accounts.createUnlessThere("pasting-editor", Role.EDITOR, PASSWORD);
        editor = Desk.open("pasting-editor", PASSWORD);
    }

    @Test
    void wordsMarkupBecomesOurs() {
        assertEquals(
                Normalization.nfc("<h2>বাজেট</h2>"
                        + "<p><strong>সরকার</strong> আজ ঢাকায় বাজেট দিয়েছে।</p>"
                        + "<ul><li>প্রথম<ol><li>ভেতরের</li></ol></li><li>দ্বিতীয়</li></ul>"
                        + "<p><em>শেষ</em> কথা।</p>"),
                clean(WORD));
    }

    @Test
    void whatDoesNotComeAlongIsCountedByItsKind() {
        pasted("<p>দাম <span class=msoDel>পঞ্চাশ</span><del cite='mailto:a' datetime='2024'>চল্লিশ</del>ষাট"
                        + "<span class=MsoCommentReference>[A1]</span></p><p hidden>লুকানো</p><iframe></iframe>"
                        + "<div style='mso-element:comment-list'><p class=MsoCommentText>দেখে দিন</p></div>")
                .body("html", equalTo("<p>দাম ষাট</p>"))
                .body("leftOut.deletions", equalTo(2))
                .body("leftOut.comments", equalTo(2))
                .body("leftOut.hidden", equalTo(1))
                .body("leftOut.parts", equalTo(1));
        pasted("<p>সবই এসেছে</p>").body("leftOut.deletions", equalTo(0)).body("leftOut.comments", equalTo(0));
    }

    @Test
    void googleDocsMeansWhatItShows() {
        assertEquals(
                Normalization.nfc("<p>সাধারণ <strong>মোটা</strong> <em>বাঁকা</em><sup>২</sup></p><h2>উপশিরোনাম</h2>"),
                clean(DOCS));
    }

    @Test
    void theCardsOfAnotherPapersPageAreRecognised() throws IOException {
        String page = Files.readString(Path.of("seeds/000_6936bfd3f4e10f79.txt"));

        String html = pasted(page).body("cards", equalTo(2)).extract().path("html");
        Document pasted = Jsoup.parse(html);

        assertEquals(2, pasted.select("related-story[href][headline]").size(), "with what they say");
        assertFalse(pasted.text().contains("আরো পড়ুন"), "the label belongs to the card");
        assertTrue(pasted.select("[style], [class], script, div").isEmpty(), pasted.html());
    }

    @Test
    void whatRunsAndWhatTracksStaysOutside() {
        assertEquals(
                "<p>ক</p>",
                clean("<div onclick='x()'>ক<script>x()</script><img src='javascript:x()'>"
                        + "<img src='https://t.example/p.gif' width=1 height=1></div>"));
    }

    @Test
    void nestingThatIsAMistakeIsSaidToBeOne() {
        ask("/desk/pasted", Map.of("html", "<div>".repeat(600) + "ক"))
                .statusCode(422)
                .body("reason", containsString("৫০০-র বেশি স্তর"));
        ask("/desk/pasted", Map.of()).statusCode(400);
    }

    @Test
    void bijoyIsRecognisedAndKeepsItsLines() {
        ask("/desk/copy-check/pasted", Map.of("text", "Avgvi †mvbvi evsjv\n\nAvwg †Zvgvq fv‡jvevwm|"))
                .statusCode(200)
                .body("bijoy", equalTo(true))
                .body("unicode", equalTo(Normalization.nfc("আমার সোনার বাংলা\n\nআমি তোমায় ভালোবাসি।")));
    }

    @Test
    void whatIsNotBijoyStaysAsItWas() {
        for (String text : new String[] {"The president’s café, 2024", "আমার সোনার বাংলা", "মোঃ Avwg", ""}) {
            ask("/desk/copy-check/pasted", Map.of("text", text))
                    .statusCode(200)
                    .body("bijoy", equalTo(false))
                    .body("unicode", equalTo(text));
        }
        ask("/desk/copy-check/pasted", Map.of()).statusCode(400);
    }

    @Test
    void onlyTheDesksOwnPagesMayAsk() {
        for (String address : new String[] {"/desk/pasted", "/desk/copy-check/pasted"}) {
            editor.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("html", "<p>ক</p>", "text", "ক"))
                    .post(address)
                    .then()
                    .statusCode(401);
        }
    }

    private String clean(String html) {
        return pasted(html).extract().path("html");
    }

    private ValidatableResponse pasted(String html) {
        return ask("/desk/pasted", Map.of("html", html)).statusCode(200);
    }

    private ValidatableResponse ask(String address, Map<String, String> question) {
        String token = editor.page("/desk/stories/new")
                .expectFirst("#story input[name=form-token]")
                .attr("value");
        return editor.request()
                .header("X-Form-Token", token)
                .contentType(ContentType.JSON)
                .body(question)
                .post(address)
                .then();
    }
}
