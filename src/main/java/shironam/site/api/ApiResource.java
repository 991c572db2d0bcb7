package shironam.site.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import shironam.bangla.Slug;
import shironam.site.Json;
import shironam.site.http.BadParameterException;
import shironam.site.http.HtmlResponses;
import shironam.site.http.NotFoundResponses;
import shironam.site.http.QueryString;
import shironam.site.story.StoryPages;
import shironam.story.Section;
import shironam.story.changes.SurrogateKey;
import shironam.story.reading.PublicNames;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetailsLoader;
import shironam.story.reading.StoryFeed;
import shironam.story.reading.StoryFeed.Cursor;

/** Public stories for programs, to read only. {@code openapi.json} describes it; a test holds the two together. */
@Path("/api")
public class ApiResource {
    private static final String JSON = "application/json";
    private static final int SIZE = 20;
    private static final int MOST = 100;

    @Inject
    StoryDetailsLoader details;

    @Inject
    StoryFeed stream;

    @Inject
    ApiViews views;

    @Inject
    Ninjs ninjs;

    @Inject
    ApiDescription description;

    @Inject
    PublicNames names;

    @GET
    @Path("stories")
    public Response stories(
            @QueryParam("section") String section,
            @QueryParam("tag") String tag,
            @QueryParam("author") String author,
            @QueryParam("since") String since,
            @QueryParam("cursor") String cursor,
            @QueryParam("size") String size) {
        StoryFeed.Filter filter = new StoryFeed.Filter(
                meant("section", section, Section::known),
                meant("tag", tag, slug -> names.tag(Slug.tag(slug))),
                meant("author", author, names::author),
                meant("since", since, ApiResource::moment));
        Cursor from = meant("cursor", cursor, Cursor::parse);
        Integer number = meant("size", size, ApiResource::size);
        int count = number == null ? SIZE : number;
        StoryFeed.Part part = stream.part(filter, from, count);

        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("stories", part.stories().stream().map(views::listed).toList());
        if (part.next() != null) {
            String next = new QueryString()
                    .and("section", section)
                    .and("tag", tag)
                    .and("author", author)
                    .and("since", since)
                    .and("size", size)
                    .and("cursor", part.next().toString())
                    .at("/api/stories");
            answer.put("next", views.absolute(next));
        }
        return HtmlResponses.document(Json.write(answer), JSON, surrogateKeys(filter));
    }

    @GET
    @Path("stories/{id: [0-9]{1,18}}")
    public Response story(@PathParam("id") long id) {
        StoryDetails story = require(id);
        return HtmlResponses.document(Json.write(views.whole(story)), JSON, StoryPages.textSurrogateKeys(story));
    }

    @GET
    @Path("stories/{id: [0-9]{1,18}}/ninjs")
    public Response ninjs(@PathParam("id") long id) {
        StoryDetails story = require(id);
        return HtmlResponses.document(Json.write(ninjs.of(story)), JSON, StoryPages.textSurrogateKeys(story));
    }

    @GET
    @Path("sections")
    public Response sections() {
        return HtmlResponses.document(Json.write(views.sections()), JSON, List.of(SurrogateKey.SECTIONS));
    }

    @GET
    @Path("openapi.json")
    public Response description() {
        return HtmlResponses.document(description.text(), JSON, List.of(SurrogateKey.SECTIONS));
    }

    /** Browsers ask before a script of another site may send what tells whether something has changed. */
    @OPTIONS
    @Path("{any: (?:stories(?:/[0-9]{1,18}(?:/ninjs)?)?|sections|openapi\\.json)}")
    public Response mayAsk() {
        return Response.noContent()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since")
                .header("Access-Control-Max-Age", "86400")
                .header("Allow", "GET, HEAD, OPTIONS")
                .build();
    }

    private StoryDetails require(long id) {
        return details.alone(id).orElseThrow(() -> NotFoundResponses.story(id));
    }

    /** Null where nothing was said. */
    private static <T> T meant(String name, String said, Function<String, Optional<T>> meaning) {
        return said == null || said.isEmpty()
                ? null
                : meaning.apply(said).orElseThrow(() -> new BadParameterException(name, said));
    }

    private static Optional<Instant> moment(String iso) {
        try {
            return Optional.of(OffsetDateTime.parse(iso.replace(' ', '+')).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> size(String number) {
        return Optional.of(number)
                .filter(digits -> digits.matches("[1-9]\\d{0,2}"))
                .map(Integer::valueOf)
                .filter(stories -> stories <= MOST);
    }

    private static Set<String> surrogateKeys(StoryFeed.Filter filter) {
        Set<String> names = new LinkedHashSet<>(List.of(SurrogateKey.SECTIONS));
        if (filter.section() != null) {
            names.add(SurrogateKey.section(filter.section().id));
        }
        if (filter.tag() != null) {
            names.add(SurrogateKey.tag(filter.tag().id));
        }
        if (filter.author() != null) {
            names.add(SurrogateKey.author(filter.author().id));
        }
        if (names.size() == 1) {
            names.add(SurrogateKey.LATEST);
        }
        return names;
    }
}
