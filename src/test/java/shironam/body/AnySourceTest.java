package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Stories put together of what sources do to text. Each piece has a word of its own, and each word comes out or is named;
 * those that come out are in the order of the source.
 */
class AnySourceTest {
    private static final List<String> PIECES = List.of(
            "<p>%s</p>",
            "<p>%s</p>",
            "<div>%s<b>%s</b></div>",
            "%s\n\n%s",
            "<iframe src='https://a.example/1' />",
            "<iframe src='https://a.example/1'>",
            "<script src='/a.js' />",
            "<script src='/a.js'>",
            "<style>.a{color:red}",
            "<style>.a{color:red}</style>",
            "<video src='https://a.example/v.mp4' />",
            "<video src='https://a.example/v.mp4'>",
            "<noscript>",
            "<template>",
            "<!-- ",
            "<!-- x -->",
            "<!-- <p>%s</p> -->",
            "<![CDATA[<p>%s</p>]]>",
            "<![CDATA[%s]]>",
            "<![CDATA[",
            "<?php f() ?>",
            "<p hidden>%s</p>",
            "<span style='display:none'>%s</span>",
            "<noscript><p>%s</p></noscript>",
            "<template>%s</template>",
            "<textarea>%s</textarea>",
            "<title>%s</title>",
            "<details><summary>%s</summary>%s</details>",
            "<details><summary><h3>%s</h3>%s</summary><p>%s<img src='/d.jpg'></p><figure><img src='/e.jpg'></figure></details>",
            "<details><summary><ul><li>%s</ul></summary>%s</details>",
            "<aside class=timeline><h2>%s</h2><table><tr><td>%s<td>%s</table>%s</aside>",
            "<p>%s<foot-note>%s</foot-note> %s</p>",
            "<p>%s <del cite='mailto:x' datetime='1'>%s</del><ins cite='mailto:x' datetime='1'>%s</ins></p>",
            "<p><s>%s</s> <del>%s</del></p>",
            "<span class=MsoCommentReference>%s</span>",
            "<div>আরও পড়ুন<a href='/n/1'><h3>%s</h3><p>%s</p><time>%s</time></a></div>",
            "<p>আরও পড়ুন</p><p><a href='/n/2'>%s</a></p><p><a href='/n/3'>%s</a></p>",
            "<div class=card><img src='/c.jpg'><p>%s</p><a class=stretched-link href='/n/4'></a></div>",
            "<table><caption>%s</caption><tr><td rowspan=2>%s<td colspan=2>%s<tr><td>%s<td>%s</table>",
            "<table><tr><td><table><tr><td>%s<td>%s</table><td><ul><li>%s</ul></table>",
            "<ol start=3><li>%s<li value=9>%s</ol>",
            "<ol reversed type=a><li>%s<img src='/l.jpg'>%s<li>%s</ol>",
            "<pre>%s\n%s</pre>",
            "<p style='white-space:pre-wrap'>%s\n%s</p>",
            "<blockquote class='twitter-tweet'><p>%s</p><a href='https://x.com/a/status/1'>%s</a></blockquote>",
            "<iframe srcdoc='<p>%s</p>'></iframe>",
            "<p><a href=\"https://a.example/1>%s</a> %s</p>",
            "<p><a href='#x'>%s</a> <a name=x></a>%s</p>",
            "[vc_row width=\"1\"]%s[/vc_row]",
            "<script>document.write('<p>%s</p>')</script>",
            "<embedded-content href='https://youtu.be/abcdefghi12'>%s</embedded-content>",
            "<embedded-content href='https://youtu.be/abcdefghi12'>",
            "<figure><iframe src='https://a.example/2'></iframe><figcaption>%s</figcaption></figure>",
            "<p>https://youtu.be/abcdefghi12</p>",
            "<q>%s</q>",
            "<svg><text>%s</text></svg>");

    @Property(tries = 2000)
    void everyWordComesOutInOrderOrIsNamed(@ForAll("sources") List<String> pieces) throws Exception {
        List<String> words = new ArrayList<>();
        String html = "<p>শুরু।</p>"
                + pieces.stream().map(piece -> filled(piece, words)).collect(Collectors.joining()) + "<p>শেষ।</p>";

        SourceReading reading = SourceReading.of(html);

        String text = reading.body().text();
        assertEquals(Body.parse(reading.body().html()).text(), text);
        String named = reading.findings().stream().map(Finding::detail).collect(Collectors.joining(" "))
                + reading.account().dropped()
                + reading.body().segments();
        int at = 0;
        for (String word : words) {
            if (text.contains(word)) {
                assertTrue(text.indexOf(word) >= at, word + " is out of order in " + text + " of " + html);
                assertEquals(text.indexOf(word), text.lastIndexOf(word), word + " is doubled");
                at = text.indexOf(word);
            } else {
                assertTrue(named.contains(word), word + " is gone from " + html + "\n" + reading);
            }
        }
        reading.account().dropped().forEach(dropped -> assertTrue(!dropped.why().isDefect(), dropped + html));
        assertEquals(reading.body().html(), Body.parse(reading.body().html()).html());
    }

    @Provide
    Arbitrary<List<String>> sources() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(5);
    }

    private static String filled(String piece, List<String> words) {
        String filled = piece;
        while (filled.contains("%s")) {
            String word = "শব্দ" + (char) ('ক' + words.size() / 5) + (char) ('০' + words.size() % 5);
            words.add(word);
            filled = filled.replaceFirst("%s", word);
        }
        return filled;
    }
}
