package shironam.desk.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import shironam.identity.sessions.Sessions;

/** Whether a session is alive, asked before a request has come as far as the desk. Waits for the database. */
@ApplicationScoped
public class SessionLookup {
    @Inject
    Sessions sessions;

    @ActivateRequestContext
    public boolean has(String session) {
        return sessions.isAlive(session);
    }
}
