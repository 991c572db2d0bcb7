package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import shironam.bangla.Normalization;
import shironam.body.pasting.Pasted;

/** Line ends that readers saw are lines, and empty lines are paragraphs. */
class LinesTest {

    @Test
    void emptyLinesOfPlainTextPartParagraphs() throws Exception {
        assertRead("<p>প্রথম অনুচ্ছেদ।</p><p>দ্বিতীয় অনুচ্ছেদ।</p>", "প্রথম অনুচ্ছেদ।\n\nদ্বিতীয় অনুচ্ছেদ।\n\n");
        assertRead("<p>এক।</p><p>দুই।</p>", "এক।\r\n\t\r\nদুই।\r\n");
        assertRead(
                "<p>এক।</p><p>দুই।</p><p><strong>ভিড় বাড়ছে</strong></p><p>বিকেলে মানুষ আসবে।<br>সন্ধ্যায় গান হবে।</p>",
                "এক।\n\nদুই।\n\n<strong>ভিড় বাড়ছে</strong>\n\nবিকেলে মানুষ আসবে।\nসন্ধ্যায় গান হবে।\n");
        assertRead("<p>এক।</p><p>দুই।</p>", "<div class=post>\nএক।\n\nদুই।\n</div>");
        assertRead("<p>এক।</p><p>দুই</p><p>তিন</p>", "<p>এক।</p>\nদুই\n\nতিন\n");
    }

    @Test
    void linesThatOnlyAMarginBrokeAreOne() throws Exception {
        assertRead(
                "<p>আজ ভোর থেকে নদীর ধারে মেলা বসেছে এবং সেখানে অনেক দূর থেকে মানুষ এসেছে, যারা প্রতি বছর এই সময়ে এখানে"
                        + " এসে থাকে আর নানা রকম জিনিসপত্র কেনাবেচা করে বাড়ি ফেরে।</p>",
                "আজ ভোর থেকে নদীর ধারে মেলা বসেছে এবং সেখানে অনেক দূর থেকে মানুষ\nএসেছে, যারা প্রতি বছর এই সময়ে এখানে এসে থাকে আর নানা রকম\n"
                        + "জিনিসপত্র কেনাবেচা করে বাড়ি ফেরে।\n");
    }

    @Test
    void lineEndsWithinHtmlAreOnlySpace() throws Exception {
        assertRead("<p>এক দুই</p><p>তিন</p>", "<p>এক\nদুই</p>\n\n<p>তিন</p>\n");
        assertRead("<p>এক দুই</p>", "<div>\n  <p>\n\n এক\n\n দুই </p>\n</div>");
        assertRead("<p>এক <strong>দুই</strong> তিন</p>", "এক\n<strong>দুই</strong>\nতিন");
    }

    @Test
    void keptLinesAreLines() {
        assertPasted(
                "<p>প্রথম লাইন<br>দ্বিতীয় লাইন</p><p>তৃতীয় লাইন</p>",
                "<meta charset=\"utf-8\"><span style=\"white-space:pre-wrap;\">প্রথম লাইন\nদ্বিতীয় লাইন\n\nতৃতীয় লাইন</span>");
        assertPasted(
                "<p>প্রথম খবর</p><p>দ্বিতীয় খবর<br>তৃতীয় লাইন।</p>",
                "<span dir=\"ltr\" style=\"white-space: pre-wrap;\"><span>প্রথম খবর\n\nদ্বিতীয় খবর\nতৃতীয় লাইন।</span></span>");
        assertPasted(
                "<p>এক দুই</p>", "<div style='white-space:pre-wrap'><p style='white-space:normal'>এক\nদুই</p></div>");
        assertPasted("<p>এক দুই</p>", "<p style='white-space:nowrap'>এক\nদুই</p>");
    }

    @Test
    void preStaysAsItIs() throws Exception {
        assertRead(
                "<pre>লাইন এক\n    লাইন দুই\n\tট্যাব</pre><p>কবিতা:</p><p>একটি লাইন<br>আরেকটি লাইন</p><pre><code>a &lt; b</code></pre>",
                "<pre>লাইন এক\n    লাইন দুই\n\tট্যাব</pre><p>কবিতা:</p><p style=\"white-space:pre-line\">একটি লাইন\nআরেকটি লাইন</p>"
                        + "<pre><code class=\"x\">a &lt; b</code></pre>");
    }

    @Test
    void aWordListThatIsInterruptedKeepsItsNumbers() {
        String item =
                "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>"
                        + "<span style='mso-list:Ignore'>%s<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>"
                        + "<![endif]><span lang=BN>%s<o:p></o:p></span></p>";

        assertPasted(
                "<ol><li>প্রথম দফা</li></ol><p>ব্যাখ্যা।</p><ol start=\"2\"><li>দ্বিতীয় দফা</li></ol>",
                item.formatted("১.", "প্রথম দফা") + "<p class=MsoListParagraph>ব্যাখ্যা।</p>"
                        + item.formatted("২.", "দ্বিতীয় দফা"));
        assertPasted(
                "<ol start=\"2\" type=\"a\"><li>খ</li><li>গ</li></ol>",
                item.formatted("b.", "খ") + item.formatted("c.", "গ"));
        assertPasted("<ol start=\"4\" type=\"i\"><li>চার</li></ol>", item.formatted("(iv)", "চার"));
        assertPasted("<ul><li>ক. প্রথম</li></ul>", item.formatted("ক.", "প্রথম"));
        assertPasted("<ul><li>প্রথম</li></ul>", item.formatted("·", "প্রথম"));
    }

    @Test
    void cellsOfASpreadsheetAreRight() {
        assertPasted(
                "<table><tbody><tr><td>জেলা</td><td colspan=\"2\">ভোট</td></tr><tr><td rowspan=\"2\">ঢাকা</td><td>১২৩</td><td></td></tr>"
                        + "<tr><td>৪৫৬</td><td>৭৮৯</td></tr></tbody></table>",
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style>td{mso-number-format:General}</style></head><body>"
                        + "<table border=0 width=192><!--StartFragment--><col width=64 span=3><tr><td height=20>জেলা</td>"
                        + "<td colspan=2 style=\"mso-ignore:colspan\">ভোট</td></tr><tr><td rowspan=2>ঢাকা</td><td x:num>১২৩</td><td>&nbsp;</td>"
                        + "</tr><tr><td>৪৫৬</td><td>৭৮৯</td></tr><!--EndFragment--></table></body></html>");
    }

    @Test
    void aPictureThatDidNotComeAlongIsSaid() {
        Pasted pasted =
                Pasted.of("<p>আগের লেখা</p><p><img src=\"https://old.example/a.jpg\" alt=\"ছবি\"></p><p>পরের লেখা <img"
                        + " src=\"file:///C:/Users/x/clip_image001.png\" width=200 height=100> শেষ</p>");

        assertEquals(1, pasted.body().figures().size());
        assertEquals(
                java.util.List.of(Finding.Kind.PICTURE_REMOVED),
                pasted.findings().stream().map(Finding::kind).toList());
    }

    private static void assertRead(String expected, String html) throws Exception {
        SourceReading reading = SourceReading.of(html);
        assertEquals(Normalization.nfc(expected), reading.body().html());
        assertEquals(java.util.List.of(), reading.account().dropped());
    }

    private static void assertPasted(String expected, String html) {
        assertEquals(Normalization.nfc(expected), Pasted.of(html).html());
    }
}
