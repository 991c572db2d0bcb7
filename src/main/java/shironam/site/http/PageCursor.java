package shironam.site.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import shironam.story.reading.PublicLists.Place;

/** Which page of a list is meant: the one that follows a story, or the one before it. */
public class PageCursor {
    @QueryParam("before")
    @DefaultValue("0")
    public long before;

    @QueryParam("after")
    @DefaultValue("0")
    public long after;

    public Place place() {
        return before > 0 ? Place.olderThan(before) : after > 0 ? Place.newerThan(after) : Place.START;
    }
}
