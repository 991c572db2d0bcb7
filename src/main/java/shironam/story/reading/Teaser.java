package shironam.story.reading;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Locale;
import shironam.story.Picture;

/**
 * What a list shows of a public story. Never its body.
 *
 * @param writer whose opinion it is, where it is one and somebody is named; else null
 */
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
        boolean live,
        boolean opinion,
        Writer writer,
        Form form) {

    /** In a list, which shows nobody's face. */
    public Teaser(
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
            boolean live,
            boolean opinion,
            String form) {
        this(
                id,
                headline,
                kicker,
                summary,
                slug,
                sectionSlug,
                sectionName,
                author,
                source,
                picture,
                publishAt,
                updatedAt,
                sample,
                live,
                opinion,
                null,
                Form.of(form));
    }

    /** What a story is beside its text. */
    public enum Form {
        TEXT,
        VIDEO,
        GALLERY;

        static Form of(String word) {
            return word == null ? TEXT : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Whose opinion it is.
     *
     * @param face a picture without words; may be none
     */
    public record Writer(String name, Picture face) {
        private static final String BETWEEN = "\u001f";

        /** @param row name, picture, width and height, as the query has put them together; or null */
        static Writer of(String row) {
            if (row == null || row.isEmpty()) {
                return null;
            }
            String[] parts = row.split(BETWEEN, -1);
            boolean measured = parts.length > 3;
            return new Writer(
                    parts[0],
                    new Picture(
                            parts.length > 1 ? parts[1] : "",
                            measured ? Integer.valueOf(parts[2]) : null,
                            measured ? Integer.valueOf(parts[3]) : null,
                            "",
                            "",
                            ""));
        }
    }

    public String path() {
        return "/" + sectionSlug + "/" + id + "/" + slug;
    }
}
