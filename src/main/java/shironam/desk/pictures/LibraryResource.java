package shironam.desk.pictures;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskNumbers;
import shironam.desk.DeskResponses;
import shironam.desk.SectionOptions;
import shironam.search.query.PictureWords;
import shironam.story.library.LibraryFilter;
import shironam.story.library.LibraryPicture;
import shironam.story.library.PictureLibrary;

/** All pictures that the paper has. */
@Authenticated
@Path(LibraryAddress.LIBRARY)
public class LibraryResource {
    private static final int PAGE = 48;

    @Inject
    PictureLibrary library;

    @Inject
    PictureWords meant;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    public Response list(@BeanParam LibraryAddress address) {
        LibraryFilter filter = address.filter(meant::of);
        PictureLibrary.Page page = library.page(filter, address.place(), PAGE);
        List<LibraryPicture> found = page.pictures();
        DeskFrame frame = pages.frame();
        LibraryView view = new LibraryView(
                frame,
                filter,
                address.from,
                address.to,
                SectionOptions.options(filter.section(), currentUser.language()),
                address.isList(),
                address.lookingLike(""),
                address.lookingLike("list"),
                found.stream().map(this::tile).toList(),
                page.hasMore() ? address.following(found.get(found.size() - 1)) : null);
        return pages.ok(PictureTemplates.library(view), frame);
    }

    private LibraryView.Tile tile(LibraryPicture picture) {
        String language = currentUser.language();
        return new LibraryView.Tile(
                LibraryAddress.LIBRARY + "/" + picture.asset(),
                picture.thumbnail(),
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.name(),
                picture.credit(),
                PictureSizes.pixels(picture.width(), picture.height(), language),
                DeskDates.words(picture.addedAt(), language),
                picture.uses() == 0 ? null : DeskNumbers.digits(picture.uses(), language),
                picture.ended());
    }
}
