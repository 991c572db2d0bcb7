package shironam.importing;

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
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceFiles;
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
    private static final int MOST_NAMED = 20;
    private static final int MOST_CATEGORIES = 100;

    public final List<ReportLine> lines = new ArrayList<>();

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
    public final List<Long> stories = new ArrayList<>();

    final Set<Path> picturesUsed = new HashSet<>();

    void refuse(String file, ImportRefusedException refusal) {
        refused++;
        settled.add(new Settled(file, ImportItem.Outcome.REFUSED, null));
        lines.add(line(ReportLine.Kind.REFUSED, file, refusal));
    }

    void refusePart(String file, ImportRefusedException refusal) {
        partsRefused++;
        lines.add(line(ReportLine.Kind.PART_REFUSED, file, refusal));
    }

    private static ReportLine line(ReportLine.Kind kind, String file, ImportRefusedException refusal) {
        return new ReportLine(kind, file, refusal.reason, refusal.whatToDo, refusal.value, refusal.detail);
    }

    void refusePart(String file, String reason, String whatToDo) {
        partsRefused++;
        lines.add(new ReportLine(ReportLine.Kind.PART_REFUSED, file, reason, whatToDo));
    }

    /** What is told meanwhile is of this finding. */
    void about(Finding finding, Runnable telling) {
        int from = lines.size();
        telling.run();
        lines.subList(from, lines.size()).replaceAll(line -> line.about(finding));
    }

    /** A source that takes an earlier story back. */
    void settleTakenBack(String file, long story, boolean isWithdrawn) {
        settled.add(new Settled(file, isWithdrawn ? ImportItem.Outcome.UPDATED : ImportItem.Outcome.UNCHANGED, story));
    }

    /** @param touched whether it was to be withdrawn, and somebody at the desk has touched it */
    void staysPublic(String file, long story, boolean touched) {
        stillPublic++;
        lines.add(new ReportLine(
                        touched ? ReportLine.Kind.TOUCHED_HERE : ReportLine.Kind.STILL_PUBLIC,
                        file,
                        "Readers of the source see it no longer, and story " + story + " is public here"
                                + (touched ? ": somebody at the desk has touched it." : "."),
                        touched
                                ? "Withdraw it at the desk, or leave it."
                                : "Withdraw it at the desk, or import again with --follow-withdrawals.")
                .saidByItsKind(String.valueOf(story)));
    }

    void withdraw(String file, long story) {
        withdrawn++;
        lines.add(new ReportLine(
                        ReportLine.Kind.WITHDRAWN,
                        file,
                        "Readers of the source see it no longer, so story " + story
                                + (dryRun ? " would be withdrawn." : " is withdrawn."),
                        "")
                .saidByItsKind(String.valueOf(story)));
    }

    /** Said of a finding, while {@link #about} tells of it. */
    void found(String file, String what) {
        lines.add(new ReportLine(ReportLine.Kind.NOTE, file, what, ""));
    }

    void note(String file, Note note) {
        lines.add(new ReportLine(ReportLine.Kind.NOTE, file, note.toString(), "", note.kind(), note.detail()));
    }

    /**
     * @param url the address that the source claims
     * @param converted how many lines of it were in the Bijoy encoding and are in Unicode now
     */
    void receive(String file, String url, ImportOutcome received, int converted) {
        new OutcomeRemarks(this, file, url, received, converted).tell();
    }

    /** The story that the last source is or became; null for none. */
    public Long lastStory() {
        return settled.isEmpty() ? null : settled.get(settled.size() - 1).storyId();
    }

    /** What of one file was left out as a rule of its format. */
    void omit(String file, Map<String, Long> kinds) {
        kinds.forEach((what, times) -> {
            omitted.merge(what, times, Long::sum);
            lines.add(new ReportLine(ReportLine.Kind.OMITTED, file, times + " " + what + ".", "")
                    .saidByItsKind(String.valueOf(times)));
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
            lines.add(new ReportLine(
                    ReportLine.Kind.NOTE,
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
            lines.add(new ReportLine(
                            ReportLine.Kind.NOT_LOOKED_AT,
                            named.toString(),
                            paths.size() + " " + why + ": " + names + (more > 0 ? " and " + more + " more" : "") + ".",
                            "")
                    .saidByItsKind(names));
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

    void account(String file, TextAccount account) {
        charactersIn += account.in();
        charactersInBodies += account.inBody();
        charactersInCards += account.inCards();
        charactersInSources += account.inSource();
        account.dropped().forEach(dropped -> {
            charactersDropped += dropped.characters();
            drop(file, dropped);
        });
    }

    /** Words of the body that went with a picture which can't be shown. */
    void loseFromBody(String file, String words) {
        int characters = PlainLine.visible(words);
        charactersInBodies -= characters;
        charactersDropped += characters;
        drop(file, new TextAccount.Dropped(words, characters, TextAccount.Why.PICTURE_GONE));
    }

    private void drop(String file, TextAccount.Dropped dropped) {
        String size = dropped.characters() + (dropped.characters() == 1 ? " character" : " characters");
        lines.add(new ReportLine(
                ReportLine.Kind.DROPPED,
                file,
                "«" + dropped.text() + "» (" + size + "): " + dropped.why().words,
                "",
                dropped.why(),
                "“" + dropped.text() + "” (" + dropped.characters() + ")"));
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
}
