package shironam.desk.pasting;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import shironam.bangla.bijoy.Bijoy;

/** Says whether pasted text is Bijoy, and what it would be in Unicode. It is the editor's to take that or leave it. */
@Authenticated
@Path("/desk/copy-check/pasted")
public class PastedTextResource {

    public record Clip(String text) {}

    /** @param unicode the text with as many lines as it came in; as it was where it is not Bijoy */
    public record Reading(boolean bijoy, String unicode) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Reading read(Clip clip) {
        if (clip == null || clip.text() == null) {
            throw new BadRequestException();
        }
        boolean bijoy = Bijoy.isLikely(clip.text());
        return new Reading(bijoy, bijoy ? unicode(clip.text()) : clip.text());
    }

    /** Line by line, so that each finds its place again in a text with headings and bold words. */
    private static String unicode(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> Bijoy.toUnicode(line).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }
}
