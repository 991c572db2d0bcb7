package shironam.body;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** The HTML that nobody should write: known pieces of it, in any order, open or closed, with attacks in between. */
public class Markups extends DomainContextBase {
    private static final List<String> ELEMENTS = Stream.of(
                    "p div section article span h1 h2 h4 b strong i em u sup sub code tt font ul ol li dl dt dd table"
                            + " thead tbody tfoot tr td th caption blockquote pre figure figcaption small a details summary del s strike ins"
                            + " center address button label select option textarea form fieldset legend marquee ruby rt"
                            + " related-story embedded-content picture main aside foot-note")
            .flatMap(names -> Stream.of(names.split(" ")))
            .toList();

    private static final List<String> FOREIGN = Stream.of(
                    "svg math foreignObject desc title mtext annotation-xml script style template noscript iframe object"
                            + " embed video audio xmp plaintext listing noembed frameset head body html")
            .flatMap(names -> Stream.of(names.split(" ")))
            .toList();

    private static final List<String> ATTRIBUTES = List.of(
            "",
            "",
            " class='stretched-link'",
            " class='pull wide'",
            " class='facts'",
            " class='key-points wide'",
            " href='https://a.example/online/world/2024/06/19/1398573'",
            " href='/world/12'",
            " href='javascript:alert(1)'",
            " href=' java&#10;script:alert(1)'",
            " href='&#1;javascript&colon;alert(1)'",
            " xlink:href='javascript:f()'",
            " href='data:text/html,<script>f()</script>'",
            " href=\"https://a.example/'onclick='f()\"",
            " src='https://a.example/1.jpg'",
            " src=x onerror=f()",
            " onclick='f()'",
            " ONLOAD=f()",
            " style='background:url(javascript:f())'",
            " srcdoc='<script>f()</script>'",
            " formaction='javascript:f()'",
            " alt='\"><script>f()</script>'",
            " headline='<img src=x onerror=f()>'",
            " colspan=3",
            " rowspan=0",
            " scope=row",
            " start=4 type=a",
            " value=7",
            " reversed",
            " href='#x'",
            " href='#y'",
            " name=y",
            " cite='mailto:x' datetime=2024",
            " style='display : none'",
            " style='white-space:pre-wrap'",
            " class=MsoCommentReference",
            " href='../a.html'",
            " /",
            " src='https://a.example/1' /",
            " href=\"https://a.example/1",
            " rowspan=99999999999",
            " width=100 height=66",
            " id=x name=y title='শিরোনাম'");

    private static final List<String> WORDS = List.of(
            "ক",
            "নদীর পানি বাড\u09BCছে।",
            "আরো প\u09DCুন",
            "আরও পড\u09BCুন: ",
            "আরও",
            "পড\u09BCুন",
            "সম্পর্কিত খবর",
            "সূত্র : এএফপি",
            "সূত্র",
            " ",
            "\n",
            "&nbsp;",
            "\u00A0",
            ":",
            "।",
            "’ ",
            "&lt;script&gt;f()&lt;/script&gt;",
            "&amp;lt;",
            "<",
            ">",
            "\"'`",
            "&",
            "&#0;",
            "&#x338;",
            "\u0338",
            "\u09BC",
            "\u09BE",
            "\u09C7",
            "\u200B",
            "\u200D",
            "\u0000",
            "\uFEFF",
            "\uD83D",
            "\uDE00",
            "\u2028",
            "\r\n",
            "é");

