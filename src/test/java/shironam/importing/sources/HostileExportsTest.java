package shironam.importing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    /** Of this thread: other work on the machine doesn't count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int TRIES = Integer.getInteger("shironam.hostile", 50);

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
            "99999-12-31T23:59:59Z",
            "9".repeat(400),
            "-1e999999999",
            "\"id\":1,\"id\":{\"id\":[]},",
            "\nheadline: ক\nheadline: খ\ndate: [99999-01-01]\n",
            "<?xml version='1.0' encoding='UTF-32'?>",
            "<meta charset='shift_jis'>",
            "encoding='no-such'",
            "\u202E\u2066",
            "<embargoed>99999-01-01T00:00:00Z</embargoed>",
            "<newsItem guid='a'>",
            "</nitf><nitf>",
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

    /** What agencies send. */
    private static final Map<String, String> AGENCIES = Map.of(
            "item.nitf",
            "<?xml version='1.0' encoding='UTF-8'?><nitf><head><tobject><tobject.subject tobject.subject.type='ক'/></tobject><docdata"
                    + " management-status='usable'><doc-id regsrc='A' id-string='1'/><du-key key='k' version='2'/><date.issue"
                    + " norm='20240102T030405Z'/><date.release norm='20240103'/></docdata></head><body><body.head><hedline><hl1>হাট</hl1>"
                    + "</hedline><byline>By <person>রহিম</person></byline><abstract><p>ক</p></abstract></body.head><body.content><p>এক"
                    + "</p><table><tr><td>১</td></tr></table><media media-type='image'><media-reference source='a.jpg' width='9'/>"
                    + "<media-caption>খ</media-caption></media></body.content></body></nitf>",
            "message.xml",
            "<?xml version='1.0'?><newsMessage><itemSet><packageItem guid='p'><groupSet><group><itemRef residref='t'/><itemRef"
                    + " residref='i'/></group></groupSet></packageItem><newsItem guid='i' version='1'><itemMeta><itemClass qcode='n:picture'/>"
                    + "</itemMeta><contentSet><remoteContent contenttype='image/jpeg' width='90' href='./i.jpg'/></contentSet></newsItem>"
                    + "<newsItem guid='t' version='2'><itemMeta><itemClass qcode='n:text'/><versionCreated>2024-01-02T03:04:05Z"
                    + "</versionCreated><embargoed>2024-01-03T00:00:00Z</embargoed><pubStatus qcode='stat:usable'/></itemMeta><contentMeta>"
                    + "<headline>হাট</headline><subject qcode='m:1'><name>ক</name></subject></contentMeta><contentSet><inlineXML><html><body>"
                    + "<p>এক</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>");

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
        Map<String, String> samples = new TreeMap<>(SAMPLES);
        samples.putAll(AGENCIES);
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            byte[] whole = sample.getValue().getBytes(StandardCharsets.UTF_8);
            for (int seed = 0; seed < TRIES; seed++) {
                Path file = Files.write(folder.resolve(sample.getKey()), broken(whole, new Random(seed + FIRST_SEED)));
                read(SourceFile.of(file, folder), sample.getKey() + " by seed " + (seed + FIRST_SEED));
            }
        }
    }

    /** Whole ones of which no reader may be afraid, whatever they are called. */
    @Test
    void whatIsHostileAsAWholeIsReadOrRefused() throws Exception {
        String tenMegabytes = "কথা ".repeat(1_000_000);
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of(
                "a.html", "a.md", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.xml", "a.mhtml", "a.zip", "a.txt")) {
            files.put(name, new byte[0]);
        }
        put(
                files,
                "line.jsonl",
                "{\"headline\":\"ক\",\"body\":\"" + tenMegabytes + "\"}\n{\"headline\":\"খ\",\"body\":\"গ\"}\n");
        put(files, "line.csv", "id,title,content\n1,ক,\"" + tenMegabytes + "\"\n2,খ,গ\n");
        put(files, "open.csv", "id,title,content\n1,ক,\"খ\n2,গ,ঘ\n" + "3,ঙ,চ\n".repeat(50_000));
        put(files, "twice.json", "[{\"headline\":\"ক\",\"headline\":{\"a\":1},\"body\":\"খ\",\"body\":[\"গ\"]}]");
        put(files, "twice.md", "---\ntitle: ক\ntitle: খ\ndate: 99999-12-31\n---\nগ\n");
        put(
                files,
                "numbers.json",
                ("[{\"id\":#,\"headline\":\"ক\",\"body\":\"খ\",\"date\":#,\"published_at\":\"99999-12-31T25:61:61Z\"},"
                                + "{\"id\":1e999999999,\"headline\":\"ক\",\"body\":\"খ\",\"date\":-1e999999999}]")
                        .replace("#", "9".repeat(400)));
        put(
                files,
                "encoding.xml",
                "<?xml version='1.0' encoding='UTF-16'?><nitf><body><body.content><p>এক</p></body.content></body></nitf>");
        put(
                files,
                "no-encoding.xml",
                "<?xml version='1.0' encoding='x-none'?><rss version='2.0'><channel><item><title>ক</title></item></channel></rss>");
        put(files, "meta.html", "<meta charset='utf-16'><p>এক দুই তিন</p>");
        put(files, "deep.xml", "<newsItem>" + "<a>".repeat(100_000));
        put(
                files,
                "laughs.xml",
                "<!DOCTYPE nitf [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><nitf><body><body.content>"
                        + "<p>&b;&b;</p></body.content></body></nitf>");
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            Path file = Files.write(folder.resolve(one.getKey()), one.getValue());
            read(SourceFile.of(file, folder), one.getKey());
        }
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Names of any kind, archives in archives: nothing lies outside of the folder for it, and what is good comes in. */
    @Test
    void anArchiveWithHostileNamesGivesAwayWhatIsGood() throws Exception {
        String longest = "ক".repeat(85); // 255 bytes
        byte[] story = "<p>এক</p>".getBytes(StandardCharsets.UTF_8);
        byte[] inner = zip(Map.of("in.html", story));
        ByteArrayOutputStream tarred = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(tarred)) {
            gzip.write(new byte[1024]);
        }
        Map<String, byte[]> entries = new java.util.LinkedHashMap<>();
        entries.put("good.html", story);
        entries.put(longest.substring(2) + ".html", story);
        entries.put(longest + ".html", story);
        entries.put(longest + longest + "/a.html", story);
        entries.put("\u202Elmth.\u202C.html", story);
        entries.put("file", story);
        entries.put("file/below.html", story);
        entries.put("nul\u0000.html", story);
        entries.put("b|c?.html", story);
        entries.put(" .html", story);
        entries.put("../../out.html", story);
        entries.put("in.zip", inner);
        entries.put("in.tar.gz", tarred.toByteArray());
        byte[] bytes = zip(entries);
        Path zip = Files.write(folder.resolve("hostile.zip"), bytes);
        replace(bytes, "good.html".getBytes(StandardCharsets.UTF_8), new byte[] {
            'g', (byte) 0xFF, (byte) 0xC3, 'd', '.', 'h', 't', 'm', 'l'
        });
        Path broken = Files.write(folder.resolve("bytes.zip"), bytes);

        Path data = Files.createDirectory(folder.resolve("data"));
        try (ScratchFolder scratch = new ScratchFolder(data)) {
            SourceFiles files = SourceFiles.of(zip, "", readers, scratch);
            List<String> names = files.sources.stream()
                    .map(source -> source.name().replaceAll(".*!/", ""))
                    .toList();
            assertTrue(
                    names.containsAll(List.of("good.html", longest.substring(2) + ".html", "b|c?.html")),
                    names.toString());
            assertTrue(
                    files.refused.keySet().stream().anyMatch(name -> name.contains("ককক")), files.refused.toString());
            assertTrue(
                    files.refused.keySet().stream().anyMatch(name -> name.endsWith("file/below.html")),
                    files.refused.toString());
            files.sources.forEach(source -> read(source, source.name()));
            SourceFiles.of(broken, "", readers, scratch).sources.forEach(source -> read(source, source.name()));
        }
        assertEquals(List.of("bytes.zip", "data", "hostile.zip"), names(folder));
        assertEquals(List.of("unpacked"), names(data));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Each time that it stands there. */
    private static void replace(byte[] bytes, byte[] what, byte[] by) {
        for (int at = 0; at <= bytes.length - what.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
                System.arraycopy(by, 0, bytes, at, by.length);
            }
        }
    }

    private void read(SourceFile file, String what) {
        long begin = CPU.getCurrentThreadCpuTime();
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
        long millis = (CPU.getCurrentThreadCpuTime() - begin) / 1_000_000;
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
