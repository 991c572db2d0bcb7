package shironam.site.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shironam.site.api.ApiDocuments.ApiAuthor;
import shironam.site.api.ApiDocuments.ApiCard;
import shironam.site.api.ApiDocuments.ApiCorrection;
import shironam.site.api.ApiDocuments.ApiNamed;
import shironam.site.api.ApiDocuments.ApiPicture;
import shironam.site.api.ApiDocuments.ApiPlace;
import shironam.site.api.ApiDocuments.ApiUpdate;

/** A story with its text. Every text of {@code StoryField} has its place here; {@code ApiTest} says when one has none. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Story", additionalProperties = Schema.False.class)
record ApiStory(
        @Schema(required = true) long id,
        @Schema(required = true, format = ApiDocuments.URI) String url,
        @Schema(required = true) String headline,
        @Schema(description = "The line over the headline.") String kicker,
        String summary,
        @Schema(description = "Where it was written.") String dateline,
        @Schema(description = "The agency that sent it.") String source,

        @JsonProperty("shared_headline")
        @Schema(
                description =
                        "What it is called in search results and shared links, where that is another" + " headline.")
        String sharedHeadline,

        @JsonProperty("shared_summary")
        @Schema(description = "What is told of it there, where that is another summary.")
        String sharedSummary,

        @Schema(required = true) ApiNamed section,

        @JsonProperty("other_sections") @Schema(required = true, description = "In which it stands beside its own.")
        List<ApiNamed> otherSections,

        @Schema(description = "Who stands first in the byline.")
        ApiAuthor author,

        @Schema(required = true, description = "Everybody in the byline, in its order.")
        List<ApiAuthor> authors,

        ApiPicture picture,
        @Schema(required = true, format = ApiDocuments.TIME) String published,
        @Schema(required = true, format = ApiDocuments.TIME) String updated,

        @JsonProperty("body_html")
        @Schema(required = true, description = "Clean HTML; every address in it is whole, cards are lines with a link.")
        String bodyHtml,

        @Schema(description = "What was told live, the newest first; only of a story that is told live.")
        List<ApiUpdate> updates,

        @Schema(required = true) List<ApiNamed> tags,

        @Schema(required = true, description = "Where it happened.")
        List<ApiPlace> places,

        @Schema(required = true) List<ApiCard> cards,
        @Schema(required = true) List<ApiCorrection> corrections) {}
