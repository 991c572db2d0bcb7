package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.body.Finding.Kind;
import shironam.body.pasting.Pasted;
import shironam.body.writing.Markdown;

/** What was deleted, remarked or hidden is no text of the story, and is named with its size. */
class LeftOutTest {
    private static final Set<Kind> SEEN_BY_NOBODY =
            Set.of(Kind.HIDDEN_TEXT, Kind.COMMENT_TEXT, Kind.SCRIPT_TEXT, Kind.FORM_TEXT, Kind.FALLBACK_TEXT);

    private static final String WORD =
            "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body lang=BN>%s</body></html>";

    @Test
    void whatAnAuthorStruckKeepsItsStroke() throws Exception {
        SourceReading reading =
                SourceReading.of("<p>চালের দাম <del>৫০ টাকা</del> <ins>৬০ টাকা</ins>; তেলের দাম <s>১৭০</s>"
                        + " <strike>১৮০</strike> <span style='text-decoration: line-through'>১৮৫</span> ১৯০ টাকা</p>");

        assertEquals(
                "<p>চালের দাম <s>৫০ টাকা</s> ৬০ টাকা; তেলের দাম <s>১৭০ ১৮০ ১৮৫</s> ১৯০ টাকা</p>",
                reading.body().html());
        assertEquals(
                "~~৫০ টাকা~~ ৬০", Markdown.of(Body.parse("<p><s>৫০ টাকা</s> ৬০</p>"), address -> address, card -> ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<del cite=\"mailto:x\" datetime=\"2024\"><span>৫০</span></del><ins cite=\"mailto:x\" datetime=\"2024\">৬০</ins>",
                "<del cite='https://docs.example/u' datetime='2024-11-10T09:00'>৫০</del><ins>৬০</ins>",
                "<span class=msoDel>৫০</span><span class=msoIns>৬০</span>"
            })
    void aTrackedDeletionIsNoText(String tracked) throws Exception {
        String html = "<p>চালের দাম " + tracked + " টাকা</p>";
        SourceReading reading = SourceReading.of(html);

        assertEquals("<p>চালের দাম ৬০ টাকা</p>", reading.body().html());
        assertEquals("<p>চালের দাম ৬০ টাকা</p>", Pasted.of(html).html());
        Finding left = reading.findings().get(0);
        assertEquals(Kind.DELETION_LEFT_OUT, left.kind());
        assertTrue(left.detail().endsWith(" (2)"), left.detail());
    }

    @Test
    void inWordEveryDeletionIsTracked() {
        assertEquals(
                "<p>৬০</p>",
                Pasted.of(WORD.formatted("<p class=MsoNormal><del>৫০</del><ins>৬০</ins></p>"))
                        .html());
    }

    @Test
    void remarksOfReviewersAreNotPublished() throws Exception {
        String html = WORD.formatted("<p class=MsoNormal>দাম<a style='mso-comment-reference:A_1;mso-comment-date:2024'>"
                + "কথা</a><span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;"
                + "<![if !supportAnnotations]><a class=msocomanchor id=\"_anchor_1\" href=\"#_msocom_1\">[A1]</a><![endif]>"
                + "</span></span></p><div style='mso-element: comment-list'><div style='mso-element:comment'><div id=\"_com_1\""
                + " class=msocomtxt><p class=MsoCommentText>সম্পাদকের গোপন মন্তব্য</p></div></div></div>");
        SourceReading reading = SourceReading.of(html);

        assertEquals("<p>দামকথা</p>", reading.body().html());
        assertEquals("<p>দামকথা</p>", Pasted.of(html).html());
        assertTrue(reading.findings().stream()
                .anyMatch(one ->
                        one.kind() == Kind.COMMENT_LEFT_OUT && one.detail().contains("গোপন মন্তব্য")));
    }

    @Test
    void remarksInAnExportOfGoogleDocsAreNotPublished() throws Exception {
        SourceReading reading =
                SourceReading.of("<p>নদীর পানি<sup><a href=\"#cmnt1\" id=\"cmnt_ref1\">[a]</a></sup> বাড়ছে।</p>"
                        + "<div><p><a href=\"#cmnt_ref1\" id=\"cmnt1\">[a]</a><span>সূত্র দিন</span></p></div>");

        assertEquals("<p>নদীর পানি বাড\u09BCছে।</p>", reading.body().html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style=\"display:none\" id=\"more\"><p>%s</p></div>",
                "<div style='Display : NONE !important'>%s</div>",
                "<p hidden>%s</p>",
                "<span style=\"visibility:hidden\">%s</span>",
                "<span style=\"font-size:0\">%s</span>",
                "<span style='font-size: 0px; color: red'>%s</span>",
                "<span class=\"sr-only\">%s</span>",
                "<span style='position:absolute; left:-9999px'>%s</span>",
                "<template><p>%s</p></template>",
                "<noscript>%s</noscript>",
                "<canvas>%s</canvas>",
                "<title>%s</title>",
                "<div hidden><div class=card><img src='/c.jpg'><p>%s</p><a class=stretched-link href='/n/4'></a></div></div>",
                "<!-- <p>%s</p> -->",
                "<!-- <![CDATA[%s]]> -->",
                "<script>document.write('<p>%s</p>')</script>",
                "<input type=button value='%s'>"
            })
    void whatReadersDidNotSeeIsNamedWithItsSize(String hidden) throws Exception {
        SourceReading reading = SourceReading.of("<p>এক।</p>" + hidden.formatted("বাকি লেখা") + "<p>দুই।</p>");

        assertEquals("<p>এক।</p><p>দুই।</p>", reading.body().html());
        Finding finding = reading.findings().stream()
                .filter(one -> SEEN_BY_NOBODY.contains(one.kind()))
                .findFirst()
                .orElseThrow();
        assertTrue(finding.detail().endsWith(" (8)"), finding.detail());
        assertTrue(finding.detail().contains("বাকি লেখা"), finding.detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='font-size:0'><p style='font-size:16px'>%s</p></div>",
                "<p style='font-size:0.9em'>%s</p>",
                "<p style='-webkit-font-smoothing:x; opacity:0'>%s</p>",
                "<p aria-hidden=true>%s</p>",
                "<details><summary>%s</summary></details>",
                "<p style='margin-left:-10px'>%s</p>",
                "<textarea>%s</textarea>",
                "<iframe srcdoc='<p>%s</p>'></iframe>"
            })
    void whatReadersSawStays(String shown) throws Exception {
        SourceReading reading = SourceReading.of("<p>এক।</p>" + shown.formatted("বাকি লেখা"));

        assertEquals("<p>এক।</p><p>বাকি লেখা</p>", reading.body().html());
        assertTrue(reading.account().isComplete());
    }

    @Test
    void anAddressThatAScriptWritesIsRead() throws Exception {
        SourceReading reading =
                SourceReading.of("<p>যোগাযোগ: <a href=\"/cdn-cgi/l/email-protection#2a\" class=\"__cf_email__\""
                        + " data-cfemail=\"2a4b6a520449454704\">[email&#160;protected]</a></p>");

        assertFalse(reading.body().text().contains("protected"));
        assertTrue(
                reading.body().html().contains("mailto:a@x.com"), reading.body().html());
        assertTrue(reading.account().isComplete());
    }
}
