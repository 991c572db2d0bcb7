package shironam.site;

import java.util.List;
import java.util.Map;
import shironam.body.Body;
import shironam.story.Picture;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;

/** A story with all that a story may have. */
final class FullContent {
    private static final String BODY = """
            <p>প্রথম অনুচ্ছেদে <strong>জোর</strong>, <em>টান</em>, H<sub>2</sub>O, ক<sup>২</sup>, <code>x &lt; y</code> আর
            <a href="https://elsewhere.example/?a=1&amp;b=2">একটি লিংক</a>।<br>নতুন লাইন।</p>
            <figure><img src="/media/%1$s.jpeg" alt="নদী" width="1200" height="675">
            <figcaption>বর্ষার নদী <small>ছবি: কেউ</small></figcaption></figure>
            <related-story href="https://elsewhere.example/world/2024/06/19/1398765"></related-story>
            <blockquote><p>একটি উদ্ধৃতি।</p></blockquote>
            <blockquote class="pull"><p>তুলে ধরা কথা।</p><p>যাঁর কথা</p></blockquote>
            <h2>উপশিরোনাম</h2><h3>ছোট উপশিরোনাম</h3>
            <ol><li>এক</li><li>দুই<ul><li>ভেতরে</li></ul></li></ol>
            <table><thead><tr><th colspan="2">দেশ</th></tr></thead><tbody><tr><td>ঢাকা</td><td>১</td></tr></tbody></table>
            <embedded-content href="https://youtu.be/dQw4w9WgXcQ">নদীর ভিডিও</embedded-content>
            <embedded-content href="https://a.example/chart"></embedded-content>
            <aside class="facts"><h3>তথ্য</h3><ul><li>এক</li></ul></aside>
            <details><summary>বিস্তারিত</summary><p>ভেতরে<foot-note>টীকার <em>কথা</em></foot-note></p></details>
            <hr><pre>ক
              খ</pre>
            <figure><img src="https://pictures.example/unknown-size.jpg" alt=""></figure>
            <p>শেষ।</p>
            """.formatted("b".repeat(64));

    private FullContent() {}

    static StoryContent of(String headline, String section) {
        Picture picture = new Picture(
                "/media/" + "c".repeat(64) + ".png", 1600, 900, "\"গোধূলি\" <ক> & খ", "গোধূলির নদী", "অলংকরণ: কেউ");
        return StoryContentBuilder.builder()
                .texts(Map.of(
                        StoryField.HEADLINE,
                        headline,
                        StoryField.KICKER,
                        "কিকার & <আরও>",
                        StoryField.SUMMARY,
                        "দুই লাইনের সারসংক্ষেপ।",
                        StoryField.AUTHOR,
                        headline + " লেখক",
                        StoryField.SOURCE,
                        "এএফপি"))
                .section(section)
                .tags(List.of(headline, headline + " ও আরও"))
                .places(List.of("khulna/jashore/sharsha", "india/kolkata"))
                .picture(picture)
                .build()
                .withBody(Body.parse(BODY));
    }
}
