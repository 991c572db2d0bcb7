package shironam.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shironam.body.Finding;
import shironam.body.PlainLine;
import shironam.body.TextAccount;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.SourceFiles;
import shironam.story.PublishRequirement;
import shironam.story.Status;
import shironam.story.origins.ImportItem;
import shironam.story.origins.ImportOutcome;

/** What became of everything that an import found. Characters are Unicode code points of visible text. */
public class ImportReport {
    public boolean dryRun;
    public int found;
    public int created;
    public int updated;
    public int unchanged;
    public int keptEdited;

    /** Files that stayed outside. */
    public int refused;

    /** Stories that came in as drafts, since another has the address that their source names. */
    public int conflicts;

    /** Parts that stayed outside while the story came in. */
    public int partsRefused;

    public int heldAsDraft;

    /** Stories that readers of their source see no longer, and ours do. */
    public int stillPublic;

    /** Stories that were withdrawn because readers of their source see them no longer. */
    public int withdrawn;

    public int inBijoy;
    public int converted;
    public int cardsFound;
    public long cardsResolved;
    public long charactersIn;
    public long charactersInBodies;
    public long charactersInCards;
    public long charactersInSources;
    public long charactersDropped;
    /** In {@link Line#detail}, beside the names of requirements. */
    public static final String NO_DATE = "DATE";

    private static final int MOST_NAMED = 20;
    private static final int MOST_CATEGORIES = 100;

    public final List<Line> lines = new ArrayList<>();

    /** What exports hold besides stories, as a rule of their format, by its kind. */
    public final Map<String, Long> omitted = new TreeMap<>();

    /** Files of the folders that are no stories, manifests or pictures of these. */
    public final List<String> notLookedAt = new ArrayList<>();

    /** Why the import ended early and how to go on; empty when it did not. */
    public String stopped = "";

    /** Why it ended early, or null. */
    private ImportOutage outage;

    /** Files that an import which ended early did not come to. */
    public int waiting;

    /** The run of which it tells; 0 for a dry run, which is not kept. */
    public long run;

    /** What became of each source, in their order. */
    final List<Settled> settled = new ArrayList<>();

    record Settled(String file, ImportItem.Outcome outcome, Long storyId) {}

    /** The stories that the files are or became. */
    final List<Long> stories = new ArrayList<>();

    final Set<Path> picturesUsed = new HashSet<>();

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
        /** The source changed these fields, and the story has them now. */
        UPDATED,
        /** An editor's text stands; the new source is in the history. */
        KEPT_EDITED,
        /** Another story has the address that the source names as its own. */
        CONFLICT,
        /** Readers of its source see it no longer, and ours do. */
        STILL_PUBLIC,
        /** Readers of its source see it no longer, so it is withdrawn here, as the operator asked. */
        WITHDRAWN,
        /** What an export holds besides stories. */
        OMITTED,
        /** Files that are no stories. */
        NOT_LOOKED_AT
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Line(Kind kind, String file, String reason, String whatToDo, Enum<?> value, String detail) {
        Line(Kind kind, String file, String reason, String whatToDo) {
            this(kind, file, reason, whatToDo, null, null);
        }

        /** For people who read another language its kind is all, with that detail. */
        Line saidByItsKind(String beside) {
            return new Line(kind, file, reason, whatToDo, null, beside);
        }

        Line about(Finding finding) {
            return new Line(kind, file, reason, whatToDo, finding.kind(), finding.detail());
        }

        @Override
        public String toString() {
            String word = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            return word + ": " + file + ": " + reason + (whatToDo.isEmpty() ? "" : " " + whatToDo);
        }
    }

    void refuse(String file, ImportRefusedException refusal) {
        refused++;
        settled.add(new Settled(file, ImportItem.Outcome.REFUSED, null));
        lines.add(line(Kind.REFUSED, file, refusal));
    }

    void refusePart(String file, ImportRefusedException refusal) {
        partsRefused++;
        lines.add(line(Kind.PART_REFUSED, file, refusal));
    }

    private static Line line(Kind kind, String file, ImportRefusedException refusal) {
        return new Line(kind, file, refusal.reason, refusal.whatToDo, refusal.value, refusal.detail);
    }

    void refusePart(String file, String reason, String whatToDo) {
        partsRefused++;
        lines.add(new Line(Kind.PART_REFUSED, file, reason, whatToDo));
    }

    /** What is told meanwhile is of this finding. */
    void about(Finding finding, Runnable telling) {
        int from = lines.size();
        telling.run();
        lines.subList(from, lines.size()).replaceAll(line -> line.about(finding));
    }

    /** @param touched whether it was to be withdrawn, and somebody at the desk has touched it */
    void staysPublic(String file, long story, boolean touched) {
        stillPublic++;
        lines.add(new Line(
                        Kind.STILL_PUBLIC,
                        file,
                        "Readers of the source see it no longer, and story " + story + " is public here"
                                + (touched ? ": somebody at the desk has touched it." : "."),
                        touched
                                ? "Withdraw it at the desk, or leave it."
                                : "Withdraw it at the desk, or import again with --follow-withdrawals.")
                .saidByItsKind(""));
    }

