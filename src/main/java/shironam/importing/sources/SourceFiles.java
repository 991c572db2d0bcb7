package shironam.importing.sources;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.importing.sources.archives.ArchiveKind;
import shironam.importing.sources.archives.Unpacking;
import shironam.importing.sources.substack.SubstackReader;

/**
 * The files of what was named: which are read as stories, which are not looked at and why. No symbolic link is followed,
 * except one that was named itself.
 */
public final class SourceFiles {
    static final List<String> SIDECARS = List.of(".yaml", ".yml", ".json");

    public static final List<String> MARKDOWN = List.of(".md", ".markdown");

    private static final List<String> SEEDS = List.of(".html", ".htm", ".txt");
    private static final List<String> PICTURES =
            List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif", ".bmp", ".tif", ".tiff");

    /** Within a folder, other packed files are documents. */
    private static final List<String> ARCHIVES = List.of(".zip", ".tar", ".tar.gz", ".tgz", ".gz");

    private static final Pattern SAVED_WITH_A_PAGE = Pattern.compile("(.+)(?:_files|\\.files)");

    /** The name by which standard input is asked for. */
    public static final Path STANDARD_INPUT = Path.of("-");

    /** What people are told it is. */
    public static final String STANDARD_INPUT_NAME = "standard input";

    public final List<SourceFile> sources = new ArrayList<>();

    /** Each with what people are told it is. */
    public final Map<Path, String> pictures = new LinkedHashMap<>();

    /** What can't be read, or must not be, each by its name. */
    public final Map<String, ImportRefusedException> refused = new TreeMap<>();

    /** Names of files by the reason for which they are not looked at. */
    public final Map<String, List<String>> skipped = new TreeMap<>();

    private final String mapping;
    private final SourceReaders readers;
    private final ScratchFolder scratch;

    /**
     * What files lie in.
     *
     * @param archive what people are told the archive is, null for a folder; {@code location} where the archive lies
     */
    private record Tree(Path root, String archive, String location) {
        String nameOf(Path file) {
            return archive == null ? file.toString() : archive + "!/" + root.relativize(file);
        }

        SourceFile source(Path file) {
            return archive == null ? SourceFile.of(file, root) : SourceFile.unpacked(file, root, archive, location);
        }
    }

    private SourceFiles(String mapping, SourceReaders readers, ScratchFolder scratch) {
        this.mapping = mapping;
        this.readers = readers;
        this.scratch = scratch;
    }

    /**
     * @param mapping by which data is to be read; "" for the one that fits
     * @param scratch where archives and standard input are unpacked, for as long as they are read
     */
    public static SourceFiles of(Path named, String mapping, SourceReaders readers, ScratchFolder scratch)
            throws IOException {
        SourceFiles files = new SourceFiles(mapping, readers, scratch);
        if (named.equals(STANDARD_INPUT)) {
            files.addStandardInput();
        } else if (Files.isDirectory(named)) {
            files.walk(new Tree(named, null, null));
        } else if (isSidecarOfAStory(named)) {
            files.skip("manifests, which are read with their stories", named.toString());
        } else {
            files.add(SourceFile.of(named, named.toAbsolutePath().getParent()).readBy(mapping));
        }
        return files;
    }

    /** What it holds is its identity, since it has no place. */
    private void addStandardInput() throws IOException {
        Path copy = scratch.newFile("standard-input");
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        Files.copy(new DigestInputStream(System.in, sha256), copy);
        String hash = Hex.encodeHexString(sha256.digest());
        add(SourceFile.named(copy, STANDARD_INPUT_NAME, "id:sha256:" + hash).readBy(mapping));
    }

    private void add(SourceFile file) throws IOException {
        Optional<ArchiveKind> packed = ArchiveKind.of(file.head());
        if (packed.isPresent()) {
            unpack(file, packed.get());
        } else {
            sources.add(file);
        }
    }

    /** An archive in an archive stays packed. */
    private void unpack(SourceFile file, ArchiveKind kind) throws IOException {
        Path into = scratch.newFolder();
        try {
            Unpacking unpacked = Unpacking.of(file.path(), kind, into);
            unpacked.refused.forEach((name, why) -> refused.put(file.name() + "!/" + name, why));
            unpacked.links.forEach(name -> skip("symbolic links, which are not followed", file.name() + "!/" + name));
            walk(new Tree(into, file.name(), file.identity().location()));
        } catch (ImportRefusedException refusal) {
            refused.put(file.name(), refusal);
        }
    }

