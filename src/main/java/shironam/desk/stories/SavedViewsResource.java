package shironam.desk.stories;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import shironam.desk.CurrentUser;
import shironam.desk.DeskResponses;
import shironam.story.newsroom.SavedViews;

/** Filters of the list that somebody keeps under a name, as tabs of their own. */
@Authenticated
@Path("/desk/views")
public class SavedViewsResource {
    @Inject
    SavedViews views;

    @Inject
    CurrentUser currentUser;

    /** @param address the filter to keep; under a name that there is already it takes the place of the earlier one */
    @POST
    public Response keep(@BeanParam ListAddress address, @FormParam("name") @DefaultValue("") String name) {
        String query = ListAddress.query(address.filter());
        ListNotice notice =
                views.keep(currentUser.account(), name, query) ? ListNotice.VIEW_KEPT : ListNotice.VIEW_NAMELESS;
        return DeskResponses.seeOther(ListAddress.LIST + "?" + (query.isEmpty() ? "" : query + "&") + "said=" + notice);
    }

    @POST
    @Path("{id: \\d{1,18}}/removal")
    public Response remove(@PathParam("id") long id) {
        views.remove(currentUser.account(), id);
        return DeskResponses.seeOther(ListAddress.LIST);
    }
}
