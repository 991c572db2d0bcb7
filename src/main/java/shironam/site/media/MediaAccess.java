package shironam.site.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shironam.media.storage.StorageException;
import shironam.site.http.ContentSecurityPolicy;
import shironam.story.changes.SurrogateKey;
import shironam.story.pictures.PictureEdits;
import shironam.story.reading.PictureAccess;
import shironam.story.reading.PublicPictures;

/** Who is sent a picture or a recording, and who may keep it. */
@ApplicationScoped
class MediaAccess {
    /** An hour after a story is withdrawn its pictures are in no cache; until then asking again costs no bytes. */
    static final String FOR_ALL = "public, max-age=3600";

    static final String FOR_ONE = "private, no-store";

    private static final Logger LOG = Logger.getLogger(MediaAccess.class);
    private static final int RETRY_SECONDS = 30;

    @Inject
    PublicPictures shown;

    @Inject
    PictureAccess passes;

    /**
     * Asked before anything is looked for or made: to others a picture that is not public is one that is not there. One
     * that is revoked is there for nobody.
     */
    String caching(MediaRequest asked) {
        String sha256 = asked.sha256;
        String original = PictureEdits.originalOf(sha256);
        if (shown.has(sha256) || !original.equals(sha256) && shown.has(original)) {
            return FOR_ALL;
        }
        if (shown.isRevoked(sha256)) {
            throw new ClientErrorException(Response.Status.GONE);
        }
        if (passes.opens(sha256, asked.pass) || passes.isAtDesk(asked.session())) {
            return FOR_ONE;
        }
        throw new NotFoundException();
    }

    /** The surrogate key is that by which a cache in front of us drops a file that is revoked. */
    static Response.ResponseBuilder withHeaders(
            Response.ResponseBuilder answer, String caching, String sha256, EntityTag tag) {
        boolean kept = caching.equals(FOR_ALL);
        return answer.tag(kept ? tag : null)
                .header("Surrogate-Key", kept ? SurrogateKey.picture(sha256) : null)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("X-Content-Type-Options", "nosniff")
                .header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.FILE);
    }

    /** What is away comes back; nobody keeps this answer. */
    @ServerExceptionMapper
    Response away(StorageException away) {
        LOG.errorf("A file can't be sent: %s", away.getMessage());
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, FOR_ONE)
                .build();
    }
}
