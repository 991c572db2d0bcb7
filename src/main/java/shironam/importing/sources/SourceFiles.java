package shironam.importing.sources;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of what was named: which are read as stories, which are not looked at and why. No symbolic link is followed,
 * except one that was named itself.
 */
public final class SourceFiles {
    static final List<String> SIDECARS = List.of(".yaml", ".yml", ".json");

    private static final List<String> SEEDS = List.of(".html", ".htm", ".txt");
    private static final List<String> PICTURES =
            List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif", ".bmp", ".tif", ".tiff");

    public final List<SourceFile> sources = new ArrayList<>();
    public final List<Path> pictures = new ArrayList<>();
    public final Map<Path, String> unreadable = new TreeMap<>();

    /** Files by the reason for which they are not looked at. */
    public final Map<String, List<Path>> skipped = new TreeMap<>();

    private final SourceReaders readers;

    private SourceFiles(SourceReaders readers) {
        this.readers = readers;
    }

    public static SourceFiles of(Path named, SourceReaders readers) throws IOException {
        SourceFiles files = new SourceFiles(readers);
        if (Files.isDirectory(named)) {
            files.walk(named);
        } else if (isSidecarOfAStory(named)) {
            files.skip("manifests, which are read with their stories", named);
        } else {
            files.sources.add(SourceFile.of(named, named.toAbsolutePath().getParent()));
        }
        return files;
    }

    private void walk(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(root) && isHidden(folder)) {
                    skip("hidden files and folders", folder);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    skip("symbolic links, which are not followed", file);
                } else if (isHidden(file)) {
                    skip("hidden files and folders", file);
                } else if (!attributes.isRegularFile()) {
                    skip("devices and pipes", file);
                } else {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                unreadable.put(file, ImportRefusedException.reason(failure));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                if (failure != null) {
                    unreadable.put(folder, ImportRefusedException.reason(failure));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        sort(found, root);
    }

    private void sort(List<Path> found, Path root) {
        Set<String> stems = new HashSet<>();
        found.stream().filter(SourceFiles::isSeed).forEach(file -> stems.add(stem(file)));
        for (Path file : found) {
            if (isSeed(file)) {
                sources.add(SourceFile.of(file, root));
            } else if (ends(file, SIDECARS) && stems.contains(stem(file))) {
                continue; // read with its story
            } else if (ends(file, PICTURES)) {
                pictures.add(file);
            } else if (isKnown(SourceFile.of(file, root))) {
                sources.add(SourceFile.of(file, root));
            } else if (name(file).startsWith("readme")) {
                skip("README files", file);
            } else if (ends(file, SIDECARS)) {
                skip("manifests beside which no story lies", file);
            } else {
                skip("files that end in none of " + String.join(", ", SEEDS), file);
            }
        }
    }

    private void skip(String why, Path file) {
        skipped.computeIfAbsent(why, reason -> new ArrayList<>()).add(file);
    }

    /** Of a format that is read, or of one that is named for what it is and not passed over. */
    private boolean isKnown(SourceFile file) {
        return readers.know(file)
                || ForeignFormat.of(file.headText())
                        .filter(ForeignFormat::isAnExport)
                        .isPresent();
    }

    private static boolean isSidecarOfAStory(Path file) {
        return ends(file, SIDECARS)
                && SEEDS.stream().anyMatch(ending -> Files.isRegularFile(Path.of(stem(file) + ending)));
    }

    private static boolean isSeed(Path file) {
        return ends(file, SEEDS) && !name(file).startsWith("readme");
    }

    private static boolean isHidden(Path file) {
        return name(file).startsWith(".");
    }

    static boolean ends(Path file, List<String> endings) {
        return endings.stream().anyMatch(name(file)::endsWith);
    }

    /** The whole path without the file's ending. */
    private static String stem(Path file) {
        return file.resolveSibling(SeedReader.stem(file)).toString();
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
