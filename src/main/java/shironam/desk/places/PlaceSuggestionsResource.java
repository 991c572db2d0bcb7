package shironam.desk.places;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import shironam.story.reading.PlaceDirectory;

/** Places that may be meant by what somebody is typing. */
@Authenticated
@Path("/desk/places/suggestions")
@Produces(MediaType.APPLICATION_JSON)
public class PlaceSuggestionsResource {
    private static final int MOST = 8;
    private static final int LONGEST = 100;

    @Inject
    PlaceDirectory directory;

    @Inject
    PlaceField field;

    @GET
    public List<String> list(@QueryParam("q") @DefaultValue("") String typed) {
        return typed.length() > LONGEST
                ? List.of()
                : directory.suggested(typed, MOST).stream().map(field::label).toList();
    }
}
