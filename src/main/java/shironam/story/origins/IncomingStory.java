package shironam.story.origins;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import shironam.story.Story;
import shironam.story.StoryContent;

/**
 * A story as a source brings it.
 *
 * @param contentHash of the source's text; {@code detailsHash} of its headline, section, date and the like
 * @param date when it was first published, or null when the source does not say
 * @param isDateOfVersion whether that is the date of its latest version, which moves no story to a later one
 * @param embargo before it no reader may see the story, or null
 * @param url where it stood elsewhere, which is the source's own identifier; null when it names none
 * @param otherAddresses at which it stood, too
 * @param publish whether to put it before readers, if it is complete
 * @param undated whether it may go out without a date, as of now
 * @param version of it that this is, or null where its source has none
 */
public record IncomingStory(
        Source source,
        String contentHash,
        String detailsHash,
        StoryContent content,
        Instant date,
        boolean isDateOfVersion,
        Instant embargo,
        String url,
        List<String> otherAddresses,
        boolean publish,
        boolean undated,
        SourceVersion version) {

    /** It comes out when its embargo ends, at the earliest. */
    public IncomingStory {
        date = date != null && embargo != null && date.isBefore(embargo) ? embargo : date;
    }

    /**
     * The file that it comes from.
     *
     * @param location its whole path, with symbolic links resolved
     * @param path its path below the folder that was named, with {@code /} between folders
     * @param stem the file's name without its ending
     * @param oldName last folder and stem, as sources were known before there were locations
     */
    public record Source(String location, String path, String stem, String oldName) {
        boolean isInAFolder() {
            return path.contains("/");
        }
    }

    /** All at which it stood, its own first. */
    List<String> addresses() {
        return Stream.concat(Stream.of(url), otherAddresses.stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether it may go before readers as far as its date is concerned. */
    boolean hasItsTime() {
        return date != null || undated && embargo == null;
    }

    /** Whether its date is only that of a correction of what came out before. */
    boolean isCorrectionOf(Story story) {
        return isDateOfVersion && date != null && story.publishAt != null && story.publishAt.isBefore(date);
    }

    IncomingStory asDraft() {
        return new IncomingStory(
                source,
                contentHash,
                detailsHash,
                content,
                date,
                isDateOfVersion,
                embargo,
                url,
                otherAddresses,
                false,
                undated,
                version);
    }
}
