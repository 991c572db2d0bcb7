package shironam.cli.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A full disk has many messages, most of which speak of something else. */
public final class DiskSpace {
    private static final String FULL = "No space left on device";
    private static final String QUOTA = "Disk quota exceeded";

    /** Less than that PostgreSQL can do nothing with; a segment of its log alone has 16 MB. */
    private static final long TOO_LITTLE = 1L << 20;

    private DiskSpace() {}

    /** Whether that is what a message is about. */
    public static boolean isMissingBy(String message) {
        return message != null && (message.contains(FULL) || message.contains(QUOTA));
    }

    public static boolean isMissingIn(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < TOO_LITTLE;
        } catch (IOException | SecurityException unknown) {
            return false;
        }
    }

    public static String wordsFor(Path folder) {
        return "the disk is full: there is no space left for " + folder
                + ". Make room there; nothing that was saved is lost.";
    }
}
