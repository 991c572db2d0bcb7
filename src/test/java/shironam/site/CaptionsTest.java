package shironam.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.story.Picture;
import shironam.story.Story;

/** Wherever a picture's words are read, one can tell its caption from its credit. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CaptionsTest {
    private static final String FIGURES =
            "<p>লেখা</p>" + figure("নদীর ঘাট", "রয়টার্স") + figure("ঘাটে ভিড়।", "ছবি: রয়টার্স");

    @Inject
    Newsroom newsroom;

    @Test
    void aCaptionDoesNotRunOnIntoItsCredit() {
        Story story = newsroom.publish(Newsroom.content("ক্যাপশনের লেখা", "environment", FIGURES)
                .with()
                .picture(new Picture("https://a.example/0.jpg", 900, 600, "", "প্রধান ছবি", "রয়টার্স"))
                .build());

        Document page = Pages.page(story.path());
        assertEquals(nfc("প্রধান ছবি · ছবি: রয়টার্স"), caption(page, 0));
        assertEquals(nfc("নদীর ঘাট · ছবি: রয়টার্স"), caption(page, 1));
        assertEquals(nfc("ঘাটে ভিড়। ছবি: রয়টার্স"), caption(page, 2));
        assertTrue(Pages.page("/lite" + story.path()).text().contains(nfc("নদীর ঘাট · ছবি: রয়টার্স")));
        assertTrue(Pages.text("/environment/feed.xml").contains(nfc("নদীর ঘাট · &lt;small&gt;ছবি: রয়টার্স")));
        String markdown = Pages.text(story.path() + ".md");
        assertTrue(markdown.contains(nfc("প্রধান ছবি *ছবি: রয়টার্স*")), markdown);
        assertTrue(markdown.contains(nfc("নদীর ঘাট *রয়টার্স*")), markdown);
    }

    /** A story without a summary is told of by its first sentence. */
    @Test
    void whatIsStruckIsInNoDescription() {
        Story story = newsroom.publish(Newsroom.content(
                "কাটা কথার লেখা", "environment", "<p>নিহত <s>পাঁচ</s> সাত জন<foot-note>পুলিশ</foot-note> বাসে।</p>"));

        assertEquals(
                nfc("নিহত সাত জন বাসে।"),
                Pages.page(story.path()).expectFirst("meta[name=description]").attr("content"));
    }

    private static String caption(Document page, int at) {
        return page.select("figcaption").get(at).text();
    }

    private static String nfc(String text) {
        return Normalization.nfc(text);
    }

    private static String figure(String caption, String credit) {
        return nfc("<figure><img src=\"https://a.example/" + credit.length() + ".jpg\" alt=\"\"><figcaption>" + caption
                + " <small>" + credit + "</small></figcaption></figure>");
    }
}
