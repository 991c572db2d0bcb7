package shironam.site;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import shironam.story.PublicStory;

/** What is answered where readers may see nothing. */
final class Absent {
    private Absent() {}

    /** A story that was withdrawn says so; of one that never was out nobody learns anything. */
    static ClientErrorException story(long id) {
        return PublicStory.isGone(id) ? new ClientErrorException(Response.Status.GONE) : new NotFoundException();
    }
}
