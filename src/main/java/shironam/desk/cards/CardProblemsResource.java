package shironam.desk.cards;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shironam.bangla.Digits;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.story.newsroom.CardCheck;

/** The cards that the check of the night found, for whoever arranges the paper. */
@RolesAllowed({"editor", "chief", "admin"})
@Path("/desk/card-problems")
public class CardProblemsResource {
    private static final int PAGE = 50;

    @Inject
    CardCheck check;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    /** Those that are told live stand first, by their updates; those after them go by their own numbers. */
    @GET
    public Response list(
            @QueryParam("kind") @DefaultValue("") String asked,
            @QueryParam("before") @DefaultValue("" + Long.MAX_VALUE) long before,
            @QueryParam("after") @DefaultValue("0") long after) {
        CardCheck.Kind kind = Arrays.stream(CardCheck.Kind.values())
                .filter(known -> known.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(CardCheck.Kind.BROKEN);
        List<CardCheck.Problem> told =
                kind == CardCheck.Kind.BROKEN && after == 0 ? check.toldLive(before, PAGE) : List.of();
        long last = told.isEmpty() ? 0 : told.get(told.size() - 1).updateId();
        if (!check.toldLive(last, 1).isEmpty()) {
            return page(kind, told, address(kind, "before", last));
        }
        List<CardCheck.Problem> found = check.page(kind, after, PAGE + 1);
        List<CardCheck.Problem> shown = found.subList(0, Math.min(PAGE, found.size()));
        return page(
                kind,
                Stream.concat(told.stream(), shown.stream()).toList(),
                found.size() > PAGE ? address(kind, "after", shown.get(PAGE - 1).cardId()) : null);
    }

    private static String address(CardCheck.Kind kind, String from, long number) {
        return "/desk/card-problems?kind=" + kind.name().toLowerCase() + "&" + from + "=" + number;
    }

    private Response page(CardCheck.Kind kind, List<CardCheck.Problem> shown, String more) {
        DeskFrame frame = pages.frame();
        return pages.ok(CardTemplates.problems(new CardProblemsView(frame, filters(kind), shown, more)), frame);
    }

    private List<CardProblemsView.Filter> filters(CardCheck.Kind chosen) {
        Map<CardCheck.Kind, Long> counts = check.counts();
        return Arrays.stream(CardCheck.Kind.values())
                .map(kind -> new CardProblemsView.Filter(kind, number(counts.getOrDefault(kind, 0L)), kind == chosen))
                .toList();
    }

    private String number(long number) {
        String written = Long.toString(number);
        return currentUser.language().equals("bn") ? Digits.bengali(written) : written;
    }
}
