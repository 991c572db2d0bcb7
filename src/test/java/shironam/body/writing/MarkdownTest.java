package shironam.body.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.bangla.Normalization;
import shironam.body.Body;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>১* ও _দুই_ [তিন]</p>               | ১\\* ও \\_দুই\\_ \\[তিন\\]
                    <p>1. প্রথম</p>                        | 1\\. প্রথম
                    <p>- ড্যাশ</p>                         | \\- ড্যাশ
                    <p>a &lt;b&gt; &amp;amp;</p>           | a \\<b\\> \\&amp;
                    <p>এক<br>দুই</p>                       | এক\\⏎দুই
                    <p>সে <em>বলল</em>।</p>                | সে *বলল*।
                    <p>ক<strong>“খ”</strong>গ</p>          | ক<strong>“খ”</strong>গ
                    <p><strong> ক </strong>খ</p>           | **ক** খ
                    <p>H<sub>2</sub>O <code>a`b</code></p> | H<sub>2</sub>O `` a`b ``
                    <h3>ছোট</h3>                           | ### ছোট
                    <ol><li>এক</li><li>দুই</li></ol>       | 1. এক⏎2. দুই
                    <blockquote><p>ক</p><p>খ</p></blockquote> | > ক⏎>⏎> খ
                    <table><tr><th>ক</th><th>খ</th></tr><tr><td>১</td><td>২</td></tr></table> | ¦ ক ¦ খ ¦⏎¦ --- ¦ --- ¦⏎¦ ১ ¦ ২ ¦
                    <table><thead><tr><th rowspan=2>ক</th><th colspan=2>খ</th><th rowspan=2>গ</th></tr><tr><th>চ</th><th>ছ</th></tr></thead></table> | ¦ ক ¦ খ ¦  ¦ গ ¦⏎¦ --- ¦ --- ¦ --- ¦ --- ¦⏎¦  ¦ চ ¦ ছ ¦  ¦
                    <figure><img src="/a.png" alt=""><figcaption>নিচে <small>রয়টার্স</small></figcaption></figure> | ![](<https://x/a.png>)⏎⏎নিচে *রয়টার্স*
                    <figure><img src="/a.png" alt="ছবি"><figcaption>নিচে</figcaption></figure> | ![ছবি](<https://x/a.png>)⏎⏎নিচে
                    """)
    void aBodyIsWrittenSoThatOnlyMarkupIsMarkup(String html, String markdown) {
        String written = Markdown.of(
                Body.parse(html), address -> address.startsWith("/") ? "https://x" + address : address, card -> "");

        assertEquals(Normalization.nfc(markdown).replace('⏎', '\n').replace('¦', '|'), written);
    }
}
