package shironam.importing.sources;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.SourceVersion;

/**
 * One story as a source has it, before anything is cleaned.
 *
 * @param name what people are told it is: a file, or {@code export.xml: post 12 «…»}
 * @param source by what a later import knows it again
 * @param folder pictures without a host are files below it; null when the source comes with no files
 * @param savedIn a file that holds pictures of it, too, each by its address ({@code Mhtml}), or null
 * @param manifest headline, section, date and the like; {@code manifest.url()} is its address
 * @param addresses others at which it stood
 * @param categories what the source files it under, the first that is a section here is its section
 * @param mentioned names of places that may be known here
 * @param isPublic whether its readers saw it, or will when its date comes; else it comes in as a draft
 * @param embargo before it no reader may see the story, or null
 * @param version of it that this is, or null where its source has none
 * @param isDateOfVersion whether its date is that of its latest version, and so a later one says nothing
 * @param notes what was unusual about reading it
 * @param problems what of it could not be read, while the rest comes in
 * @param contentHash SHA-256 of the HTML, {@code detailsHash} of everything else
 */
@RecordBuilder
public record SourceStory(
        String name,
        IncomingStory.Source source,
        Path folder,
        Path savedIn,
        String html,
        SeedManifest manifest,
        List<String> addresses,
        List<SourceCategory> categories,
        List<String> mentioned,
        boolean isPublic,
        Instant embargo,
        ItemVersions.Version version,
        boolean isDateOfVersion,
        List<Note> notes,
        List<ImportRefusedException> problems,
        String contentHash,
        String detailsHash)
        implements SourceStoryBuilder.With {

    public SourceStory {
        addresses = List.copyOf(addresses);
        categories = List.copyOf(categories);
        mentioned = List.copyOf(mentioned);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /** As it is kept with the story; null where its source has none, or no identifier by which it would be found again. */
    public SourceVersion storedVersion() {
        return version == null ? null : version.stored();
    }

    public SourceStory alsoNoted(Note note) {
        return withNotes(Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** Where its source dates versions only, it has come out when the first of them was made. */
    public SourceStory since(Optional<Instant> firstMade) {
        Optional<Instant> earlier = firstMade.filter(first -> isDateOfVersion
                && embargo == null
                && Optional.ofNullable(manifest.date())
                        .flatMap(WrittenDate::instant)
                        .filter(first::isBefore)
                        .isPresent());
        return earlier.map(first -> withManifest(manifest.withDate(first.toString())))
                .orElse(this);
    }

    /**
     * With whole addresses, of which the first is its own where it has none.
     *
     * @param site what paths from {@code /} belong to; empty when that is not known, and then they say nothing
     */
    public SourceStory at(String site) {
        String home = site.replaceAll("/+$", "");
        List<String> whole = addresses.stream()
                .filter(address -> !address.startsWith("/") || !home.isEmpty())
                .map(address -> address.startsWith("/") ? home + address : address)
                .toList();
        boolean isNamed = manifest.url() != null && !manifest.url().isBlank();
        return isNamed || whole.isEmpty() || folder != null
                ? withAddresses(whole)
                : withAddresses(whole).withManifest(manifest.withUrl(whole.get(0)));
    }
}
