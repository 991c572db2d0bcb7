package shironam.site.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import shironam.story.reading.PublicStory;

/** What is answered where readers may see nothing. */
public final class NotFoundResponses {
    private NotFoundResponses() {}

    /** A story that was withdrawn says so; of one that never was out nobody learns anything. */
    public static ClientErrorException story(long id) {
        return PublicStory.isGone(id) ? new ClientErrorException(Response.Status.GONE) : new NotFoundException();
    }
}
