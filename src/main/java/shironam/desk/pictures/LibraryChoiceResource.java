package shironam.desk.pictures;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.search.query.PictureWords;
import shironam.story.library.LibraryFilter;
import shironam.story.library.PictureLibrary;

/** Pictures to choose from while one writes: those that readers may see. */
@Authenticated
@Path(LibraryAddress.LIBRARY + "/choice")
public class LibraryChoiceResource {
    private static final int MOST = 24;

    @Inject
    PictureLibrary library;

    @Inject
    PictureWords meant;

    @Inject
    CurrentUser currentUser;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<PictureChoice> search(@QueryParam("q") @DefaultValue("") String words) {
        return library.page(LibraryFilter.usable(words, meant::of), null, MOST).pictures().stream()
                .map(picture -> PictureChoice.of(picture, currentUser.language()))
                .toList();
    }
}
