package shironam.site.http;

import jakarta.ws.rs.core.Response;

/** Lets scripts of other sites read what everybody may read (CORS, WHATWG Fetch §3.2). No cookie is ever part of it. */
public final class CorsHeaders {
    private CorsHeaders() {}

    public static Response.ResponseBuilder forAnyone(Response.ResponseBuilder response) {
        return response.header("Access-Control-Allow-Origin", "*");
    }

    /** For a preflight: a script may send what tells whether something has changed. */
    public static Response preflight() {
        return forAnyone(Response.noContent())
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since")
                .header("Access-Control-Max-Age", "86400")
                .header("Allow", "GET, HEAD, OPTIONS")
                .build();
    }
}