    void withdraw(String file, long story) {
        withdrawn++;
        lines.add(new Line(
                        Kind.WITHDRAWN,
                        file,
                        "Readers of the source see it no longer, so story " + story
                                + (dryRun ? " would be withdrawn." : " is withdrawn."),
                        "")
                .saidByItsKind(""));
    }

    void note(String file, String what) {
        lines.add(new Line(Kind.NOTE, file, what, ""));
    }

    /**
     * @param url the address that the source claims
     * @param converted how many lines of it were in the Bijoy encoding and are in Unicode now
     */
    void receive(String file, String url, ImportOutcome received, int converted) {
        if (received.storyId() != null) {
            stories.add(received.storyId());
        }
        settled.add(new Settled(file, outcome(received), received.storyId()));
        switch (received.outcome()) {
            case CREATED -> {
                created++;
                convert(file, converted);
            }
            case CONFLICT -> {
                conflicts++;
                convert(file, converted);
            }
            case UPDATED -> {
                updated++;
                lines.add(new Line(
                        Kind.UPDATED,
                        file,
                        "Story " + received.storyId() + ": " + String.join("; ", received.taken()) + ".",
                        ""));
                convert(file, converted);
            }
            case UNCHANGED -> unchanged++;
            case THROWN_AWAY -> {
                unchanged++;
                note(file, "Its story was thrown away at the desk, and stays so.");
            }
            case KEPT_EDITED -> {
                keptEdited++;
                keepEdited(file, received);
            }
        }
        tellOfOthers(file, url, received);
        if (received.bijoy()) {
            inBijoy++;
            lines.add(new Line(
                            Kind.BIJOY,
                            file,
                            "Story " + received.storyId() + " is in as it came, in the Bijoy encoding (SutonnyMJ)"
                                    + (received.status() == Status.DRAFT ? ", as a draft." : "."),
                            "See it in Unicode at the desk, or import again with --convert-bijoy.")
                    .saidByItsKind(""));
        }
        if (!received.missing().isEmpty() || received.undated()) {
            lines.add(new Line(
                            Kind.HELD,
                            file,
                            "Story " + received.storyId() + " is in as a draft; it lacks: " + lacking(received),
                            received.missing().isEmpty()
                                    ? "Name its date in a manifest, publish it at the desk, or import with --undated to have it"
                                            + " out as of now."
                                    : "Complete it at the desk, or name what is missing in a manifest.")
                    .saidByItsKind((names(received.missing()) + (received.undated() ? " " + NO_DATE : "")).strip()));
        }
    }

    /** The story that the last source is or became; null for none. */
    public Long lastStory() {
        return settled.isEmpty() ? null : settled.get(settled.size() - 1).storyId();
    }

    private static ImportItem.Outcome outcome(ImportOutcome received) {
        return switch (received.outcome()) {
            case CREATED -> ImportItem.Outcome.CREATED;
            case UPDATED -> ImportItem.Outcome.UPDATED;
            case UNCHANGED, THROWN_AWAY -> ImportItem.Outcome.UNCHANGED;
            case KEPT_EDITED -> ImportItem.Outcome.KEPT_EDITED;
            case CONFLICT -> ImportItem.Outcome.CONFLICT;
        };
    }

    private void keepEdited(String file, ImportOutcome received) {
        String taken = received.taken().isEmpty() ? "" : " Taken over: " + String.join("; ", received.taken()) + ".";
        lines.add(new Line(
                Kind.KEPT_EDITED,
                file,
                "The source changed, but story " + received.storyId() + " was edited at the desk since. As the desk has"
                        + " it: " + String.join(", ", received.kept()) + "." + taken,
                "The editor's text stands; the new source is in the story's history."));
    }

    private void tellOfOthers(String file, String url, ImportOutcome received) {
        if (received.copyOf() != null) {
            note(
                    file,
                    "It says the same as " + received.copyOf() + ", which is story " + received.storyId() + "."
                            + (url == null ? "" : " Its address " + url + " leads there, too."));
        }
        if (received.addressOf() != null) {
            boolean isNew = received.outcome() == ImportOutcome.Outcome.CONFLICT;
            partsRefused += isNew ? 0 : 1;
            String other = dryRun ? "another story" : "story " + received.addressOf();
            lines.add(new Line(
                            Kind.CONFLICT,
                            file,
                            "Its url " + url + " is that of " + other + ", which stands as it is."
                                    + (isNew && !dryRun
                                            ? " This one is kept aside as story " + received.storyId()
                                                    + ", a draft without that url."
                                            : isNew
                                                    ? " This one would be kept aside as a draft without that url."
                                                    : ""),
                            "Give it its own url and import it again, or settle at the desk which of the two stays.")
                    .saidByItsKind(url == null ? "" : url));
        }
    }

    private static String lacking(ImportOutcome received) {
        if (received.missing().isEmpty()) {
            return "a date.";
        }
        return words(received.missing()) + "." + (received.undated() ? " Its date is not known either." : "");
    }

