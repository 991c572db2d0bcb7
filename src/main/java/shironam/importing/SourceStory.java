package shironam.importing;

import java.nio.file.Path;

/**
 * One story as a source has it, before anything is cleaned.
 *
 * @param name folder and file name without its ending: the name by which a later import knows it again
 * @param stem the file name alone
 * @param file where it lies; pictures are named relative to it
 * @param contentHash SHA-256 of the HTML, {@code detailsHash} of the manifest
 */
public record SourceStory(
        String name, String stem, Path file, String html, Manifest manifest, String contentHash, String detailsHash) {

    /** It stays the same source, whatever is made of what its manifest says. */
    SourceStory with(Manifest read) {
        return new SourceStory(name, stem, file, html, read, contentHash, detailsHash);
    }
}
