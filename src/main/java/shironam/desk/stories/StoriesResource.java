package shironam.desk.stories;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.FlashMessage;
import shironam.desk.Option;
import shironam.desk.SectionOptions;
import shironam.desk.editor.EditorPages;
import shironam.desk.editor.FormContent;
import shironam.desk.editor.FormSaving;
import shironam.desk.editor.StoryForm;
import shironam.desk.editor.UnusableFormException;
import shironam.desk.finding.StorySearch;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.StoryState;
import shironam.story.newsroom.ListedStory;
import shironam.story.newsroom.NewsroomQueries;
import shironam.story.newsroom.SavedView;
import shironam.story.newsroom.StoryFilter;
import shironam.story.newsroom.StoryFilter.Place;
import shironam.story.writing.StoryCreation;
import shironam.story.writing.StoryCreation.Begun;
import shironam.story.writing.WorkingCopies;

/** All stories of the newsroom, and new ones. */
@Authenticated
@Path("/desk/stories")
public class StoriesResource {
    private static final int PAGE = 30;

    @Inject
    NewsroomQueries lists;

    @Inject
    StorySearch search;

    @Inject
    StoryCreation creation;

    @Inject
    FormSaving saving;

    @Inject
    WorkingCopies copies;

    @Inject
    EditorPages editorPages;

    @Inject
    FormContent contents;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    StoryRows rows;

    @GET
    public Response list(@BeanParam ListAddress address, @QueryParam("said") String said) {
        StoryFilter filter = search.understood(address.filter());
        Account reader = currentUser.account();
        Place place = address.place();
        NewsroomQueries.Page page = lists.page(filter, search.of(filter, reader), reader, place, PAGE);
        List<ListedStory> stories = page.stories();
        DeskFrame frame = pages.frame();
        String query = ListAddress.query(filter);
        StoriesView view = new StoriesView(
                frame,
                ListNotice.named(said),
                tabs(filter),
                SavedView.of(reader).stream().map(saved -> tab(saved, query)).toList(),
                SectionOptions.options(filter.section(), currentUser.language()),
                reader.role == Role.REPORTER ? List.of() : people(filter.assigned()),
                filter,
                FilterParts.of(filter, currentUser.language()),
                rows.of(stories, search.found(filter, stories, reader)),
                page.hasMore() ? ListAddress.of(filter, page.next()) : null,
                place == null ? null : ListAddress.of(filter),
                query);
        return pages.ok(StoryListTemplates.stories(view), frame);
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
            Begun begun =
                    creation.begin(form.copyKey, contents.of(form, null), form.keptByItself, currentUser.account());
            Response created =
                    DeskResponses.seeOther("/desk/stories/" + begun.storyId() + "?said=" + FlashMessage.CREATED);
            if (begun.now()) {
                copies.begin(begun.storyId(), currentUser.account(), form.typed());
                return created;
            }
            boolean late = copies.isLate(begun.storyId(), currentUser.account(), form.typed());
            return late ? created : saving.save(begun.storyId(), form, story -> created);
        } catch (UnusableFormException unusable) {
            return editorPages.newAgain(form, unusable.problem);
        }
    }

    private static List<StoriesView.Tab> tabs(StoryFilter filter) {
        List<StoriesView.Tab> tabs = new ArrayList<>();
        tabs.add(new StoriesView.Tab(null, ListAddress.of(filter.standing(null)), filter.standing() == null));
        for (StoryState standing : StoryState.values()) {
            String href = ListAddress.of(filter.standing(standing));
            tabs.add(new StoriesView.Tab(standing, href, filter.standing() == standing));
        }
        return tabs;
    }

    private static StoriesView.SavedTab tab(SavedView saved, String query) {
        return new StoriesView.SavedTab(
                saved.id, saved.name, ListAddress.LIST + "?" + saved.query, saved.query.equals(query));
    }

    private static List<Option> people(String chosen) {
        return Account.inOrder().stream()
                .filter(account -> !account.isDisabled())
                .map(account -> new Option(account.name, account.shownName(), account.name.equals(chosen)))
                .toList();
    }
}