    /** What of one file was left out as a rule of its format. */
    void omit(String file, Map<String, Long> kinds) {
        kinds.forEach((what, times) -> {
            omitted.merge(what, times, Long::sum);
            lines.add(new Line(Kind.OMITTED, file, times + " " + what + ".", ""));
        });
    }

    /** What stories were filed under and is no section here, said once. */
    void tellOfCategories(Map<String, Long> unknown) {
        if (!unknown.isEmpty()) {
            String names = unknown.entrySet().stream()
                    .limit(MOST_CATEGORIES)
                    .map(category -> category.getKey() + " (" + category.getValue() + ")")
                    .collect(Collectors.joining(", "));
            int more = unknown.size() - MOST_CATEGORIES;
            lines.add(new Line(
                    Kind.NOTE,
                    "categories",
                    "These are no sections here, and are tags of their stories: " + names
                            + (more > 0 ? " and " + more + " more" : "") + ".",
                    "To have them in sections, say which is which with --section-map FILE."));
        }
    }

    /** Names what of a folder was not looked at, by its reason; a picture that no story shows is told too. */
    void passOver(Path named, SourceFiles files) {
        files.refused.forEach((file, why) -> {
            found++;
            refuse(file, why);
        });
        List<String> unused = files.pictures.entrySet().stream()
                .filter(picture ->
                        !picturesUsed.contains(picture.getKey().toAbsolutePath().normalize()))
                .map(Map.Entry::getValue)
                .toList();
        Map<String, List<String>> skipped = new TreeMap<>(files.skipped);
        if (!unused.isEmpty()) {
            skipped.put("pictures that no story names", unused);
        }
        String below = named + java.io.File.separator;
        skipped.forEach((why, paths) -> {
            notLookedAt.addAll(paths);
            String names = paths.stream()
                    .limit(MOST_NAMED)
                    .map(path -> path.startsWith(below) ? path.substring(below.length()) : path)
                    .collect(Collectors.joining(", "));
            int more = paths.size() - MOST_NAMED;
            lines.add(new Line(
                    Kind.NOT_LOOKED_AT,
                    named.toString(),
                    paths.size() + " " + why + ": " + names + (more > 0 ? " and " + more + " more" : "") + ".",
                    ""));
        });
    }

    /** Whether it ended since the database can't be asked any more. */
    boolean isDatabaseLost() {
        return outage != null && outage.isOfDatabase();
    }

    /** Empty when it did not end early. */
    String outage() {
        return outage == null ? "" : outage.name();
    }

    void stop(ImportOutage outage) {
        this.outage = outage;
        stopped = outage.what() + ". Done: " + found + (found == 1 ? " file" : " files") + "; not come to: " + waiting
                + ". " + outage.whatToDo();
    }

    private void convert(String file, int count) {
        if (count > 0) {
            converted++;
            lines.add(new Line(
                            Kind.CONVERTED,
                            file,
                            "Lines in the Bijoy encoding that are in Unicode now: " + count + ".",
                            "")
                    .saidByItsKind(String.valueOf(count)));
        }
    }

    void account(String file, TextAccount account) {
        charactersIn += account.in();
        charactersInBodies += account.inBody();
        charactersInCards += account.inCards();
        charactersInSources += account.inSource();
        account.dropped().forEach(dropped -> {
            charactersDropped += dropped.characters();
            String size =
                    " (" + dropped.characters() + (dropped.characters() == 1 ? " character): " : " characters): ");
            lines.add(new Line(Kind.DROPPED, file, "«" + dropped.text() + "»" + size + dropped.why(), ""));
        });
    }

    /** Words of the body that went with a picture which can't be shown. */
    void loseFromBody(String file, String words) {
        int characters = PlainLine.visible(words);
        charactersInBodies -= characters;
        charactersDropped += characters;
        lines.add(new Line(Kind.DROPPED, file, "«" + words + "»: it stands under a picture that is not there", ""));
    }

    /** 0 when everything is in, 1 when something was refused, 2 when the import ended early. */
    public int exitCode() {
        if (!stopped.isEmpty()) {
            return 2;
        }
        return refused + partsRefused + conflicts == 0 ? 0 : 1;
    }

    public String summary() {
        long accounted = charactersInBodies + charactersInCards + charactersInSources + charactersDropped;
        return """
                %sfound %d: created %d, updated %d, unchanged %d, kept as edited %d, refused %d, in conflict %d
                parts refused: %d; left out of exports: %d; not looked at: %d
                held as drafts: %d%s
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
                        conflicts,
                        partsRefused,
                        omitted.values().stream().mapToLong(Long::longValue).sum(),
                        notLookedAt.size(),
                        heldAsDraft,
                        hiddenAtTheSource(),
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

    private String hiddenAtTheSource() {
        return stillPublic + withdrawn == 0
                ? ""
                : "\nno longer public at the source: %d withdrawn, %d still public here"
                        .formatted(withdrawn, stillPublic);
    }

    /** For {@link Line#detail}, of what a story waits for. */
    static String names(List<PublishRequirement> missing) {
        return missing.stream().map(PublishRequirement::name).collect(Collectors.joining(" "));
    }

    static String words(List<PublishRequirement> missing) {
        return missing.stream().map(ImportReport::word).collect(Collectors.joining(", "));
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
