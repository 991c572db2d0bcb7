package shironam.importing.sources.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import shironam.importing.sources.SourceFile;

/** The pictures that were saved in one file with their page. */
public final class SavedPictures {
    private SavedPictures() {}

    /** That which had that address; empty when it was not saved, or the file is broken before it. */
    public static Optional<byte[]> picture(Path page, String address, int most) throws IOException {
        Optional<byte[]> embedded = EmbeddedPictures.picture(page, address, most);
        return embedded.isPresent() || !Mhtml.is(SourceFile.of(page, page))
                ? embedded
                : Mhtml.picture(page, address, most);
    }
}
