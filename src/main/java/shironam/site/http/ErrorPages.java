package shironam.site.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What stands in when a page can't be given. Each part of the house that people visit may have its own. */
public interface ErrorPages {

    /** Where they stand in: for all paths under this one, unless others are nearer. "/" or "/desk". */
    String root();

    /**
     * Called where one may wait for the database, with an active request context.
     *
     * @param status from 400 to 599
     */
    Response answer(int status, UriInfo uri);
}
