package shironam.importing;

import shironam.body.Body;
import shironam.body.SourceReading;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.SourceStory;
import shironam.story.origins.ImportOutcome;
import shironam.story.origins.IncomingStory;

/**
 * A story that is ready to be written, with what is to be told of it when it is in; or why it can't be.
 *
 * @param source null for what was refused while it was read
 * @param refusal null for a story; then all else but name and source is
 */
record PreparedStory(
        String name,
        SourceStory source,
        IncomingStory incoming,
        SourceReading reading,
        Remarks remarks,
        int bijoyLines,
        ImportRefusedException refusal) {

    static PreparedStory of(
            SourceStory source, IncomingStory incoming, SourceReading reading, Remarks remarks, int bijoyLines) {
        return new PreparedStory(source.name(), source, incoming, reading, remarks, bijoyLines, null);
    }

    static PreparedStory refused(String name, ImportRefusedException why) {
        return new PreparedStory(name, null, null, null, null, 0, why);
    }

    static PreparedStory refused(SourceStory source, ImportRefusedException why) {
        return new PreparedStory(source.name(), source, null, null, null, 0, why);
    }

    /** Whether readers of its source see it; what was refused while it was read says nothing of that. */
    boolean isHidden() {
        return source != null && !source.isPublic();
    }

    boolean isRefused() {
        return refusal != null;
    }

    /** The words that its body as it will be stored is searched by, which has been read once already unless its pictures are others now. */
    String text() {
        Body read = reading.body();
        String stored = incoming.content().body();
        return (read.html().equals(stored) ? read : Body.parse(stored)).searchedText();
    }

    /** Told once, when it is in. */
    void report(ImportOutcome received, boolean publish, ImportReport report) {
        report.found++;
        report.heldAsDraft += received.held(publish) ? 1 : 0;
        report.receive(name, incoming.url(), received, bijoyLines);
        report.account(name, reading.account());
        source.notes().forEach(note -> report.note(name, note));
        remarks.notes.forEach(note -> report.note(name, note));
        source.problems().forEach(problem -> report.refusePart(name, problem));
        remarks.problems.forEach(problem -> report.refusePart(name, problem));
        remarks.lost.forEach(words -> report.loseFromBody(name, words));
        report.picturesUsed.addAll(remarks.pictures);
        reading.findings().forEach(finding -> report.about(finding, () -> FindingRemarks.tell(finding, name, report)));
        report.cardsFound += reading.body().cardTargets().size();
    }

    static void report(String name, ImportRefusedException refusal, ImportReport report) {
        report.found++;
        report.refuse(name, refusal);
    }
}
