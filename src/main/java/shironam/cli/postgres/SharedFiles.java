package shironam.cli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A data folder whose files are those of another one by hard links. */
final class SharedFiles {
    private static final Pattern FOLDER = Pattern.compile("\"-D\" \"([^\"]+)\"");

    private SharedFiles() {}

    /** Hard links make two folders of one set of files; a second server on them would destroy both. */
    static void refuse(Path data) throws IOException {
        Path control = data.resolve("global/pg_control");
        if (!Files.exists(control)
                || !control.getFileSystem().supportedFileAttributeViews().contains("unix")
                || (int) Files.getAttribute(control, "unix:nlink") == 1) {
            return;
        }
        List<String> others = new ArrayList<>();
        PidFile.in(data).map(PidFile::folder).ifPresent(others::add);
        Path options = data.resolve("postmaster.opts");
        if (Files.exists(options)) {
            Matcher folder = FOLDER.matcher(Files.readString(options));
            if (folder.find()) {
                others.add(folder.group(1));
            }
        }
        for (String other : others) {
            Path otherControl = Path.of(other).resolve("global/pg_control");
            if (Files.exists(otherControl)
                    && !PidFile.areSame(Path.of(other), data)
                    && PidFile.areSame(otherControl, control)) {
                throw new IOException(
                        "its files are the same as those of " + other + " (hard links). A second server on"
                                + " them would destroy both: copy the folder with its contents (cp -a).");
            }
        }
    }
}
