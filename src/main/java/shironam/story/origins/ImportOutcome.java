package shironam.story.origins;

import java.util.List;
import shironam.story.PublishRequirement;
import shironam.story.Status;
import shironam.story.Story;

/**
 * What became of a story that a source brought.
 *
 * @param storyId null when there is no such story any more
 * @param missing why it is no more than a draft; empty when it is out or was to stay a draft
 * @param undated whether it waits for a date
 * @param bijoy whether it is in the Bijoy encoding, in which nothing goes out by itself
 * @param taken the fields that were taken over, each with its old and new value where these are short
 * @param kept the fields that the source changed and that stay as the desk has them
 * @param addressOf the story that has the address which the source claims; null when nothing is in its way
 * @param copyOf the file with the same text that became the story; null when this file is its source
 */
public record ImportOutcome(
        Outcome outcome,
        Long storyId,
        Status status,
        List<PublishRequirement> missing,
        boolean undated,
        boolean bijoy,
        List<String> taken,
        List<String> kept,
        Long addressOf,
        String copyOf) {

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The source changed, but an editor had worked on the story: the new source lies in its history. */
        KEPT_EDITED,
        /** Another story has the address that the source names as its own: it is a draft, without that address. */
        CONFLICT,
        /** Its story was thrown away for good, and stays so. */
        THROWN_AWAY,
        /** Its source has brought a later version, which stays. */
        OLDER_VERSION
    }

    static ImportOutcome of(Outcome outcome, Story story, IncomingStory incoming) {
        boolean held = incoming.publish() && story.status == Status.DRAFT;
        return new ImportOutcome(
                outcome,
                story.id,
                story.status,
                held ? story.missing() : List.of(),
                held && !incoming.hasItsTime(),
                story.bijoy,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Of a story that is no draft which its source could bring before readers. */
    static ImportOutcome unchanged(long storyId, Status status) {
        return new ImportOutcome(
                Outcome.UNCHANGED, storyId, status, List.of(), false, false, List.of(), List.of(), null, null);
    }

    static ImportOutcome thrownAway() {
        return new ImportOutcome(
                Outcome.THROWN_AWAY, null, null, List.of(), false, false, List.of(), List.of(), null, null);
    }

    static ImportOutcome olderVersion(Story story) {
        return new ImportOutcome(
                Outcome.OLDER_VERSION,
                story.id,
                story.status,
                List.of(),
                false,
                false,
                List.of(),
                List.of(),
                null,
                null);
    }

    ImportOutcome with(List<String> fieldsTaken, List<String> fieldsKept) {
        return new ImportOutcome(
                outcome, storyId, status, missing, undated, bijoy, fieldsTaken, fieldsKept, addressOf, copyOf);
    }

    /** The same story again. */
    public ImportOutcome unchanged() {
        return new ImportOutcome(
                Outcome.UNCHANGED, storyId, status, missing, undated, bijoy, taken, kept, addressOf, copyOf);
    }

    /** @param other the story that has the address which this one claims; null for none */
    public ImportOutcome inConflictWith(Long other) {
        Outcome conflict = outcome == Outcome.CREATED && other != null ? Outcome.CONFLICT : outcome;
        return new ImportOutcome(conflict, storyId, status, missing, undated, bijoy, taken, kept, other, copyOf);
    }

    ImportOutcome asCopyOf(String file) {
        return new ImportOutcome(outcome, storyId, status, missing, undated, bijoy, taken, kept, addressOf, file);
    }

    /** Whether it was to go out and waits for somebody instead. */
    public boolean held(boolean wasToGoOut) {
        return wasToGoOut && status == Status.DRAFT && (bijoy || undated || !missing.isEmpty() || addressOf != null);
    }
}
