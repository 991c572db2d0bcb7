package shironam.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import shironam.story.Beginnings;
import shironam.story.Beginnings.Begun;
import shironam.story.NewsroomLists;
import shironam.story.NewsroomLists.Entry;
import shironam.story.NewsroomLists.Filter;
import shironam.story.Section;
import shironam.story.Standing;
import shironam.story.WorkingCopies;

/** All stories of the newsroom, and new ones. */
@AtDesk
@Path("/desk/stories")
public class StoriesResource {
    private static final int PAGE = 30;

    @Inject
    NewsroomLists lists;

    @Inject
    Beginnings beginnings;

    @Inject
    Saving saving;

    @Inject
    WorkingCopies copies;

    @Inject
    EditorPages editorPages;

    @Inject
    DeskPages pages;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @GET
    public Response list(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("section") @DefaultValue("") String section,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("attention") @DefaultValue("false") boolean attention,
            @QueryParam("before") @DefaultValue("0") long before) {
        Filter filter = new Filter(standing(status), section, text, attention);
        NewsroomLists.Page page = lists.page(filter, visitor.account(), before, PAGE);
        List<Entry> entries = page.entries();
        Frame frame = pages.frame();
        StoriesView view = new StoriesView(
                frame,
                tabs(filter),
                Sections.options(section, visitor.language()),
                filter.standing(),
                section,
                text,
                attention,
                entries.stream().map(this::row).toList(),
                page.hasOlder()
                        ? href(
                                filter,
                                filter.standing(),
                                entries.get(entries.size() - 1).id())
                        : null,
                !filter.equals(Filter.ALL));
        return pages.ok(Templates.stories(view), frame);
    }

    @GET
    @Path("new")
    public Response blank() {
        return editorPages.blank(StoryForm.empty());
    }

    /** A story begins as what is in the form, however little that is, and once, however often the form arrives. */
    @POST
    public Response create(StoryForm form) {
        try {
            Begun begun = beginnings.begin(form.copyKey, editorPages.contentOf(form, null), visitor.account());
            Response created = DeskPages.seeOther("/desk/stories/" + begun.storyId() + "?said=" + Notice.CREATED);
            if (begun.now()) {
                copies.begin(begun.storyId(), visitor.account(), form.typed());
                return created;
            }
            boolean late = copies.isLate(begun.storyId(), visitor.account(), form.typed());
            return late ? created : saving.save(begun.storyId(), form, story -> created);
        } catch (EditorPages.Unusable unusable) {
            return editorPages.newAgain(form, unusable.problem);
        }
    }

    private StoriesView.Row row(Entry story) {
        String language = visitor.language();
        Section section = story.section();
        return new StoriesView.Row(
                story.id(),
                story.headline(),
                story.standingAt(clock.instant()),
                section == null ? null : section.name(language),
                story.author() != null ? story.author() : story.createdBy(),
                DeskDates.words(story.publishAt(), language),
                DeskDates.words(story.updatedAt(), language),
                iso(story.updatedAt()),
                story.missing(),
                story.picture().exists() ? story.picture().url() : null);
    }

    private static String iso(Instant moment) {
        return moment.toString();
    }

    private static List<StoriesView.Tab> tabs(Filter filter) {
        List<StoriesView.Tab> tabs = new ArrayList<>();
        tabs.add(new StoriesView.Tab(null, href(filter, null, 0), filter.standing() == null));
        for (Standing standing : Standing.values()) {
            tabs.add(new StoriesView.Tab(standing, href(filter, standing, 0), filter.standing() == standing));
        }
        return tabs;
    }

    private static String href(Filter filter, Standing standing, long before) {
        List<String> parameters = new ArrayList<>();
        if (standing != null) {
            parameters.add("status=" + standing.name().toLowerCase(Locale.ROOT));
        }
        if (!filter.section().isEmpty()) {
            parameters.add("section=" + URLEncoder.encode(filter.section(), StandardCharsets.UTF_8));
        }
        if (!filter.text().isEmpty()) {
            parameters.add("q=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8));
        }
        if (filter.needsAttention()) {
            parameters.add("attention=true");
        }
        if (before > 0) {
            parameters.add("before=" + before);
        }
        return "/desk/stories" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static Standing standing(String word) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }
}
