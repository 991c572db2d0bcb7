package shironam.importing.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import shironam.importing.sources.SeedManifestEntries.Entry;

/**
 * What was written of a story before its text and in the file beside it.
 *
 * @param entries what stands before the text counts, what lies beside it says the rest
 * @param written all of it, as it is in the files
 * @param notes what was unusual
 */
public record SourceManifest(Map<String, Entry> entries, String written, List<Note> notes) {

    public static SourceManifest of(SourceFile file, FrontMatter front) throws ImportRefusedException {
        return of(file, front, SeedManifestEntries.of(front.manifest()));
    }

    /**
     * Of a file that was written for another program.
     *
     * @param read what its entries are called here; those within others come as {@code image.alt}
     */
    public static SourceManifest ofOthers(SourceFile file, FrontMatter front, UnaryOperator<Map<String, Entry>> read)
            throws ImportRefusedException {
        return of(file, front, read.apply(SeedManifestEntries.flat(front.manifest())));
    }

    private static SourceManifest of(SourceFile file, FrontMatter front, Map<String, Entry> before)
            throws ImportRefusedException {
        List<Note> notes = new ArrayList<>(front.notes());
        List<Path> beside = sidecars(file.path());
        String sidecar = beside.isEmpty() ? "" : sidecar(beside.get(0), file.root());
        if (beside.size() > 1) {
            notes.add(Note.of(Note.Kind.MANIFESTS, beside.size(), beside.get(0).getFileName()));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!sidecar.isBlank()) {
            entries.putAll(entriesOf(sidecar, beside.get(0)));
        }
        if (!front.manifest().isBlank()) {
            List<String> twice = before.keySet().stream()
                    .filter(name ->
                            entries.containsKey(name) && !entries.get(name).equals(before.get(name)))
                    .toList();
            if (!twice.isEmpty()) {
                notes.add(Note.of(Note.Kind.MANIFESTS_DIFFER, beside.get(0).getFileName(), String.join(", ", twice)));
            }
            entries.putAll(before);
        }
        String written = front.manifest().isEmpty() || sidecar.isEmpty()
                ? front.manifest() + sidecar
                : front.manifest() + "\n---\n" + sidecar;
        return new SourceManifest(entries, written, notes);
    }

    private static List<Path> sidecars(Path file) {
        List<Path> beside = new ArrayList<>();
        for (String ending : SourceFiles.SIDECARS) {
            Path sidecar = file.resolveSibling(SourceFile.stem(file) + ending);
            if (!sidecar.equals(file) && Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                beside.add(sidecar);
            }
        }
        return beside;
    }

    private static String sidecar(Path beside, Path root) throws ImportRefusedException {
        try {
            requireInside(beside, root);
            String text = SourceText.of(beside).text();
            return text.lines().allMatch(line -> line.isBlank() || line.startsWith("#")) ? "" : text;
        } catch (ImportRefusedException refusal) {
            throw refusal.in("Its manifest " + beside.getFileName() + ": ");
        }
    }

    /** What lies in the folder may be a link to what does not. */
    private static void requireInside(Path file, Path root) throws ImportRefusedException {
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new ImportRefusedException(
                        RefusalReason.SYMBOLIC_LINK,
                        "It is a symbolic link that leads out of the folder, which is not followed.",
                        "Put the file itself there.");
            }
        } catch (IOException e) {
            throw ImportRefusedException.unreadable(e);
        }
    }

    private static Map<String, Entry> entriesOf(String sidecar, Path beside) throws ImportRefusedException {
        try {
            Map<String, Entry> entries = SeedManifestEntries.of(sidecar);
            SeedManifest.of(entries);
            return entries;
        } catch (ImportRefusedException refusal) {
            throw refusal.in("In " + beside.getFileName() + ": ");
        }
    }
}
