package shironam.site.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API answers. The OpenAPI document is made of these records; what is null is left out. */
final class ApiDocuments {
    static final String URI = "uri";
    static final String TIME = "date-time";

    private ApiDocuments() {}

    /** @param next null on the last page */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Stories", additionalProperties = Schema.False.class)
    record ApiStories(
            @Schema(required = true) List<ApiListed> stories,

            @Schema(format = URI, description = "The next page; absent on the last.")
            String next) {}

    @Schema(name = "Sections", additionalProperties = Schema.False.class)
    record ApiSections(@Schema(required = true) List<ApiSection> sections) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Section", additionalProperties = Schema.False.class)
    record ApiSection(
            @Schema(required = true) String slug,
            @Schema(required = true) String name,
            @Schema(required = true, format = URI) String url,

            @Schema(description = "The slug of the section in which it lies.")
            String parent,

            @JsonProperty("name_en") @Schema(required = true)
            String nameEn,

            @Schema(required = true, format = URI) String feed) {}

    @Schema(name = "Named", additionalProperties = Schema.False.class)
    record ApiNamed(
            @Schema(required = true) String slug,
            @Schema(required = true) String name,
            @Schema(required = true, format = URI) String url) {}

    /** The address of a place says in which others it lies. */
    @Schema(name = "Place", additionalProperties = Schema.False.class)
    record ApiPlace(
            @Schema(required = true, description = "As the parameter `place` of the list takes it.")
            String path,

            @Schema(required = true) String name,
            @Schema(required = true, format = URI) String url) {}

    /** In a list the name alone; the role where all authors of a story are told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Author", additionalProperties = Schema.False.class)
    record ApiAuthor(
            String slug,
            @Schema(required = true) String name,
            @Schema(format = URI) String url,

            @Schema(
                    description = "What the byline says they did.",
                    enumeration = {"unsaid", "writing", "pictures", "translation", "reporting"})
            String role) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Picture", additionalProperties = Schema.False.class)
    record ApiPicture(
            @Schema(required = true, format = URI) String url,
            Integer width,
            Integer height,
            String alt,
            String caption,
            String credit) {}

    @Schema(name = "Card", additionalProperties = Schema.False.class)
    record ApiCard(
            @Schema(required = true) String headline,
            @Schema(required = true, format = URI) String url) {}

    @Schema(name = "Correction", additionalProperties = Schema.False.class)
    record ApiCorrection(
            @Schema(required = true) String text,
            @Schema(required = true, format = TIME) String at) {}

    /** What was told live at one moment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Update", additionalProperties = Schema.False.class)
    record ApiUpdate(
            @Schema(required = true) long id,
            @Schema(required = true, format = URI) String url,
            String headline,

            @Schema(required = true, description = "Whether it stands among the key points, too.")
            boolean pinned,

            @Schema(required = true, format = TIME) String published,

            @Schema(format = TIME, description = "When it was corrected.")
            String corrected,

            @JsonProperty("body_html") @Schema(required = true, description = "As that of a story.")
            String bodyHtml) {}

    /** What {@code site.http.ProblemDetails} writes. */
    @Schema(name = "Problem", description = "RFC 9457.", additionalProperties = Schema.False.class)
    record ApiProblem(
            @Schema(required = true, format = "uri-reference")
            String type,

            @Schema(required = true) String title,
            @Schema(required = true) int status,
            String detail) {}
}
