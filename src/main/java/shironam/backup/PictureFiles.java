package shironam.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.media.MediaStore;
import shironam.media.storage.ObjectStore;

/**
 * Pictures beside backups under the hash of their bytes. Backups share them, so that each next one copies only the new
 * ones.
 */
final class PictureFiles {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.(?:jpeg|png|webp|gif|mp4|m4a|mp3|ogg)");
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}  media/[0-9a-f]{2}/(\\S+)");
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    /** @param folder in which {@code media} lies */
    PictureFiles(Path folder) {
        this.folder = folder;
    }

    /** Their list, in the form that {@code sha256sum --check} reads. */
    static String list(List<String> names) {
        return names.stream()
                .map(name ->
                        hash(name) + "  " + MediaStore.place(name).toString().replace('\\', '/') + "\n")
                .collect(Collectors.joining());
    }

    static List<String> names(String list) {
        return list.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }

    private static String hash(String name) {
        return name.substring(0, Sha256.LETTERS);
    }

    Path file(String name) {
        return folder.resolve(MediaStore.place(name));
    }

    /** Whether it is there, and every byte as it was. */
    boolean has(String name) throws IOException {
        Path file = file(name);
        return Files.isRegularFile(file) && Sha256.of(file).equals(hash(name));
    }

    long size(String name) throws IOException {
        return Files.size(file(name));
    }

    /**
     * Takes a picture from elsewhere and reads it back.
     *
     * @return false where it is not there, or not as it was
     */
    boolean take(String name, ObjectStore from) throws IOException, BackupException {
        Path file = file(name);
        OwnerOnlyFolders.make(file.getParent());
        Path unfinished = file.resolveSibling(name + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try (InputStream source = from.open(name)) {
            DurableFile copy = new DurableFile(unfinished);
            try (copy) {
                source.transferTo(copy);
            }
            if (!copy.sha256().equals(hash(name))) {
                return false;
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException notThere) {
            return false;
        } finally {
            Files.deleteIfExists(unfinished);
        }
        DurableFile.forceNamesIn(file.getParent());
        if (!has(name)) {
            throw new BackupException(
                    "what was written to " + file + " is read back as something else: look after that" + " disk.");
        }
        return true;
    }

    void remove(List<String> names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(file(name));
        }
    }

    /** All but those; what is no picture stays. */
    void removeAllBut(Set<String> needed) throws IOException {
        Path media = folder.resolve("media");
        if (!Files.isDirectory(media)) {
            return;
        }
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.walk(media, 2)) {
            files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name.replace(UNFINISHED, "")).matches())
                    .filter(name -> !needed.contains(name))
                    .forEach(others::add);
        }
        remove(others);
    }
}
