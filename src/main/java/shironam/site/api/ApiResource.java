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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import shironam.bangla.transliteration.Slug;
import shironam.site.Json;
import shironam.site.api.ApiDocuments.ApiProblem;
import shironam.site.api.ApiDocuments.ApiSections;
import shironam.site.api.ApiDocuments.ApiStories;
import shironam.site.http.BadParameterException;
import shironam.site.http.CorsHeaders;
import shironam.site.http.HtmlResponses;
import shironam.site.http.NotFoundResponses;
import shironam.site.http.QueryString;
import shironam.site.story.StoryPages;
import shironam.story.Section;
import shironam.story.changes.SurrogateKey;
import shironam.story.lists.PublicNames;
import shironam.story.lists.StoryFeed;
import shironam.story.lists.StoryFeed.Cursor;
import shironam.story.reading.Bylines;
import shironam.story.reading.PlaceDirectory;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetails.Credited;
import shironam.story.reading.StoryDetailsLoader;
import shironam.story.reading.Teaser;

/** Public stories for programs, to read only. The annotations describe it ({@link ApiDescription}); a test holds
 * the two together. */
@Path("/api")
public class ApiResource {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String UNCHANGED = "Unchanged since the copy whose ETag was sent in If-None-Match.";
    private static final int SIZE = 20;
    private static final int MOST = 100;

    /** Between these the database has every time. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    StoryDetailsLoader details;

    @Inject
    StoryFeed stream;

    @Inject
    ApiViews views;

    @Inject
    Bylines bylines;

    @Inject
    Ninjs ninjs;

    @Inject
    ApiDescription description;

    @Inject
    PublicNames names;

    @Inject
    PlaceDirectory places;

    @GET
    @Path("stories")
    @Operation(operationId = "listStories", summary = "Public stories, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of stories.",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ApiStories.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(
            responseCode = "400",
            description = "A parameter means nothing.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    public Response stories(
            @Parameter(description = "A section's slug: also the stories of sections that lie in it.")
                    @QueryParam("section")
                    String section,
            @Parameter(description = "A tag's slug or name.") @QueryParam("tag") String tag,
            @Parameter(
                            description =
                                    "A place's path, as in khulna/jashore: also what happened in places that lie in it.")
                    @QueryParam("place")
                    String place,
            @Parameter(description = "An author's slug.") @QueryParam("author") String author,
            @Parameter(
                            description = "Only what came out at this moment or later, as 2024-11-10T08:30:00+06:00.",
                            schema = @Schema(type = SchemaType.STRING, format = ApiDocuments.TIME))
                    @QueryParam("since")
                    String since,
            @Parameter(description = "Goes on behind a page; taken from the address in next.") @QueryParam("cursor")
                    String cursor,
            @Parameter(
                            description = "Stories on a page.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "" + MOST,
                                            defaultValue = "" + SIZE))
                    @QueryParam("size")
                    String size) {
        StoryFeed.Filter filter = new StoryFeed.Filter(
                meant("section", section, Section::known),
                meant("tag", tag, slug -> names.tag(Slug.tag(slug))),
                meant("place", place, places::at),
                meant("author", author, names::author),
                meant("since", since, ApiResource::moment));
        Cursor from = meant("cursor", cursor, Cursor::parse);
        Integer number = meant("size", size, ApiResource::size);
        int count = number == null ? SIZE : number;
        StoryFeed.Part part = stream.part(filter, from, count);

        String next = part.next() == null
                ? null
                : new QueryString()
                        .and("section", section)
                        .and("tag", tag)
                        .and("place", place)
                        .and("author", author)
                        .and("since", since)
                        .and("size", size)
                        .and("cursor", part.next().toString())
                        .at("/api/stories");
        Map<Long, List<Credited>> authors =
                bylines.of(part.stories().stream().map(Teaser::id).toList());
        ApiStories answer = new ApiStories(
                part.stories().stream()
                        .map(story -> views.listed(story, authors.getOrDefault(story.id(), List.of())))
                        .toList(),
                next == null ? null : views.absolute(next));
        return HtmlResponses.document(Json.write(answer), JSON, surrogateKeys(filter));
    }

    @GET
    @Path("stories/{id: [0-9]{1,18}}")
    @Operation(operationId = "getStory", summary = "A story with its text")
    @APIResponse(
            responseCode = "200",
            description = "The story.",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ApiStory.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(
            responseCode = "404",
            description = "There is none, or it is not public.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    public Response story(@PathParam("id") long id) {
        StoryDetails story = require(id);
        return HtmlResponses.document(Json.write(views.whole(story)), JSON, StoryPages.textSurrogateKeys(story));
    }

    @GET
    @Path("stories/{id: [0-9]{1,18}}/ninjs")
    @Operation(operationId = "getNinjs", summary = "A story as IPTC ninjs 3.0")
    @APIResponse(
            responseCode = "200",
            description = "The story; its schema is http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json.",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(
            responseCode = "404",
            description = "There is none, or it is not public.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    public Response ninjs(@PathParam("id") long id) {
        StoryDetails story = require(id);
        return HtmlResponses.document(Json.write(ninjs.of(story)), JSON, StoryPages.textSurrogateKeys(story));
    }

    @GET
    @Path("sections")
    @Operation(operationId = "listSections", summary = "The sections, in the paper's order")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ApiSections.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response sections() {
        return HtmlResponses.document(Json.write(views.sections()), JSON, List.of(SurrogateKey.SECTIONS));
    }

    @GET
    @Path("openapi.json")
    @Operation(operationId = "getDescription", summary = "This document")
    @APIResponse(
            responseCode = "200",
            description = "OpenAPI 3.1.",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response description() {
        return HtmlResponses.document(description.text(), JSON, List.of(SurrogateKey.SECTIONS));
    }

    /** Browsers ask before a script of another site may send what tells whether something has changed. */
    @Operation(hidden = true)
    @OPTIONS
    @Path("{any: (?:stories(?:/[0-9]{1,18}(?:/ninjs)?)?|sections|openapi\\.json)}")
    public Response mayAsk() {
        return CorsHeaders.preflight();
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
            return Optional.of(OffsetDateTime.parse(iso.replace(' ', '+')).toInstant())
                    .filter(moment -> moment.isAfter(EARLIEST) && moment.isBefore(LATEST));
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
        if (filter.place() != null) {
            names.add(SurrogateKey.place(filter.place().path));
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
