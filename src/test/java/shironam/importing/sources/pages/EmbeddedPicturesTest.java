package shironam.importing.sources.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPicturesTest {
    private static final int MOST = 1_000_000;

    @TempDir
    Path folder;

    private Path page(String... base64) throws IOException {
        StringBuilder html = new StringBuilder("<p>ক</p>");
        for (String picture : base64) {
            html.append("<img src=\"data:image/png;base64,").append(picture).append("\">");
        }
        return Files.writeString(folder.resolve("page.html"), html);
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[5000 + seed];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static List<String> names(Path page) throws Exception {
        return Pattern.compile("src=\"([^\"]+)\"")
                .matcher(EmbeddedPictures.page(page).text())
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    @Test
    void eachPictureIsReadFromItsPlace() throws Exception {
        Path page = page(
                Base64.getEncoder().encodeToString(bytes(1)),
                Base64.getEncoder().encodeToString(bytes(2)));

        List<String> names = names(page);

        assertEquals(2, names.size());
        for (int i = 0; i < 2; i++) {
            assertTrue(EmbeddedPictures.isIn(names.get(i)));
            assertArrayEquals(
                    bytes(i + 1),
                    EmbeddedPictures.picture(page, names.get(i), MOST).orElseThrow());
        }
        assertTrue(EmbeddedPictures.picture(page, names.get(0), 3000).orElseThrow().length < 3010);
    }

    @Test
    void aBrokenPictureIsAFaultOfTheFile() throws Exception {
        Path page = page("AAA=".repeat(1000));

        IOException broken = assertThrows(
                IOException.class,
                () -> EmbeddedPictures.picture(page, names(page).get(0), MOST));
        assertEquals("its base64 is broken", broken.getMessage());
    }

    @Test
    void aPlaceThatIsNoPictureIsNone() throws Exception {
        Path page = page("AAAA".repeat(1000));

        assertThrows(IOException.class, () -> EmbeddedPictures.picture(page, "picture-in-the-page-0-20", MOST));
        for (String none : List.of(
                "picture-in-the-page-20-10", "picture-in-the-page-4000-999999999", "picture-in-the-page-1", "a.png")) {
            assertEquals(Optional.empty(), EmbeddedPictures.picture(page, none, MOST), none);
        }
    }
}
