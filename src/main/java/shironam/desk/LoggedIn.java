package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import shironam.identity.Sessions;

/** Whether a session is alive, asked before a request has come as far as the desk. Waits for the database. */
@ApplicationScoped
class LoggedIn {
    @Inject
    Sessions sessions;

    @ActivateRequestContext
    boolean has(String session) {
        return sessions.isAlive(session);
    }
}
