package shironam.desk.pasting;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import shironam.body.BodyTooDeepException;
import shironam.body.Finding.Kind;
import shironam.body.pasting.Pasted;
import shironam.desk.CurrentUser;
import shironam.desk.pictures.KnownPictures;
import shironam.desk.reasons.Reasons;
import shironam.story.paper.EmbedSites;

/** Cleans what is pasted into the editor by the rules of an import, so that there is one idea of what a text may hold. */
@Authenticated
@Path("/desk/pasted")
public class PastedHtmlResource {
    @Inject
    KnownPictures pictures;

    @Inject
    EmbedSites sites;

    @Inject
    CurrentUser currentUser;

    /** HTML as the clipboard had it. */
    public record Clip(String html) {}

    /**
     * @param html in our vocabulary; empty when nothing could be used
     * @param cards how many related stories were recognised in it
     */
    public record Clean(String html, int cards, LeftOut leftOut) {}

    /**
     * How many pieces of each kind did not come along; of pictures the editor knows by itself. A comment is one where it
     * belongs and one where it says something.
     */
    public record LeftOut(long deletions, long comments, long hidden, long parts) {
        private static LeftOut of(Pasted pasted) {
            return new LeftOut(
                    count(pasted, Kind.DELETION_LEFT_OUT),
                    count(pasted, Kind.COMMENT_LEFT_OUT),
                    count(
                            pasted,
                            Kind.HIDDEN_TEXT,
                            Kind.COMMENT_TEXT,
                            Kind.SCRIPT_TEXT,
                            Kind.FORM_TEXT,
                            Kind.FALLBACK_TEXT),
                    count(pasted, Kind.EMBED_REMOVED, Kind.CARD_WITHOUT_LINK));
        }

        private static long count(Pasted pasted, Kind... kinds) {
            return pasted.findings().stream()
                    .filter(finding -> Set.of(kinds).contains(finding.kind()))
                    .count();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response clean(Clip clip) {
        if (clip == null || clip.html() == null) {
            throw new BadRequestException();
        }
        try {
            Pasted read = Pasted.of(clip.html(), sites::allow);
            Pasted pasted = new Pasted(pictures.in(read.body()), read.findings());
            return Response.ok(new Clean(pasted.html(), pasted.cards(), LeftOut.of(pasted)))
                    .build();
        } catch (BodyTooDeepException tooDeep) {
            return Response.status(422)
                    .entity(Map.of("reason", Reasons.in(currentUser.language()).text(tooDeep.reason)))
                    .build();
        }
    }
}
