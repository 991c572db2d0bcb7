package shironam.site.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import shironam.site.api.ApiDocuments.ApiAuthor;
import shironam.site.api.ApiDocuments.ApiNamed;
import shironam.site.api.ApiDocuments.ApiPicture;

/** A story in a list: without its text. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Listed", additionalProperties = Schema.False.class)
record ApiListed(
        @Schema(required = true) long id,
        @Schema(required = true, format = ApiDocuments.URI) String url,
        @Schema(required = true) String headline,
        @Schema(description = "The line over the headline.") String kicker,
        String summary,
        @Schema(description = "The agency that sent it.") String source,
        @Schema(required = true) ApiNamed section,

        @Schema(description = "Who stands first in the byline, by name.")
        ApiAuthor author,

        @Schema(required = true, description = "Everybody in the byline, in its order.")
        List<ApiAuthor> authors,

        ApiPicture picture,
        @Schema(required = true, format = ApiDocuments.TIME) String published,
        @Schema(required = true, format = ApiDocuments.TIME) String updated) {}
