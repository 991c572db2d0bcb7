package shironam.importing.sources;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.importing.sources.SeedManifestEntries.Entry;

/**
 * Reads seeds: one story's body HTML in a file, its {@link SeedManifest} before it, beside it or nowhere. It takes what no
 * other reader knows, and names it if it is no story.
 */
@ApplicationScoped
@Priority(-1)
public class SeedReader implements SourceReader {
    /** A long report has 100 KB; what is larger is no story. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");
    private static final String NO_TEXT_HELP = "Give the story's HTML; pictures are named by it and lie beside it.";

    @Override
    public boolean reads(SourceFile file) {
        return true;
    }

    @Override
    public void read(SourceFile seed, ItemConsumer items) throws ImportRefusedException, IOException {
        items.story(story(seed));
    }

    private static SourceStory story(SourceFile seed) throws ImportRefusedException, IOException {
        Path file = seed.path();
        String text = text(file);
        if (text.isBlank()) {
            throw new ImportRefusedException("It is empty.", "Remove it, or put the story's HTML into it.");
        }
        if (SourceFiles.ends(file, List.of(".yaml", ".yml"))) {
            throw new ImportRefusedException(
                    "It is a manifest, and no story lies beside it.", "Name the story's file.");
        }
        FrontMatter front = FrontMatter.of(text);
        String html = front.rest();
        Optional<ForeignFormat> foreign = ForeignFormat.of(html);
        if (foreign.isPresent()) {
            throw foreign.get().refusal();
        }
        List<String> notes = new ArrayList<>(front.notes());
        List<Path> beside = sidecars(file);
        String sidecar = beside.isEmpty() ? "" : sidecar(beside.get(0), seed.root());
        if (beside.size() > 1) {
            notes.add("Beside it lie " + beside.size() + " manifests; that which counts is "
                    + beside.get(0).getFileName() + ".");
        }
        SeedManifest manifest = manifest(front.manifest(), sidecar, beside, notes);
        String details = front.manifest().isEmpty() || sidecar.isEmpty()
                ? front.manifest() + sidecar
                : front.manifest() + "\n---\n" + sidecar;
        return SourceStoryBuilder.builder()
                .name(seed.name())
                .source(seed.identity())
                .folder(file.toAbsolutePath().normalize().getParent())
                .html(html)
                .manifest(manifest)
                .addresses(List.of())
                .categories(List.of())
                .isPublic(true)
                .notes(notes)
                .problems(List.of())
                .contentHash(DigestUtils.sha256Hex(html))
                .detailsHash(DigestUtils.sha256Hex(details))
                .build();
    }

    /** What stands before the HTML counts; what lies beside it says the rest. */
    private static SeedManifest manifest(String front, String sidecar, List<Path> beside, List<String> notes)
            throws ImportRefusedException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!sidecar.isBlank()) {
            try {
                entries.putAll(SeedManifestEntries.of(sidecar));
                SeedManifest.of(entries);
            } catch (ImportRefusedException refusal) {
                throw new ImportRefusedException(
                        "In " + beside.get(0).getFileName() + ": " + refusal.reason, refusal.whatToDo);
            }
        }
        if (!front.isBlank()) {
            Map<String, Entry> before = SeedManifestEntries.of(front);
            List<String> twice = before.keySet().stream()
                    .filter(name ->
                            entries.containsKey(name) && !entries.get(name).equals(before.get(name)))
                    .toList();
            if (!twice.isEmpty()) {
                notes.add("Its manifest before the text and the one beside it ("
                        + beside.get(0).getFileName() + ") differ in " + String.join(", ", twice)
                        + "; the one before the text counts.");
            }
            entries.putAll(before);
        }
        return SeedManifest.of(entries);
    }

    private static List<Path> sidecars(Path file) {
        List<Path> beside = new ArrayList<>();
        for (String ending : SourceFiles.SIDECARS) {
            Path sidecar = file.resolveSibling(stem(file) + ending);
            if (!sidecar.equals(file) && Files.exists(sidecar, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                beside.add(sidecar);
            }
        }
        return beside;
    }

    private static String sidecar(Path beside, Path root) throws ImportRefusedException {
        try {
            requireInside(beside, root);
            String text = text(beside);
            return text.lines().allMatch(line -> line.isBlank() || line.startsWith("#")) ? "" : text;
        } catch (ImportRefusedException refusal) {
            throw new ImportRefusedException(
                    "Its manifest " + beside.getFileName() + ": " + refusal.reason, refusal.whatToDo);
        }
    }

    /** What lies in the folder may be a link to what does not. */
    static void requireInside(Path file, Path root) throws ImportRefusedException {
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new ImportRefusedException(
                        "It is a symbolic link that leads out of the folder, which is not followed.",
                        "Put the file itself there.");
            }
        } catch (IOException e) {
            throw ImportRefusedException.unreadable(e);
        }
    }

    private static String text(Path file) throws ImportRefusedException {
        byte[] bytes = bytes(file);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = utf8.decode(in, out, true);
        if (result.isError()) {
            throw isBinary(bytes)
                    ? noText(bytes)
                    : new ImportRefusedException(
                            "It is not UTF-8: byte " + in.position() + " fits no character.",
                            "Save it as UTF-8 (for example with iconv -t UTF-8).");
        }
        String text = out.flip().toString();
        if (CONTROL.matcher(text).find() && isBinary(bytes)) {
            throw noText(bytes);
        }
        return withoutMarks(text);
    }

    /** Without byte order marks, of which programs put one before another's. */
    static String withoutMarks(String text) {
        int begin = 0;
        while (begin < text.length() && text.charAt(begin) == '\uFEFF') {
            begin++;
        }
        return text.substring(begin);
    }

    private static ImportRefusedException noText(byte[] bytes) {
        return ForeignFormat.ofBytes(bytes)
                .map(ForeignFormat::refusal)
                .orElseGet(() -> new ImportRefusedException("It is no text.", NO_TEXT_HELP));
    }

    private static byte[] bytes(Path file) throws ImportRefusedException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ImportRefusedException("It is no file that can be read.", "Name a file or a folder.");
            }
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw tooLarge(file, size);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ImportRefusedException.unreadable(e);
        }
    }

    /** An export of another system is large as a rule, and is named for what it is. */
    private static ImportRefusedException tooLarge(Path file, long size) throws IOException {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ForeignFormat.HEAD);
            Optional<ForeignFormat> foreign = ForeignFormat.ofBytes(head)
                    .or(() -> ForeignFormat.of(withoutMarks(new String(head, StandardCharsets.UTF_8))));
            return foreign.map(ForeignFormat::refusal)
                    .orElseGet(() -> new ImportRefusedException(
                            "It has " + size / 1024 + " KB; the limit for one story is " + MOST_BYTES / 1024 + " KB.",
                            "Split it, or leave out what is no text, such as pictures written into the HTML."));
        }
    }

    /** As Git and grep judge it: a zero byte among the first thousands, or a crowd of control characters. */
    private static boolean isBinary(byte[] bytes) {
        int looked = Math.min(bytes.length, 8000);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                return true;
            }
            if (bytes[i] > 0 && bytes[i] < 9 || bytes[i] > 13 && bytes[i] < 32) {
                controls++;
            }
        }
        return controls * 20 > looked;
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
