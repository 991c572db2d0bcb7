package shironam.importing.sources.pages;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import shironam.importing.sources.SourceFile;

/** The pictures that were saved in one file with their page. */
public final class SavedPictures {
    /** Bytes of a GIF or PNG of a single point, or a few more. */
    private static final int A_POINT = 120;

    private SavedPictures() {}

    /** Where the file lies that an address names, which browsers encode; it may be none, or lie outside the folder. */
    public static Path beside(Path folder, String src) {
        Path named = folder.resolve(src).normalize();
        return Files.exists(named) ? named : folder.resolve(decoded(src)).normalize();
    }

    /** What has no bytes for more than a point holds the place of a picture that came later, or never. */
    static boolean isBeside(Path folder, String src) {
        try {
            Path file = beside(folder, src);
            return Files.isRegularFile(file)
                    && Files.size(file) > A_POINT
                    && file.startsWith(folder)
                    && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException | InvalidPathException none) {
            return false;
        }
    }

    /** The name of a file as an address says it, without what asks a server for another state of it. */
    private static String decoded(String src) {
        String path = src.replaceFirst("[?#].*$", "");
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noneAtAll) {
            return path;
        }
    }

    /** That which had that address; empty when it was not saved, or the file is broken before it. */
    public static Optional<byte[]> picture(Path page, String address, int most) throws IOException {
        Optional<byte[]> embedded = EmbeddedPictures.picture(page, address, most);
        return embedded.isPresent() || !Mhtml.is(SourceFile.of(page, page))
                ? embedded
                : Mhtml.picture(page, address, most);
    }
}