    private void walk(Tree tree) throws IOException {
        Path root = tree.root;
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(root) && isHidden(folder)) {
                    skip("hidden files and folders", tree.nameOf(folder));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    skip("symbolic links, which are not followed", tree.nameOf(file));
                } else if (isHidden(file)) {
                    skip("hidden files and folders", tree.nameOf(file));
                } else if (!attributes.isRegularFile()) {
                    skip("devices and pipes", tree.nameOf(file));
                } else {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                refused.put(tree.nameOf(file), ImportRefusedException.unreadable(failure));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                if (failure != null) {
                    refused.put(tree.nameOf(folder), ImportRefusedException.unreadable(failure));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        sort(found, tree);
    }

    private void sort(List<Path> found, Tree tree) throws IOException {
        Set<String> stems = new HashSet<>();
        found.stream().filter(file -> isSeed(file) || ends(file, MARKDOWN)).forEach(file -> stems.add(stem(file)));
        Set<Path> tables = mapping.isEmpty() ? SubstackReader.foldersOfTables(found) : Set.of();
        for (Path file : found) {
            if (SubstackReader.isTextOfATable(file, tables)) {
                skip("texts beside posts.csv, which are read with it", tree.nameOf(file));
            } else if (!ends(file, PICTURES) && isSavedWithAPage(file, tree.root, stems)) {
                skip("files that a browser saved with a page", tree.nameOf(file));
            } else if (isSeed(file)) {
                sources.add(tree.source(file).readBy(mapping));
            } else if (ends(file, SIDECARS) && stems.contains(stem(file))) {
                continue; // read with its story
            } else if (ends(file, PICTURES)) {
                pictures.put(file, tree.nameOf(file));
            } else {
                sortOther(file, tree, tables);
            }
        }
    }

    /** Frames and scripts lie in a folder beside the page, which is called as the page is. */
    private static boolean isSavedWithAPage(Path file, Path root, Set<String> stems) {
        for (Path folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            Matcher saved = SAVED_WITH_A_PAGE.matcher(folder.toString());
            if (saved.matches() && stems.contains(saved.group(1))) {
                return true;
            }
        }
        return false;
    }

    private void sortOther(Path file, Tree tree, Set<Path> tables) throws IOException {
        SourceFile source = tree.source(file).readBy(mapping);
        boolean packed = ends(file, ARCHIVES) && ArchiveKind.of(source.head()).isPresent();
        if (packed && tree.archive != null) {
            skip("archives within an archive, which are not unpacked", source.name());
        } else if (packed) {
            add(source);
        } else if (name(file).startsWith("readme")) {
            skip("README files", source.name());
        } else if (SubstackReader.isAListOfReaders(file, tables)) {
            skip("lists of a newsletter's readers", source.name());
        } else if (isKnown(source) || isAList(source)) {
            source.forgetHead(); // there may be as many as an agency sends in years
            sources.add(source);
        } else if (ends(file, SIDECARS)) {
            skip("manifests beside which no story lies", source.name());
        } else {
            skip("files that end in none of " + String.join(", ", SEEDS), source.name());
        }
    }

    private void skip(String why, String file) {
        skipped.computeIfAbsent(why, reason -> new ArrayList<>()).add(file);
    }

    /** Of a format that is read, or of one that is named for what it is and not passed over. */
    private boolean isKnown(SourceFile file) {
        return readers.know(file)
                || ForeignFormat.of(file.headText())
                        .filter(ForeignFormat::isAnExport)
                        .isPresent();
    }

    /** No manifest is one: what no reader knows is refused with its fields. */
    private static boolean isAList(SourceFile file) {
        return name(file.path()).endsWith(".json")
                && file.headText().stripLeading().startsWith("[")
                && file.headText().contains("{");
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

    public static boolean ends(Path file, List<String> endings) {
        return endings.stream().anyMatch(name(file)::endsWith);
    }

    /** The whole path without the file's ending. */
    private static String stem(Path file) {
        return file.resolveSibling(SourceFile.stem(file)).toString();
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
