package shironam.site.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shironam.site.Json;

/** What programs get instead of an answer: problem details as of RFC 9457. */
@ApplicationScoped
class ProblemDetails implements ErrorPages {
    private static final String TYPE = "application/problem+json";

    @Override
    public String root() {
        return "/api";
    }

    @Override
    public Response answer(int status, UriInfo uri) {
        String detail = switch (status) {
            case 404 -> "There is nothing at this address, or it is not public.";
            case 405 -> "This can only be read.";
            case 410 -> "The story was withdrawn.";
            default -> null;
        };
        return answer(status, detail);
    }

    @ServerExceptionMapper
    Response badQuestion(BadParameterException question) {
        return answer(400, question.getMessage());
    }

    private static Response answer(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", known == null ? "Error" : known.getReasonPhrase());
        problem.put("status", status);
        Json.put(problem, "detail", detail);
        return CorsHeaders.forAnyone(
                        Response.status(status).entity(Json.write(problem)).type(TYPE))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
