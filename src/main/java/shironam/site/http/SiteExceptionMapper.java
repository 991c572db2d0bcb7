package shironam.site.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.arc.All;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shironam.story.database.DatabaseFault;
import shironam.story.database.DatabaseUnavailableException;

/** Catches what nobody else did, and decides by the path alone whose error page answers. Never a stack trace. */
@ApplicationScoped
public class SiteExceptionMapper {
    private static final Logger LOG = Logger.getLogger(SiteExceptionMapper.class);

    private static final String PARSER_OF_FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final int PARSERS_FRAMES = 12;

    @Inject
    @All
    List<ErrorPages> pages;

    @Inject
    Event<DatabaseUnavailableException> away;

    @ServerExceptionMapper
    public Uni<Response> refused(WebApplicationException refused, UriInfo uri) {
        Response response = refused.getResponse();
        return response.getStatus() < 400 ? Uni.createFrom().item(response) : answer(response.getStatus(), uri);
    }

    /** An address of the desk that is not for the role. */
    @ServerExceptionMapper
    public Uni<Response> forbidden(ForbiddenException refused, UriInfo uri) {
        return answer(403, uri);
    }

    /** An address that asks for a login, on a way that does not lead to one. */
    @ServerExceptionMapper
    public Uni<Response> unknown(UnauthorizedException refused, UriInfo uri) {
        return answer(401, uri);
    }

    /** Nobody has asked the database in vain: one before us has. */
    @ServerExceptionMapper
    public Uni<Response> notNow(DatabaseUnavailableException known, UriInfo uri) {
        return answer(503, uri);
    }

    /** A query that can't be read. */
    @ServerExceptionMapper
    public Uni<Response> unreadable(HttpException refused, UriInfo uri) {
        return answer(refused.getStatusCode() < 400 ? 400 : refused.getStatusCode(), uri);
    }

    /** JSON that is none, or too deep. */
    @ServerExceptionMapper
    public Uni<Response> unreadable(JsonProcessingException refused, UriInfo uri) {
        return answer(400, uri);
    }

    @ServerExceptionMapper
    public Uni<Response> failed(Throwable failure, UriInfo uri) {
        if (DatabaseUnavailableException.isIn(failure)) {
            away.fire(new DatabaseUnavailableException(failure));
            return answer(503, uri);
        }
        if (isUnstorable(failure) || isUnreadableForm(failure)) {
            return answer(400, uri);
        }
        LOG.errorf(failure, "%s could not be answered", uri.getPath());
        return answer(500, uri);
    }

    private static boolean isUnstorable(Throwable failure) {
        return DatabaseFault.in(failure)
                .filter(DatabaseFault.UNSTORABLE::equals)
                .isPresent();
    }

    /** Its charset is none, or its parser says by a plain exception what is wrong; what the disk refused is the cause. */
    private static boolean isUnreadableForm(Throwable failure) {
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause) instanceof UnsupportedEncodingException
                || !(cause instanceof IOException)
                        && Arrays.stream(failure.getStackTrace())
                                .limit(PARSERS_FRAMES)
                                .anyMatch(frame -> frame.getClassName().startsWith(PARSER_OF_FORMS));
    }

    /** A path that leads nowhere is refused on an event loop already, where one may not ask the database. */
    private Uni<Response> answer(int status, UriInfo uri) {
        Uni<Response> answer = Uni.createFrom().item(() -> whose(uri.getPath()).answer(status, uri));
        return BlockingOperationControl.isBlockingAllowed()
                ? answer
                : answer.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private ErrorPages whose(String path) {
        return pages.stream()
                .filter(candidate -> isUnder(candidate.root(), path))
                .max(Comparator.comparingInt(candidate -> candidate.root().length()))
                .orElseThrow();
    }

    private static boolean isUnder(String root, String path) {
        return root.equals("/") || path.equals(root) || path.startsWith(root + "/");
    }
}
