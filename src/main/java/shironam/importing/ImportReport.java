package shironam.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shironam.body.TextAccount;
import shironam.story.Missing;
import shironam.story.Origins.Received;
import shironam.story.Status;

/** What became of everything that an import found. Characters are Unicode code points of visible text. */
public class ImportReport {
    public boolean dryRun;
    public int found;
    public int created;
    public int updated;
    public int unchanged;
    public int keptEdited;
    public int refused;
    public int heldAsDraft;
    public int inBijoy;
    public int converted;
    public int cardsFound;
    public long cardsResolved;
    public long charactersIn;
    public long charactersInBodies;
    public long charactersInCards;
    public long charactersInSources;
    public long charactersDropped;
    public final List<Line> lines = new ArrayList<>();

    /** The stories that the files are or became. */
    final List<Long> stories = new ArrayList<>();

    /** What a line of the report is about. */
    public enum Kind {
        /** The whole file stayed outside. */
        REFUSED,
        /** The story is in, a part of it is not. */
        PART_REFUSED,
        /** Visible text that is neither in the body nor in a card. */
        DROPPED,
        /** The story is in, but it is a draft until somebody completes it. */
        HELD,
        /** The story is in, in the Bijoy encoding as it came; somebody has to make it readable. */
        BIJOY,
        /** Text in the Bijoy encoding became Unicode, as the operator asked. */
        CONVERTED,
        /** Something that was turned into something simpler, with nothing lost. */
        NOTE,
        /** An editor's text stands; the new source is in the history. */
        KEPT_EDITED
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Line(Kind kind, String file, String reason, String whatToDo) {
        @Override
        public String toString() {
            String word = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            return word + ": " + file + ": " + reason + (whatToDo.isEmpty() ? "" : " " + whatToDo);
        }
    }

    void refuse(String file, Refusal refusal) {
        refused++;
        lines.add(new Line(Kind.REFUSED, file, refusal.reason, refusal.whatToDo));
    }

    void refusePart(String file, String reason, String whatToDo) {
        refused++;
        lines.add(new Line(Kind.PART_REFUSED, file, reason, whatToDo));
    }

    void note(String file, String what) {
        lines.add(new Line(Kind.NOTE, file, what, ""));
    }

    /** @param converted how many lines of it were in the Bijoy encoding and are in Unicode now */
    void receive(String file, Received received, int converted) {
        if (received.storyId() != null) {
            stories.add(received.storyId());
        }
        switch (received.outcome()) {
            case CREATED -> {
                created++;
                convert(file, converted);
            }
            case UPDATED -> {
                updated++;
                convert(file, converted);
            }
            case UNCHANGED -> unchanged++;
            case THROWN_AWAY -> {
                unchanged++;
                note(file, "Its story was thrown away at the desk, and stays so.");
            }
            case KEPT_EDITED -> {
                keptEdited++;
                lines.add(new Line(
                        Kind.KEPT_EDITED,
                        file,
                        "The source changed, but story " + received.storyId() + " was edited at the desk since.",
                        "The editor's text stands; the new source is in the story's history."));
            }
        }
        if (received.bijoy()) {
            inBijoy++;
            lines.add(new Line(
                    Kind.BIJOY,
                    file,
                    "Story " + received.storyId() + " is in as it came, in the Bijoy encoding (SutonnyMJ)"
                            + (received.status() == Status.DRAFT ? ", as a draft." : "."),
                    "See it in Unicode at the desk, or import again with --convert-bijoy."));
        }
        if (!received.missing().isEmpty()) {
            lines.add(new Line(
                    Kind.HELD,
                    file,
                    "Story " + received.storyId() + " is in as a draft; it lacks: " + words(received.missing()) + ".",
                    "Complete it at the desk, or name what is missing in a manifest."));
        }
    }

    private void convert(String file, int count) {
        if (count > 0) {
            converted++;
            lines.add(new Line(
                    Kind.CONVERTED, file, "Lines in the Bijoy encoding that are in Unicode now: " + count + ".", ""));
        }
    }

    void account(String file, TextAccount account) {
        charactersIn += account.in();
        charactersInBodies += account.inBody();
        charactersInCards += account.inCards();
        charactersInSources += account.inSource();
        account.dropped().forEach(dropped -> {
            charactersDropped += dropped.characters();
            lines.add(new Line(Kind.DROPPED, file, "«" + dropped.text() + "»: " + dropped.why(), ""));
        });
    }

    /** 0 when everything is in, 1 when something was refused. */
    public int exitCode() {
        return refused == 0 ? 0 : 1;
    }

    public String summary() {
        long accounted = charactersInBodies + charactersInCards + charactersInSources + charactersDropped;
        return """
                %sfound %d: created %d, updated %d, unchanged %d, kept as edited %d, refused %d
                held as drafts: %d
                in the Bijoy encoding: %d as they came, %d converted
                cards: %d found%s
                visible characters: %d in; %d in bodies, %d in cards, %d in sources, %d dropped (%s accounted for)""".formatted(
                        dryRun ? "dry run, nothing was written\n" : "",
                        found,
                        created,
                        updated,
                        unchanged,
                        keptEdited,
                        refused,
                        heldAsDraft,
                        inBijoy,
                        converted,
                        cardsFound,
                        dryRun ? "" : ", " + cardsResolved + " resolved",
                        charactersIn,
                        charactersInBodies,
                        charactersInCards,
                        charactersInSources,
                        charactersDropped,
                        charactersIn == accounted ? "100 %" : "%.2f %%".formatted(100.0 * accounted / charactersIn));
    }

    static String words(List<Missing> missing) {
        return missing.stream().map(ImportReport::word).collect(Collectors.joining(", "));
    }

    private static String word(Missing missing) {
        return switch (missing) {
            case HEADLINE -> "a headline";
            case OWN_HEADLINE -> "a headline of its own";
            case SECTION -> "a section";
            case BODY -> "a body";
        };
    }
}
