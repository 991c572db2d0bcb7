package shironam.identity.sessions;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that a browser makes with the token of its session. */
public class SessionAuthenticationRequest extends BaseAuthenticationRequest {
    final String token;
    final String oldToken;

    /**
     * @param token what came in the session's cookie, or null
     * @param oldToken what came under the name that the cookie had before, or null
     */
    public SessionAuthenticationRequest(String token, String oldToken) {
        this.token = token;
        this.oldToken = oldToken;
    }
}
