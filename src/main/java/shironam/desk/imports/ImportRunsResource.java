package shironam.desk.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shironam.bangla.Dates;
import shironam.bangla.Digits;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.imports.ImportRunView.Filter;
import shironam.desk.imports.ImportRunView.Stayed;
import shironam.desk.imports.ImportRunsView.Count;
import shironam.desk.imports.ImportRunsView.Run;
import shironam.desk.pictures.PictureSizes;
import shironam.identity.Account;
import shironam.importing.ImportOutage;
import shironam.importing.ImportRetry;
import shironam.importing.fidelity.ReasonView;
import shironam.site.http.QueryString;
import shironam.story.database.LongRunning;
import shironam.story.origins.ImportItem;
import shironam.story.origins.ImportItem.Outcome;
import shironam.story.origins.ImportItem.Undoing;
import shironam.story.origins.ImportRun;
import shironam.story.origins.ImportRuns;
import shironam.story.origins.ImportUndoing;

/** What imports did: a list of runs, each with its sources; one source once more, and a whole run undone. */
@RolesAllowed("admin")
@Path("/desk/imports")
public class ImportRunsResource {
    private static final String HERE = "/desk/imports";
    private static final int RUNS = 30;
    private static final int ITEMS = 100;

    /** Of undoing, before the page answers and asks to go on. */
    private static final long LONGEST_MILLIS = 8_000;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,10}) ([KM]B)");

    @Inject
    ImportRuns runs;

    @Inject
    ImportUndoing undoing;

    @Inject
    ImportRetry retry;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@QueryParam("before") @DefaultValue("0") long before) {
        List<ImportRun> found = runs.before(before, RUNS + 1);
        List<ImportRun> shown = found.subList(0, Math.min(RUNS, found.size()));
        String older = found.size() > RUNS ? HERE + "?before=" + shown.get(RUNS - 1).id : null;
        DeskFrame frame = pages.frame();
        return pages.ok(
                ImportTemplates.runs(new ImportRunsView(
                        frame,
                        shown.stream().map(run -> row(run, runs.counts(run.id))).toList(),
                        older)),
                frame);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response run(
            @PathParam("id") long id,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("gone") String gone) {
        ImportRun run = runs.find(id).orElseThrow(NotFoundException::new);
        Optional<Outcome> only = Arrays.stream(Outcome.values())
                .filter(known -> known.name().equalsIgnoreCase(outcome))
                .findFirst();
        List<ImportItem> found = runs.items(id, only, after, ITEMS + 1);
        List<ImportItem> shown = found.subList(0, Math.min(ITEMS, found.size()));
        String more = found.size() > ITEMS ? address(id, only, shown.get(ITEMS - 1).id) : null;
        Map<Outcome, Long> counts = runs.counts(id);
        Map<Undoing, Long> undone = runs.undoing(id);
        boolean created = counts.getOrDefault(Outcome.CREATED, 0L) > 0;
        DeskFrame frame = pages.frame();
        ImportRunView view = new ImportRunView(
                frame,
                row(run, counts),
                filters(id, only, counts),
                shown.stream().map(item -> item(run, item)).toList(),
                more,
                created && run.undoneAt == null,
                !undone.isEmpty(),
                undone.entrySet().stream()
                        .map(entry -> new Stayed(entry.getKey(), number(entry.getValue())))
                        .toList(),
                gone != null);
        return pages.ok(ImportTemplates.run(view), frame);
    }

    /** As much of it as a page may take; the rest at the next press. */
    @POST
    @LongRunning
    @Path("{id: \\d{1,18}}/undoing")
    public Response undo(@PathParam("id") long id) {
        runs.find(id).orElseThrow(NotFoundException::new);
        long end = System.currentTimeMillis() + LONGEST_MILLIS;
        while (undoing.undoSome(id, currentUser.account()) && System.currentTimeMillis() < end) {
            // some stories at a time, so that no transaction is long
        }
        return DeskResponses.seeOther(HERE + "/" + id);
    }

    /** The source once more, by a run of its own. */
    @POST
    @LongRunning
    @Path("{id: \\d{1,18}}/items/{item: \\d{1,18}}/attempt")
    public Response tryAgain(@PathParam("id") long id, @PathParam("item") long itemId) throws IOException {
        ImportRun run = runs.find(id).orElseThrow(NotFoundException::new);
        ImportItem item = runs.item(id, itemId).orElseThrow(NotFoundException::new);
        Optional<Long> again = retry.tryAgain(run, item, currentUser.account().id);
        return DeskResponses.seeOther(again.map(next -> HERE + "/" + next).orElse(HERE + "/" + id + "?gone=1"));
    }

    private static String address(long id, Optional<Outcome> only, long after) {
        return new QueryString()
                .and(
                        "outcome",
                        only.map(outcome -> outcome.name().toLowerCase()).orElse(""))
                .and("after", after > 0 ? String.valueOf(after) : "")
                .at(HERE + "/" + id);
    }

    private List<Filter> filters(long id, Optional<Outcome> only, Map<Outcome, Long> counts) {
        List<Filter> filters = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        filters.add(new Filter(null, number(all), address(id, Optional.empty(), 0), only.isEmpty()));
        counts.forEach((outcome, count) -> filters.add(new Filter(
                outcome,
                number(count),
                address(id, Optional.of(outcome), 0),
                only.filter(outcome::equals).isPresent())));
        return filters;
    }

    private Run row(ImportRun run, Map<Outcome, Long> counts) {
        String language = currentUser.language();
        Account by = run.accountId == null ? null : Account.findById(run.accountId);
        return new Run(
                run.id,
                number(run.id),
                DeskDates.words(run.beganAt, language),
                Dates.iso(run.beganAt),
                by == null ? "" : by.shownName(),
                run.cameFrom,
                String.join(", ", run.sources),
                run.endedAt != null,
                !run.stopped.isEmpty(),
                named(ImportOutage.values(), run.stopped),
                run.undoneAt == null ? null : DeskDates.words(run.undoneAt, language),
                counts.entrySet().stream()
                        .map(entry -> new Count(entry.getKey(), number(entry.getValue())))
                        .toList());
    }

    private ImportRunView.Item item(ImportRun run, ImportItem item) {
        return new ImportRunView.Item(
                item.id,
                item.source,
                item.outcome,
                item.storyId,
                item.reasons.stream().map(this::reason).toList(),
                item.undoing,
                ImportRetry.reach(run, item));
    }

    private ReasonView reason(ImportItem.Reason reason) {
        ReasonView view = ReasonView.of(reason.kind(), reason.value(), reason.words());
        String language = currentUser.language();
        return (view.isOfNumbers() ? view.saying(sizes(view.words(), language)) : view).in(language);
    }

    private static String sizes(String words, String language) {
        return SIZE.matcher(words)
                .replaceAll(size -> PictureSizes.bytes(
                        Long.parseLong(size.group(1)) << (size.group(2).equals("MB") ? 20 : 10), language));
    }

    /** Null for none. */
    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String number(long number) {
        String written = Long.toString(number);
        return currentUser.language().equals("bn") ? Digits.bengali(written) : written;
    }
}
