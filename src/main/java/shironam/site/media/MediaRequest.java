package shironam.site.media;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Which file is asked for, and what opens one that is not public. */
public final class MediaRequest {
    @PathParam("sha256")
    String sha256;

    @QueryParam("pass")
    String pass;

    @CookieParam(MediaResource.SECURE + MediaResource.SESSION)
    String secureSession;

    @CookieParam(MediaResource.SESSION)
    String bareSession;

    /** Of the desk, or null. */
    String session() {
        return secureSession == null ? bareSession : secureSession;
    }
}
