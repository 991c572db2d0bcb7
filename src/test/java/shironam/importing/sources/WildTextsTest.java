package shironam.importing.sources;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.opentest4j.TestAbortedException;
import shironam.Shared;
import shironam.importing.sources.markdown.MarkdownReader;
import shironam.importing.sources.pages.SavedPageReader;
import shironam.importing.sources.seeds.SeedReader;

/** Real pages, Markdown and texts of any encoding, broken at random: a clear refusal or a story each, in time. */
class WildTextsTest {
    /** Of this thread: other work on the machine doesn't count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final String[] WILD = {
        "\0",
        "<",
        ">",
        "\"",
        "<div>".repeat(600),
        "</div>",
        "<script>",
        "<!--",
        "---\n",
        "&#0;",
        "{\"@graph\":".repeat(1200),
        "<script type='application/ld+json'>[",
        "\uFEFF",
        "[^1]: ",
        "> ".repeat(300),
        "* ".repeat(200),
        "[".repeat(500),
        "|".repeat(300),
        "\n---\na: &a [*a]\n---\n"
    };
    private static final String MARKDOWN = """
            ---
            title: "শিরোনাম"
            date: 2024-07-05
            ---
            # কথা

            লেখা **জোর** [লিংক](https://a.example/1)।[^1]

            | ক | খ |
            |---|---|
            | ১ | ২ |

            [^1]: টীকা।
            """;

    private String text = "";

    private static String broken(String whole, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(whole);
        for (int i = 0; i <= random.nextInt(6); i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(random.nextBoolean() ? 10 : 20_000));
            text.replace(at, end, WILD[random.nextInt(WILD.length)]);
        }
        return text.toString();
    }

    private static void readsOrRefuses(SourceReader reader, String name, byte[] bytes) throws Exception {
        Path folder = Files.createTempDirectory("wild");
        Path file = Files.write(folder.resolve(name), bytes);
        ReadItems items = new ReadItems();
        long begin = CPU.getCurrentThreadCpuTime();
        try {
            if (reader.reads(SourceFile.of(file, folder))) {
                items = ReadItems.of(reader, file);
            }
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
        assertTrue(CPU.getCurrentThreadCpuTime() - begin < 20_000_000_000L, "it takes too long");
        items.stories.forEach(story -> assertFalse(story.html().isBlank()));
        if (items.brokenOff != null) {
            assertFalse(items.brokenOff.reason.isBlank() || items.brokenOff.whatToDo.isBlank());
        }
    }

    private static String page() throws Exception {
        try {
            return Files.readString(Shared.file("bengali/kalerkantho/story_page.html"));
        } catch (TestAbortedException notHere) {
            return "<!DOCTYPE html><html><head><meta property='og:type' content='article'><title>হাট</title></head><body>"
                    + "<nav>মেনু</nav><article><h1>হাট</h1>" + "<p>নদীর পানি বেড়ে গ্রাম তলিয়ে গেছে।</p>".repeat(50)
                    + "</article></body></html>";
        }
    }

    @Property(tries = 60)
    void aBrokenPageIsAStoryOrARefusal(@ForAll long seed) throws Exception {
        if (text.isEmpty()) {
            text = page();
        }
        readsOrRefuses(new SavedPageReader(), "a.html", broken(text, seed).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void brokenMarkdownIsAStoryOrARefusal(@ForAll long seed) throws Exception {
        readsOrRefuses(new MarkdownReader(), "a.md", broken(MARKDOWN, seed).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void anyBytesAreTextOrRefused(@ForAll byte[] bytes) throws Exception {
        readsOrRefuses(new SeedReader(), "a.html", bytes);
    }
}
