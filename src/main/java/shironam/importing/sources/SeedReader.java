package shironam.importing.sources;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads seeds: one story's body HTML in a file, its {@link SeedManifest} before it, beside it or nowhere. It takes what no
 * other reader knows, and names it if it is no story.
 */
@ApplicationScoped
@Priority(-2)
public class SeedReader implements SourceReader {
    /** A long report has 100 KB; what is larger is no story. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

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
        SourceText read = text(file);
        String text = read.text();
        if (text.isBlank()) {
            throw new ImportRefusedException(
                    RefusalReason.NO_TEXT, "It is empty.", "Remove it, or put the story's HTML into it.");
        }
        if (SourceFiles.ends(file, List.of(".yaml", ".yml"))) {
            throw new ImportRefusedException(
                    RefusalReason.MANIFEST_ALONE,
                    "It is a manifest, and no story lies beside it.",
                    "Name the story's file.");
        }
        FrontMatter front = FrontMatter.of(text);
        String html = front.rest();
        Optional<ForeignFormat> foreign = ForeignFormat.of(html);
        if (foreign.filter(ForeignFormat.JSON::equals).isPresent()) {
            throw new ImportRefusedException(
                    RefusalReason.FOREIGN_FORMAT,
                    ForeignFormat.JSON.known,
                    ForeignFormat.JSON.what + " " + JsonExport.told(JsonExport.fields(html)),
                    ForeignFormat.JSON.whatToDo);
        }
        if (foreign.isPresent()) {
            throw foreign.get().refusal();
        }
        SourceManifest manifest = SourceManifest.of(seed, front);
        List<String> notes = new ArrayList<>(read.notes());
        notes.addAll(manifest.notes());
        return SourceStoryBuilder.builder()
                .name(seed.name())
                .source(seed.identity())
                .folder(seed.folder())
                .html(html)
                .manifest(SeedManifest.of(manifest.entries()))
                .addresses(List.of())
                .categories(List.of())
                .mentioned(List.of())
                .isPublic(true)
                .notes(notes)
                .problems(List.of())
                .contentHash(DigestUtils.sha256Hex(html))
                .detailsHash(DigestUtils.sha256Hex(manifest.written()))
                .build();
    }

    static SourceText text(Path file) throws ImportRefusedException {
        return SourceText.of(bytes(file));
    }

    private static byte[] bytes(Path file) throws ImportRefusedException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ImportRefusedException(
                        RefusalReason.UNREADABLE, "It is no file that can be read.", "Name a file or a folder.");
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
            Optional<ForeignFormat> foreign =
                    ForeignFormat.ofBytes(head).or(() -> ForeignFormat.of(SourceText.ofHead(head)));
            return foreign.map(ForeignFormat::refusal)
                    .orElseGet(() -> new ImportRefusedException(
                            RefusalReason.TOO_LARGE,
                            size / 1024 + " KB / " + MOST_BYTES / 1024 + " KB",
                            "It has " + size / 1024 + " KB; the limit for one story is " + MOST_BYTES / 1024 + " KB.",
                            "Split it, or leave out what is no text, such as pictures written into the HTML."));
        }
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
