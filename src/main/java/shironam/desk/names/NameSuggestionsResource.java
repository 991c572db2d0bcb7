package shironam.desk.names;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.desk.requests.PostedForm;
import shironam.search.suggestions.SoundingWords;
import shironam.story.TextLength;
import shironam.story.paper.NameSuggestions;
import shironam.story.paper.NameSuggestions.Kind;
import shironam.story.people.Byline;
import shironam.story.people.Credit;

/** Answers the fields of the form that take names of authors and of tags. */
@Authenticated
@Path("/desk/names/{kind: authors|tags}")
@Produces(MediaType.APPLICATION_JSON)
public class NameSuggestionsResource {
    private static final int MOST = 8;

    @Inject
    NameSuggestions names;

    @Inject
    SoundingWords sounding;

    /**
     * A name that is new, and one that it may be meant for.
     *
     * @param typed as it stands in the field
     */
    public record Near(String typed, String known) {}

    /** Those that begin so, in Bengali or as it sounds in Latin letters. */
    @GET
    public List<String> beginning(@PathParam("kind") String kind, @QueryParam("q") @DefaultValue("") String typed) {
        String name = Normalization.line(typed);
        return TextLength.TAG.isExceededBy(name)
                ? List.of()
                : names.beginning(kind(kind), name, meant(kind, name), MOST);
    }

    /** @param field the whole of it, with all the names in it */
    @GET
    @Path("near")
    public List<Near> near(@PathParam("kind") String kind, @QueryParam("q") @DefaultValue("") String field) {
        if (TextLength.LINE.isExceededBy(field)) {
            return List.of();
        }
        return namesIn(kind(kind), field)
                .limit(MOST)
                .flatMap(name -> names.near(kind(kind), name, meant(kind, name), known -> true).stream()
                        .map(known -> new Near(name, known)))
                .toList();
    }

    private static Stream<String> namesIn(Kind kind, String field) {
        return kind == Kind.AUTHORS
                ? Byline.of(field).credits().stream().map(Credit::name).distinct()
                : PostedForm.listed(field).stream().map(Normalization::line).filter(tag -> !tag.isEmpty());
    }

    private Map<String, List<String>> meant(String kind, String name) {
        return sounding.beginning(SoundingWords.Of.valueOf(kind.toUpperCase(Locale.ROOT)), name);
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
