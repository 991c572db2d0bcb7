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
import java.util.Random;
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
            "\n\n");

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
            Path file = Files.write(folder.resolve("export"), broken(whole, new Random(seed)));
            read(SourceFile.of(file, folder), name + " by seed " + seed);
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
