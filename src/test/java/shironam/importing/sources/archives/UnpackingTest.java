package shironam.importing.sources.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shironam.importing.sources.ImportRefusedException;

class UnpackingTest {
    @TempDir
    Path folder;

    private Path into;

    @BeforeEach
    void makeFolder() throws IOException {
        into = Files.createDirectory(folder.resolve("into")).toRealPath();
    }

    @Test
    void filesOfAZipLieBelowTheFolderAndNothingLeadsOutOfIt() throws Exception {
        Path zip = zip("a/খবর.html", "../out.html", "/etc/out.html", "C:\\out.html", "b/../../out.html");

        Unpacking unpacked = Unpacking.of(zip, ArchiveKind.ZIP, into);

        assertEquals("a/খবর.html", Files.readString(into.resolve("a/খবর.html")));
        assertEquals(
                Set.of("../out.html", "/etc/out.html", "C:/out.html", "b/../../out.html"), unpacked.refused.keySet());
        assertFalse(Files.exists(folder.resolve("out.html")));
    }

    @Test
    void linksInATarAreNamedAndNotMade() throws Exception {
        Path file = folder.resolve("a.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            add(tar, new TarArchiveEntry("a.html"), "<p>ক</p>");
            TarArchiveEntry symbolic = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            symbolic.setLinkName("/etc/passwd");
            add(tar, symbolic, "");
            TarArchiveEntry hard = new TarArchiveEntry("hard", TarConstants.LF_LINK);
            hard.setLinkName("../out");
            add(tar, hard, "");
            add(tar, new TarArchiveEntry("link/in.html"), "<p>খ</p>");
        }

        Unpacking unpacked =
                Unpacking.of(file, ArchiveKind.of(Files.readAllBytes(file)).orElseThrow(), into);

        assertEquals(List.of("link", "hard"), unpacked.links);
        assertTrue(Files.isRegularFile(into.resolve("a.html")) && Files.isRegularFile(into.resolve("link/in.html")));
    }

    @Test
    @Timeout(60)
    void anArchiveMadeToFillDisksIsGivenUp() throws Exception {
        Path file = folder.resolve("bomb.gz");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }

        ImportRefusedException refusal =
                assertThrows(ImportRefusedException.class, () -> Unpacking.of(file, ArchiveKind.GZIP, into));

        assertTrue(refusal.reason.contains("made to fill disks"), refusal.reason);
    }

    @Test
    void aBrokenOrForeignOneIsRefused() throws Exception {
        Path cut = folder.resolve("cut.zip");
        byte[] whole = Files.readAllBytes(zip("a.html"));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        Path document = zip("mimetype");

        assertThrows(ImportRefusedException.class, () -> Unpacking.of(cut, ArchiveKind.ZIP, into));
        ImportRefusedException office =
                assertThrows(ImportRefusedException.class, () -> Unpacking.of(document, ArchiveKind.ZIP, into));
        assertTrue(office.reason.contains("office document"), office.reason);
    }

    private Path zip(String... names) throws IOException {
        Path file = Files.createTempFile(folder, "a", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
