package shironam.desk.analytics;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shironam.bangla.Dates;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskNumbers;
import shironam.desk.DeskResponses;
import shironam.desk.Option;
import shironam.desk.SectionOptions;
import shironam.desk.analytics.ReadingView.NamedRow;
import shironam.desk.analytics.ReadingView.Of;
import shironam.desk.analytics.ReadingView.PlaceRow;
import shironam.desk.analytics.ReadingView.SourceRow;
import shironam.desk.reasons.Bundles;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.Section;
import shironam.story.Story;
import shironam.story.StoryAction;
import shironam.story.Tag;
import shironam.story.analytics.Readership;
import shironam.story.analytics.Readership.Scope;
import shironam.story.analytics.TrafficSource;
import shironam.story.fronts.FrontPlaces;
import shironam.story.paper.PaperSettings;
import shironam.story.people.Author;

/** How stories are read. Editors see the whole paper, reporters what is theirs. */
@Authenticated
@Path("/desk/reading")
public class ReadingResource {
    private static final String HERE = "/desk/reading";
    private static final int STORIES = 20;
    private static final int AUTHORS = 10;
    private static final int WEEK = 7;
    private static final Duration LATELY = Duration.ofHours(24);

    @Inject
    PaperSettings paper;

    @Inject
    Readership readership;

    @Inject
    ReadingCharts charts;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** What is asked for: a scope, what the page calls it, and the story that the visitor can open, or null. */
    private record Asked(Of of, String name, Long story, Scope scope) {}

    /** @param author number of an author; what makes no sense is as if it were not there */
    @GET
    public Response show(
            @QueryParam("section") @DefaultValue("") String section,
            @QueryParam("author") @DefaultValue("") String author) {
        if (currentUser.account().role == Role.REPORTER) {
            return page(new Asked(Of.MINE, "", null, Scope.of(currentUser.account().id)), "");
        }
        Optional<Section> ofSection = Section.named(section);
        Optional<Author> by =
                author.matches("\\d{1,18}") ? Author.findByIdOptional(Long.parseLong(author)) : Optional.empty();
        Asked asked = by.map(one -> new Asked(Of.AUTHOR, one.name, null, Scope.author(one.id)))
                .or(() -> ofSection.map(
                        one -> new Asked(Of.SECTION, one.name(currentUser.language()), null, Scope.section(one.id))))
                .orElseGet(() -> new Asked(Of.PAPER, "", null, Scope.PAPER));
        return page(asked, asked.of == Of.SECTION ? section : "");
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response ofStory(@PathParam("id") long id) {
        Story story = Story.require(id);
        Account account = currentUser.account();
        if (!readership.isOf(Scope.of(account.id), id)) {
            StoryAction.SEE.require(account, story);
        }
        Long opened = StoryAction.SEE.isAllowed(account, story) ? id : null;
        return page(new Asked(Of.STORY, story.headline, opened, Scope.story(id)), "");
    }

    private Response page(Asked asked, String section) {
        DeskFrame frame = pages.frame();
        Instant lately = clock.instant().minus(LATELY);
        boolean whole = asked.of == Of.PAPER;
        ReadingCharts.Charts drawn = charts.of(asked.scope, asked.of == Of.STORY);
        ReadingView view = new ReadingView(
                frame,
                asked.of,
                asked.name,
                asked.story,
                words(drawn.today()),
                words(Math.round(drawn.usual())),
                drawn.hours(),
                drawn.days(),
                sources(asked.scope),
                places(asked.scope),
                asked.of == Of.STORY
                        ? List.of()
                        : readership.stories(asked.scope, lately, STORIES).stream()
                                .map(story ->
                                        new ReadingView.StoryRow(story.id(), story.headline(), words(story.reads())))
                                .toList(),
                whole || asked.of == Of.SECTION || asked.of == Of.AUTHOR
                        ? SectionOptions.options(section, frame.language())
                        : List.<Option>of(),
                whole ? bySection(lately) : List.of(),
                whole ? byAuthor(lately) : List.of());
        return pages.ok(ReadingTemplates.reading(view), frame);
    }

    private List<SourceRow> sources(Scope scope) {
        Map<TrafficSource, Long> sums = readership.sources(scope, charts.today().minusDays(WEEK - 1));
        long all = sums.values().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? List.of()
                : sums.entrySet().stream()
                        .sorted(Map.Entry.<TrafficSource, Long>comparingByValue()
                                .reversed())
                        .map(entry -> {
                            int percent = Math.round(100f * entry.getValue() / all);
                            return new SourceRow(entry.getKey(), words(entry.getValue()), percent, words(percent));
                        })
                        .toList();
    }

    private List<PlaceRow> places(Scope scope) {
        Map<String, Long> sums = readership.places(scope, charts.today().minusDays(WEEK - 1));
        long all = sums.values().stream().mapToLong(Long::longValue).sum();
        return sums.entrySet().stream()
                .map(entry -> {
                    int percent = Math.round(100f * entry.getValue() / all);
                    return new PlaceRow(placeName(entry.getKey()), words(entry.getValue()), percent, words(percent));
                })
                .toList();
    }

    /** Of a slot its number, of a block what it shows; as it was called then where that has gone. */
    private String placeName(String place) {
        ReadingMessages messages = Bundles.in(ReadingMessages.class, currentUser.language());
        int inSection = place.indexOf(FrontPlaces.IN);
        if (inSection > 0) {
            String section = place.substring(0, inSection);
            return messages.inSection(
                    paper.sectionName(section, currentUser.language(), section),
                    placeName(place.substring(inSection + 1)));
        }
        if (place.equals(FrontPlaces.LIST)) {
            return messages.list();
        }
        String slug = place.substring(place.indexOf(':') + 1);
        if (place.startsWith(FrontPlaces.SLOT)) {
            return messages.slot(words(Long.parseLong(slug)));
        }
        return place.startsWith("tag:")
                ? Tag.known(slug).map(tag -> tag.name).orElse(slug)
                : paper.sectionName(slug, currentUser.language(), slug);
    }

    private List<NamedRow> bySection(Instant lately) {
        Map<Long, String> slugs =
                Section.inOrder().stream().collect(Collectors.toMap(section -> section.id, section -> section.slug));
        return readership.sections(lately, weeksAgo(), currentUser.language()).stream()
                .map(one -> row(one, HERE + "?section=" + slugs.get(one.id())))
                .toList();
    }

    private List<NamedRow> byAuthor(Instant lately) {
        return readership.authors(lately, weeksAgo(), AUTHORS).stream()
                .map(one -> row(one, HERE + "?author=" + one.id()))
                .toList();
    }

    private NamedRow row(Readership.Named one, String href) {
        return new NamedRow(one.name(), href, words(one.reads()), words(Math.round(one.usual())));
    }

    private Instant weeksAgo() {
        return charts.today()
                .minusDays(ReadingCharts.DAYS)
                .atStartOfDay(Dates.zone())
                .toInstant();
    }

    private String words(long number) {
        return DeskNumbers.digits((int) Math.min(Integer.MAX_VALUE, number), currentUser.language());
    }
}
