package shironam.importing;

import java.nio.file.Path;
import java.util.List;
import shironam.story.origins.IncomingStory;

/**
 * One story as a source has it, before anything is cleaned.
 *
 * @param source by what a later import knows it again
 * @param file where it lies; pictures are named relative to it
 * @param notes what was unusual about reading it
 * @param contentHash SHA-256 of the HTML, {@code detailsHash} of the manifest
 */
public record SourceStory(
        IncomingStory.Source source,
        Path file,
        String html,
        SeedManifest manifest,
        List<String> notes,
        String contentHash,
        String detailsHash) {

    /** It stays the same source, whatever is made of what its manifest says. */
    SourceStory with(SeedManifest read) {
        return new SourceStory(source, file, html, read, notes, contentHash, detailsHash);
    }
}
