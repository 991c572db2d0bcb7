package shironam.importing.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.Shared;
import shironam.TestDatabase;
import shironam.body.SourceReading;
import shironam.body.UnusableSourceException;

/**
 * Real exports, broken at random: each is read as far as it goes, or refused with a reason; no story takes long. More of
 * them: {@code -Dshironam.hostile=2000}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileExportsTest {
    private static final int TRIES = Integer.getInteger("shironam.hostile", 150);

    /** Others are tried with {@code -Dshironam.hostile.seed=10000}. */
    private static final int FIRST_SEED = Integer.getInteger("shironam.hostile.seed", 0);

    private static final long MOST_MILLIS = 2_000;

    private static final List<String> SPLINTERS = List.of(
            "\u0000",
            "\uFFFE",
            "<",
            ">",
            "]]>",
            "<![CDATA[",
            "<!--",
            "&",
            "&lol;",
            "&#0;",
            "&#xD800;",
            "\"",
            "{",
            "[",
            "}",
            "\\u0000",
            "\\ud800",
            "<!DOCTYPE a [<!ENTITY lol SYSTEM 'file:///etc/passwd'>]>",
            "<item>",
            "</item>",
            "null",
            "<div>".repeat(3_000),
            "[gallery ids='1,2'",
            "@".repeat(20_000),
            "%ff".repeat(5_000),
            "../".repeat(100),
            "<p " + "a=b ".repeat(20_000) + ">",
            "[".repeat(50_000),
            "{\"a\":".repeat(20_000),
            "\na: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n",
            "\nheadline: ~\nheadline: null\n",
            "99999-99-99T99:99:99+99:99",
            "data:image/png;base64," + "A".repeat(9_000),
            "Content-Type: multipart/related; boundary=B\n\n--B\n",
            "\n--------\n-----\nBODY:\n",
            "\n> ".repeat(3_000),
            "`".repeat(9_000),
            "==a==".repeat(3_000),
            "| a ".repeat(9_000),
            "\"\"\"",
            "\n\n");

    /** Small ones of kinds of which no real file may be kept here, by the names that they have. */
    private static final Map<String, String> SAMPLES = Map.of(
            "page.html",
            "<!DOCTYPE html><html><head><title>হাট | কাগজ</title><link rel=canonical href='https://k.example/n/1'><meta property='og:type' "
                    + "content='article'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"হাট\","
                    + "\"datePublished\":\"2024-01-02\"}</script></head><body><nav>মেনু</nav><div class='breadcrumb'><a href='/x'>খেলা</a>"
                    + "</div><h1>হাট</h1><p class='writer'>রহিম</p><p>প্রকাশ: ২ জানুয়ারি ২০২৪ | ১০:০০</p><div class='body'>"
                    + ("<p>এক হাটের কথা, যেখানে সবাই আসে, আর সন্ধ্যায় ফিরে যায়।</p><img src=a.jpg><p class=img-caption>হাট। ছবি: কাগজ</p>")
                            .repeat(4)
                    + "</div><footer>শেষ</footer></body></html>",
            "page.mhtml",
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://k.example/n/1\r\nMIME-Version: 1.0\r\nContent-Type: "
                    + "multipart/related; boundary=\"B\"\r\n\r\n--B\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
                    + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>Fair</h1>"
                    + "<p>The fair =\r\nopens today, and all of the town will come to see it.</p>".repeat(4)
                    + "</body></html>\r\n--B--\r\n",
            "story.md",
            "---\ntitle: হাট\ndate: 2024-01-02\ntags: [ক, খ]\ncategories:\n  - [খেলা, ক্রিকেট]\n---\n# হাট\n\n- [x] এক\n- ==দুই==\n\nশব্দ\n: "
                    + "অর্থ\n\n| ক | খ |\n|---|---|\n| ১ | ২ |\n\n{{< youtube abc >}} `কোড` ~~কাটা~~ [^1]\n\n[^1]: টীকা\n",
            "posts.csv",
            "id,title,content,created_at,status,category\n1,হাট,\"<p>এক, \"\"দুই\"\"</p>\",2024-01-02 03:04:05,1,খেলা\n2,মেলা,<p>তিন</p>,"
                    + "2024-01-03,1,দেশ\n",
            "posts.tsv",
            "id\ttitle\tcontent\tcreated_at\n1\tহাট\t<p>এক</p>\t2024-01-02\n",
            "lines.jsonl",
            "{\"headline\":\"হাট\",\"body\":\"<p>এক</p>\",\"date\":\"2024-01-02\"}\n{\"headline\":\"মেলা\",\"body\":\"<p>দুই</p>\","
                    + "\"date\":\"২০২৪-০১-০৩\"}\n",
            "feed.xml",
            "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>ক</title><entry><id>a</id><title>হাট</title><updated>"
                    + "2024-01-02T03:04:05Z</updated><content type='html'>&lt;p&gt;এক&lt;/p&gt;</content></entry></feed>",
            "blog.txt",
            "AUTHOR: রহিম\nTITLE: হাট\nSTATUS: Publish\nDATE: 01/31/2012 03:31:05 PM\n-----\nBODY:\nএক\n\nদুই\n-----\nEXCERPT:\nক\n-----\n"
                    + "--------\nTITLE: মেলা\nDATE: 02/31/2012 99:31:05 PM\n-----\nBODY:\nতিন\n-----\n--------\n",
            "story.html",
            "---\nheadline: হাট\ndate: 2024-01-02\ntags: [ক]\n---\n<p>এক</p><div><b>আরও পড়ুন:</b> <a href='https://k.example/n/2'>মেলা</a></div>"
                    + "<table><tr><td>ক</table>");

    @Inject
    SourceReaders readers;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wordpress-small.wxr.xml",
                "wordpress-1.0.wxr.xml",
                "wordpress-malformed.wxr.xml",
                "ghost-small.json",
                "ninjs1.json",
                "ninjs_embargoed.json"
            })
    void aBrokenExportIsReadAsFarAsItGoesOrRefused(String name) throws Exception {
        byte[] whole = Files.readAllBytes(Shared.file("imports/" + name));
        for (int seed = 0; seed < TRIES; seed++) {
            Path file = Files.write(folder.resolve("export"), broken(whole, new Random(seed + FIRST_SEED)));
            read(SourceFile.of(file, folder), name + " by seed " + (seed + FIRST_SEED));
        }
    }

    @Test
    void aBrokenFileOfAnyKindIsReadAsFarAsItGoesOrRefused() throws Exception {
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            byte[] whole = sample.getValue().getBytes(StandardCharsets.UTF_8);
            for (int seed = 0; seed < TRIES; seed++) {
                Path file = Files.write(folder.resolve(sample.getKey()), broken(whole, new Random(seed + FIRST_SEED)));
                read(SourceFile.of(file, folder), sample.getKey() + " by seed " + (seed + FIRST_SEED));
            }
        }
    }

    private void read(SourceFile file, String what) {
        long begin = System.nanoTime();
        ReadItems items = new ReadItems();
        try {
            readers.read(file, items);
        } catch (ImportRefusedException refusal) {
            assertTrue(
                    refusal.reason.length() > 10 && !refusal.reason.contains("Exception"),
                    what + ": " + refusal.reason);
        } catch (RuntimeException | StackOverflowError defect) {
            throw new AssertionError(what, defect);
        }
        for (SourceStory story : items.stories) {
            try {
                SourceReading.of(story.html());
            } catch (UnusableSourceException refused) {
                assertTrue(refused.getMessage().length() > 10, what);
            } catch (RuntimeException | StackOverflowError defect) {
                throw new AssertionError(what, defect);
            }
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(millis < MOST_MILLIS * (1 + items.stories.size()), what + " took " + millis + " ms");
    }

    /** Some bytes changed, pieces doubled, taken out or put elsewhere, splinters put in, the end cut off. */
    private static byte[] broken(byte[] whole, Random random) throws IOException {
        byte[] bytes = whole.clone();
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + random.nextInt(400));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (random.nextInt(5)) {
                case 0 ->
                    out.write(SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8));
                case 1 -> out.write(random.nextInt(256));
                case 2 -> out.write(bytes, at, end - at);
                case 3 -> at = end;
                default -> bytes = random.nextInt(3) == 0 ? java.util.Arrays.copyOf(bytes, end) : bytes;
            }
            out.write(bytes, Math.min(at, bytes.length), Math.max(0, bytes.length - at));
            bytes = out.size() == 0 ? whole.clone() : out.toByteArray();
        }
        return bytes;
    }
}
