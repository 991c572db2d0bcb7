package shironam.story.reading;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import shironam.story.Picture;

/** What a list shows of a public story. Never its body. */
@RecordBuilder
public record Teaser(
        long id,
        String headline,
        String kicker,
        String summary,
        String slug,
        String sectionSlug,
        String sectionName,
        String author,
        String source,
        Picture picture,
        Instant publishAt,
        Instant updatedAt,
        boolean sample,
        boolean live) {

    public String path() {
        return "/" + sectionSlug + "/" + id + "/" + slug;
    }
}