    private static final List<String> OTHER = List.of(
            "<br>",
            "<hr>",
            "<img src='https://a.example/1.jpg' alt='নদী'>",
            "<img src='data:image/png;base64,x'>",
            "<img src='/p' width=1 height=1>",
            "<image src='/q'>",
            "<iframe src='https://www.youtube.com/embed/abcdef123'></iframe>",
            "<video><source src='/v.mp4'>পুরোনো</video>",
            "<object data='https://a.example/o'>বস্তু<embed src='/e'></object>",
            "<script>f()</script>",
            "<style>*{}</style>",
            "<!-- ",
            "-->",
            "<![CDATA[",
            "<![CDATA[<p>ক</p>]]>",
            "]]>",
            "<script src=x />",
            "<blockquote class='twitter-tweet'><p>কথা</p><a href='https://x.com/a/status/1'>১</a></blockquote>",
            "<div class='fb-post' data-href='https://www.facebook.com/1'></div>",
            "<div>আরও পড়ুন<a href='/n/10005'><h3>শিরোনাম</h3><p>সারাংশ এখানে।</p><time>১০ নভেম্বর</time></a></div>",
            "<ol start=4><li>চার<li value=7>সাত<img src='/r.jpg'>পরে</ol>",
            "<table><caption>ছক<tr><td rowspan=2>ক<td><ul><li>খ</ul><tr><td><table><tr><td>গ<td>ঘ</table></table>",
            "[caption id=x]<img src='/s.jpg'> ছবি[/caption]",
            "[gallery ids='1,2']",
            "[embed]https://youtu.be/abcdef123[/embed]",
            "\n\n",
            "<?php",
            "<!DOCTYPE html>",
            "<a",
            "</",
            "<p hidden>লুকানো</p>",
            "<a href='https://a.example/n/10001'>খবর</a>",
            "<div>আরো পড়ুন<div><p>নদীর খবর</p></div><a href='https://a.example/n/10002'> </a></div>",
            "<strong>আরও পড়ুন</strong><a href='/n/10003'><img src='/c.jpg'></a>",
            "<related-story href='/n/10004'></related-story>",
            "<embedded-content href='https://youtu.be/abcdefghi12'>ভিডিও</embedded-content>",
            "<embedded-content href='https://a.example/x'>",
            "<embedded-content href='https://youtu.be/abcdefghi12' poster='/media/" + "a".repeat(64) + ".webp'>ভিডিও"
                    + "</embedded-content>",
            "<figure class=wp-block-embed><div>\nhttps://youtu.be/abcdefghi12\n</div><figcaption>নদী</figcaption></figure>",
            "<p>https://www.facebook.com/reel/123</p>",
            "<details><summary>সারকথা</summary><p>ভেতরে<img src='/d.jpg'></p></details>",
            "<details>আগে<summary><h3>সার</h3>কথা</summary>",
            "<aside class=facts><h3>তথ্য</h3><ul><li>এক<img src='/b.jpg'></ul></aside>",
            "<foot-note>টীকা <a href='/n'>লিংক</a></foot-note>",
            "<br>https://x.com/a/status/12<br>",
            " https://a.example/b. ",
            "<iframe src='https://a.example/f' title='নদীর ছবি'></iframe>",
            "<svg><style><img src=x onerror=f()></style></svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=f()&gt;'>",
            "<noscript><p title='</noscript><img src=x onerror=f()>'>");

    /** Anything at all. */
    @Provide
    Arbitrary<String> html() {
        Arbitrary<String> open = Arbitraries.of(
                        Stream.concat(ELEMENTS.stream(), FOREIGN.stream()).toList())
                .flatMap(name -> Arbitraries.of(ATTRIBUTES).map(attributes -> "<" + name + attributes + ">"));
        Arbitrary<String> close = Arbitraries.of(
                        Stream.concat(ELEMENTS.stream(), FOREIGN.stream()).toList())
                .map(name -> "</" + name + ">");
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(3);
        return pieces(List.of(
                open, open, close, Arbitraries.of(WORDS), Arbitraries.of(WORDS), Arbitraries.of(OTHER), anything));
    }

    static Arbitrary<String> pieces(List<Arbitrary<String>> kinds) {
        return Arbitraries.oneOf(kinds).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    /** Only what a reader sees and no card: so that it can be told from outside which letters must arrive. */
    static class Plain extends DomainContextBase {
        @Provide
        Arbitrary<String> html() {
            List<String> names = ELEMENTS.stream()
                    .filter(name -> !List.of("related-story", "embedded-content", "select", "option", "textarea", "a")
                            .contains(name))
                    .toList();
            Arbitrary<String> open = Arbitraries.of(names)
                    .flatMap(name -> Arbitraries.of("", " class=x", " onclick='f()'", " style='color:red'")
                            .map(attributes -> "<" + name + attributes + ">"));
            Arbitrary<String> close = Arbitraries.of(names).map(name -> "</" + name + ">");
            Arbitrary<String> words = Arbitraries.of(
                    "ক",
                    "নদীর পানি বাড\u09BCছে।",
                    "ব\u09DF",
                    "কো",
                    " ",
                    "\n",
                    "&nbsp;",
                    "&lt;b&gt;",
                    "১০ হাজার",
                    "Abc",
                    "<br>");
            return pieces(List.of(open, close, words, words));
        }
    }
}
