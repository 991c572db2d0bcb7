package shironam.importing.sources.seeds;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.importing.sources.ForeignFormat;
import shironam.importing.sources.FrontMatter;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SeedManifest;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceFiles;
import shironam.importing.sources.SourceManifest;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.SourceStoryBuilder;
import shironam.importing.sources.SourceText;

/**
 * Reads seeds: one story's body HTML in a file, its {@link SeedManifest} before it, beside it or nowhere. It takes what no
 * other reader knows, and names it if it is no story.
 */
@ApplicationScoped
@Priority(-2)
public class SeedReader implements SourceReader {
    @Override
    public boolean reads(SourceFile file) {
        return true;
    }

    @Override
    public boolean knowsFormat() {
        return false;
    }

    @Override
    public void read(SourceFile seed, ItemConsumer items) throws ImportRefusedException, IOException {
        items.story(story(seed));
    }

    private static SourceStory story(SourceFile seed) throws ImportRefusedException, IOException {
        Path file = seed.path();
        SourceText read = SourceText.of(file);
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
        refuseForeign(html);
        SourceManifest manifest = SourceManifest.of(seed, front);
        List<Note> notes = new ArrayList<>(read.notes());
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

    private static void refuseForeign(String html) throws ImportRefusedException {
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
    }
}
