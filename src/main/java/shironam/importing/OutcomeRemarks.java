package shironam.importing;

import java.util.List;
import java.util.stream.Collectors;
import shironam.importing.ImportReport.Settled;
import shironam.importing.ReportLine.Kind;
import shironam.importing.sources.Note;
import shironam.story.PublishRequirement;
import shironam.story.Status;
import shironam.story.origins.ImportItem;
import shironam.story.origins.ImportOutcome;

/**
 * What a report says of what became of one story.
 *
 * @param url the address that the source claims; null for none
 * @param converted how many lines of it were in the Bijoy encoding and are in Unicode now
 */
record OutcomeRemarks(ImportReport report, String file, String url, ImportOutcome received, int converted) {
    void tell() {
        if (received.storyId() != null) {
            report.stories.add(received.storyId());
        }
        report.settled.add(new Settled(file, settled(), received.storyId()));
        tellOutcome();
        tellCopy();
        tellConflict();
        tellBijoy();
        tellLacking();
    }

    private ImportItem.Outcome settled() {
        return switch (received.outcome()) {
            case CREATED -> ImportItem.Outcome.CREATED;
            case UPDATED -> ImportItem.Outcome.UPDATED;
            case UNCHANGED, THROWN_AWAY, OLDER_VERSION -> ImportItem.Outcome.UNCHANGED;
            case KEPT_EDITED -> ImportItem.Outcome.KEPT_EDITED;
            case CONFLICT -> ImportItem.Outcome.CONFLICT;
        };
    }

    private void tellOutcome() {
        switch (received.outcome()) {
            case CREATED -> {
                report.created++;
                tellConverted();
            }
            case CONFLICT -> {
                report.conflicts++;
                tellConverted();
            }
            case UPDATED -> {
                report.updated++;
                tellTaken();
                tellConverted();
            }
            case UNCHANGED -> report.unchanged++;
            case THROWN_AWAY -> {
                report.unchanged++;
                report.note(file, Note.of(Note.Kind.THROWN_AWAY));
            }
            case OLDER_VERSION -> {
                report.unchanged++;
                report.note(file, Note.of(Note.Kind.OLDER_VERSION));
            }
            case KEPT_EDITED -> {
                report.keptEdited++;
                tellKept();
            }
        }
    }

    private void tellTaken() {
        String taken = String.join("; ", received.taken());
        say(taken, Kind.UPDATED, story() + ": " + taken + ".", "");
    }

    private void tellKept() {
        String kept = String.join("; ", received.kept());
        say(
                kept,
                Kind.KEPT_EDITED,
                "The source changed, but story " + received.storyId() + " was edited at the desk since. As the desk has"
                        + " it: " + kept + ".",
                "The editor's text stands; the new source is in the story's history.");
        if (!received.taken().isEmpty()) {
            tellTaken();
        }
    }

    private void tellConverted() {
        if (converted > 0) {
            report.converted++;
            say(
                    String.valueOf(converted),
                    Kind.CONVERTED,
                    "Lines in the Bijoy encoding that are in Unicode now: " + converted + ".",
                    "");
        }
    }

    private void tellCopy() {
        if (received.copyOf() != null) {
            report.note(
                    file,
                    url == null
                            ? Note.of(Note.Kind.SAME_TEXT, received.copyOf(), received.storyId())
                            : Note.of(Note.Kind.SAME_TEXT_ELSEWHERE, received.copyOf(), received.storyId(), url));
        }
    }

    private void tellConflict() {
        if (received.addressOf() == null) {
            return;
        }
        boolean isNew = received.outcome() == ImportOutcome.Outcome.CONFLICT;
        report.partsRefused += isNew ? 0 : 1;
        String other = report.dryRun ? "another story" : "story " + received.addressOf();
        say(
                url == null ? "" : url,
                Kind.CONFLICT,
                "Its url " + url + " is that of " + other + ", which stands as it is." + (isNew ? keptAside() : ""),
                "Give it its own url and import it again, or settle at the desk which of the two stays.");
    }

    private String keptAside() {
        return report.dryRun
                ? " This one would be kept aside as a draft without that url."
                : " This one is kept aside as story " + received.storyId() + ", a draft without that url.";
    }

    private void tellBijoy() {
        if (received.bijoy()) {
            report.inBijoy++;
            say(
                    "",
                    Kind.BIJOY,
                    story() + " is in as it came, in the Bijoy encoding (SutonnyMJ)"
                            + (received.status() == Status.DRAFT ? ", as a draft." : "."),
                    "See it in Unicode at the desk, or import again with --convert-bijoy.");
        }
    }

    private void tellLacking() {
        if (received.missing().isEmpty() && !received.undated()) {
            return;
        }
        say(
                (names(received.missing()) + (received.undated() ? " " + ReportLine.NO_DATE : "")).strip(),
                Kind.HELD,
                story() + " is in as a draft; it lacks: " + lacking(),
                received.missing().isEmpty()
                        ? "Name its date in a manifest, publish it at the desk, or import with --undated to have it out as"
                                + " of now."
                        : "Complete it at the desk, or name what is missing in a manifest.");
    }

    private String lacking() {
        if (received.missing().isEmpty()) {
            return "a date.";
        }
        return words(received.missing()) + "." + (received.undated() ? " Its date is not known either." : "");
    }

    private String story() {
        return "Story " + received.storyId();
    }

    /** @param detail what people who read another language need beside the kind */
    private void say(String detail, Kind kind, String reason, String whatToDo) {
        report.lines.add(new ReportLine(kind, file, reason, whatToDo).saidByItsKind(detail));
    }

    /** For {@link ReportLine#detail}, of what a story waits for. */
    static String names(List<PublishRequirement> missing) {
        return missing.stream().map(PublishRequirement::name).collect(Collectors.joining(" "));
    }

    static String words(List<PublishRequirement> missing) {
        return missing.stream().map(OutcomeRemarks::word).collect(Collectors.joining(", "));
    }

    private static String word(PublishRequirement missing) {
        return switch (missing) {
            case HEADLINE -> "a headline";
            case OWN_HEADLINE -> "a headline of its own";
            case SECTION -> "a section";
            case BODY -> "a body";
        };
    }
}
