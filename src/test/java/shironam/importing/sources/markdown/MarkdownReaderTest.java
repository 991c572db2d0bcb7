package shironam.importing.sources.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shironam.bangla.Normalization;
import shironam.body.SourceReading;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.Note;
import shironam.importing.sources.ReadItems;
import shironam.importing.sources.SourceStory;
import shironam.story.StoryField;

class MarkdownReaderTest {
    @TempDir
    Path folder;

    @Test
    void jekyllsFileNamesAndNestedEntriesAreRead() throws Exception {
        SourceStory story = read("2021-8-3-prothom-lekha.md", """
                ---
                layout: post
                published: true
                title: প্রথম লেখা
                categories: [[খেলা, ফুটবল], দেশ]
                authors:
                  - name: আয়েশা
                    url: /a
                  - name: রহিমা
                redirect_from: [/old/one/, /old/two.html]
                image:
                  path: /images/photo.jpg
                  alt: নদী
                  caption: নদীর ছবি
                ---
                কথা
                """);

        assertEquals(
                Instant.parse("2021-08-02T18:00:00Z"),
                story.manifest().instant().orElseThrow());
        assertEquals("prothom-lekha", story.manifest().slug());
        assertEquals(
                List.of("খেলা", "ফুটবল", "দেশ"),
                story.categories().stream().map(category -> category.name()).toList());
        assertEquals("আয়েশা ও রহিমা", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals(List.of("/old/one/", "/old/two.html"), story.addresses());
        assertEquals("/images/photo.jpg", story.manifest().picture());
        assertEquals("নদী", story.manifest().pictureAlt());
        assertEquals("নদীর ছবি", story.manifest().pictureCaption());
        assertEquals(List.of(Note.of(Note.Kind.ENTRIES, "layout, authors.url")), story.notes());
        assertTrue(story.isPublic());
    }

    @Test
    void whatManyProgramsAddToMarkdownIsShown() throws Exception {
        SourceStory story = read("hexo.md", """
                ---
                title: যোগ
                ---
                প্রথম ==চিহ্নিত== কথা, `==code==` আর a == b == c।

                - [x] হয়েছে
                - [ ] হয়নি

                শব্দ
                : তার অর্থ

                H~2~O আর x^2^, ~~কাটা~~।

                > [!NOTE]
                > মনে রাখুন।

                ```
                ==না== [x] ^2^
                ```
                """);
        String html = SourceReading.of(story.html()).body().html();

        for (String shown : List.of(
                "চিহ্নিত কথা, <code>==code==</code> আর a == b == c।",
                "<li>☑ হয়েছে</li><li>☐ হয়নি</li>",
                "<p><strong>শব্দ</strong></p><p>তার অর্থ</p>",
                "H<sub>2</sub>O আর x<sup>2</sup>, <s>কাটা</s>।",
                "<blockquote><p><strong>NOTE</strong><br>মনে রাখুন।</p></blockquote>",
                "==না== [x] ^2^")) {
            assertTrue(html.contains(Normalization.nfc(shown)), html);
        }
    }

    @Test
    void hugosTablesAndShortcodesAreRead() throws Exception {
        SourceStory story = read("a.md", """
                +++
                title = "হুগো"
                date = 2022-06-06T10:00:00+06:00
                draft = false
                aliases = ["/posts/first/"]
                authors = ["এক জন", "আর এক জন"]
                [taxonomies]
                tags = ["নদী"]
                [cover]
                image = "img/cover.jpg"
                alt = "ঘাট"
                +++
                শুরু। {#kotha}

                {{< youtube dQw4w9WgXcQ >}}

                {{< figure src="/img/a.jpg" caption="ঘাটের ছবি" attr="মিতা" >}}

                {{% notice info %}}
                ভেতরের কথা।
                {{% /notice %}}

                দেখুন [এটি]({{< ref "other.md" >}}) ও `{{< code >}}`।

                ```
                {{< untouched >}}
                ```
                """);
        String html = SourceReading.of(story.html()).body().html();

        assertEquals("এক জন ও আর এক জন", story.manifest().texts().get(StoryField.AUTHOR));
        assertEquals(List.of("নদী"), story.manifest().tags());
        assertEquals("img/cover.jpg", story.manifest().picture());
        assertEquals(List.of("/posts/first/"), story.addresses());
        assertTrue(html.contains("<embedded-content href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">"), html);
        assertTrue(story.html().contains("<figcaption>ঘাটের ছবি <small>মিতা</small></figcaption>"), story.html());
        assertTrue(html.contains("ভেতরের কথা।") && !html.contains("notice"), html);
        assertTrue(html.contains("{{&lt; untouched &gt;}}") && html.contains("{{&lt; code &gt;}}"), html);
        assertEquals(1, story.problems().size(), story.problems().toString());
        assertTrue(story.problems().get(0).reason.contains("notice"));
    }

    @Test
    void hexosTagsAndPicturesAreRead() throws Exception {
        SourceStory story = read("b.md", """
                ---
                title: হেক্সো
                date: 2013/7/13 20:46:25
                photos: [https://a.example/1.jpg, https://a.example/2.jpg]
                sticky: 100
                ---
                শুরু <!-- more --> পরে
                {: .notice}

                {% asset_img slug.jpg "ঘাটের ছবি" %}

                {% blockquote লালন %}
                **উদ্ধৃত** কথা।
                {% endblockquote %}

                {% comment %}গোপন{% endcomment %}

                {% codeblock lang:js %}
                let a = 1;
                {% endcodeblock %}
                {% unknown x %}
                """);

        assertTrue(story.html().contains("<img src=\"slug.jpg\" alt=\"\"><figcaption>ঘাটের ছবি"), story.html());
        assertTrue(
                story.html()
                        .replace("\n", "")
                        .contains("<blockquote><p>লালন</p><p><strong>উদ্ধৃত</strong> কথা।</p></blockquote>"),
                story.html());
        assertTrue(story.html().contains("let a = 1;\n</code></pre>"), story.html());
        assertFalse(story.html().contains("গোপন") || story.html().contains("notice"), story.html());
        assertTrue(
                story.html().endsWith("<img src=\"https://a.example/2.jpg\" alt=\"\"></figure></div>"), story.html());
        assertTrue(
                story.notes().get(0).toString().contains("kept at the top"),
                story.notes().toString());
        assertTrue(
                story.problems().toString().contains("unknown"),
                story.problems().toString());
    }

    @Test
    void anObjectInJsonIsFrontMatterTooAndTheFirstHeadingIsAHeadline() throws Exception {
        SourceStory json = read("c.md", "{\n \"title\": \"জেসন\",\n \"date\": \"2020-05-05\"\n}\n\nকথা **মোটা**।\n");
        SourceStory heading = read("d.md", "# এটি *শিরোনাম*\n\nলেখা ও [লিংক](https://a.example/1)।\n");

        assertEquals("জেসন", json.manifest().texts().get(StoryField.HEADLINE));
        assertEquals("<p>কথা <strong>মোটা</strong>।</p>", json.html().strip());
        assertEquals("এটি শিরোনাম", heading.manifest().texts().get(StoryField.HEADLINE));
        assertTrue(heading.html().startsWith("<p>লেখা"), heading.html());
    }

    @Test
    @Timeout(20)
    void aLongLineIsReadInOneGo() {
        ExportedStory story = new ExportedStory("a", "a");
        String codes = "`{{< x >}}` {{< highlight go >}} {. ".repeat(40_000);
        String blanks = "{%" + " ".repeat(1_000_000) + "{{<" + " ".repeat(1_000_000);

        assertTrue(MarkdownShortcodes.replaced(codes, story).startsWith("`{{< x >}}` \n```go\n"));
        assertEquals(blanks, MarkdownShortcodes.replaced(blanks, story));
        assertEquals("## মাথা\n", MarkdownShortcodes.replaced("## মাথা {#m}\n", story));
        assertEquals("ক\n\nখ\n", MarkdownShortcodes.replaced("ক\n{% comment %}\nগোপন\n{% endcomment %}\nখ\n", story));
    }

    /** Whatever stands in braces: no word outside of them is lost or moved. */
    @Property(tries = 300)
    void noWordOutsideOfShortcodesIsLost(@ForAll @Size(max = 6) List<Piece> pieces) throws Exception {
        StringBuilder text = new StringBuilder();
        StringBuilder words = new StringBuilder();
        int number = 0;
        for (Piece piece : pieces) {
            text.append("শব্দ").append(number).append(' ').append(piece.text).append(' ');
            words.append("শব্দ").append(number++).append(' ');
        }
        String replaced = MarkdownShortcodes.replaced(text.toString(), new ExportedStory("a", "a"));

        assertEquals(
                words.toString().strip(),
                String.join(
                        " ",
                        java.util.regex.Pattern.compile("শব্দ\\d+")
                                .matcher(replaced)
                                .results()
                                .map(found -> found.group())
                                .toList()));
    }

    enum Piece {
        PLAIN("{ক}"),
        UNCLOSED("{{< ক"),
        HUGO("{{< youtube >}}"),
        LIQUID("{% include x.html %}"),
        EXPRESSION("{{ page.title }}"),
        STYLE("{: .x}"),
        QUOTED("`{{< x >}}`"),
        NESTED("{{ {% x %} }}");

        private final String text;

        Piece(String text) {
            this.text = text;
        }
    }

    private SourceStory read(String name, String text) throws IOException {
        ReadItems items = ReadItems.of(new MarkdownReader(), Files.writeString(folder.resolve(name), text));
        assertEquals(1, items.stories.size(), String.valueOf(items.brokenOff));
        return items.stories.get(0);
    }
}
