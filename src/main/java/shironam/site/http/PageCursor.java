package shironam.site.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import shironam.story.lists.PublicLists.Position;

/** Which page of a list is meant: the one that follows a story, or the one before it. */
public class PageCursor {
    @QueryParam("before")
    @DefaultValue("0")
    public long before;

    @QueryParam("after")
    @DefaultValue("0")
    public long after;

    public Position place() {
        return before > 0 ? Position.olderThan(before) : after > 0 ? Position.newerThan(after) : Position.START;
    }
}
