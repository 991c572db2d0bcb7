package shironam.site.share;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.story.changes.SurrogateKey;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;

/** The picture with a story's headline in it. A former headline's address leads to the present one's. */
@Path("/share")
public class ShareResource {
    private static final Logger LOG = Logger.getLogger(ShareResource.class);

    @Inject
    StoryDetailsLoader details;

    @Inject
    PageFrame frame;

    @Inject
    SharePainter painter;

    @GET
    @Path("{id: [1-9][0-9]{0,17}}-{hash: [0-9a-f]{16}}.png")
    public Response picture(@PathParam("id") long id, @PathParam("hash") String hash) {
        StoryDetails story = details.alone(id).orElseThrow(NotFoundException::new);
        ShareCard card = ShareCard.of(story, frame.siteName(), frame.accent());
        if (!card.hash().equals(hash)) {
            return HtmlResponses.movedTo(card.path(id));
        }
        try {
            return HtmlResponses.picture(painter.png(card), List.of(SurrogateKey.story(id), SurrogateKey.SECTIONS));
        } catch (IOException | RuntimeException | LinkageError | InternalError cannotDraw) {
            LOG.errorf(cannotDraw, "no card can be drawn for %s: the system lacks what Java draws text with", card);
            return HtmlResponses.leadsTo(frame.face().share(), false);
        }
    }
}
