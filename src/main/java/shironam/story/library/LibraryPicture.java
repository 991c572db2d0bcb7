package shironam.story.library;

import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import shironam.media.SourceSet;
import shironam.story.database.ResultRow;
import shironam.story.pictures.PictureEdits;

/**
 * A picture as the library lists it.
 *
 * @param credit what is known of who made it, or ""
 * @param saidOfIt what the newest story that uses it says of it, or ""
 * @param uses how many stories, authors and the like show it
 * @param ended whether readers see it no more, since its time is over
 */
public record LibraryPicture(
        String asset,
        String mediaType,
        int width,
        int height,
        long bytes,
        Instant addedAt,
        String credit,
        String caption,
        String alt,
        String fileName,
        String saidOfIt,
        int uses,
        Instant validUntil,
        boolean ended) {
    static final String COLUMNS = """
            a.sha256, a.media_type, a.width, a.height, a.bytes, l.added_at, l.uses, l.name as said,
            case when a.credit = '' then a.copyright else a.credit end as credit,
            coalesce(f.caption, '') as caption, coalesce(f.alt, '') as alt, coalesce(f.file_name, '') as file_name,
            f.valid_until, coalesce(f.valid_until <= now(), false) as ended""";

    static final String JOINS = " join assets a on a.sha256 = l.asset left join picture_facts f on f.asset = l.asset";

    private static final int THUMBNAIL = 320;

    static LibraryPicture of(ResultRow row) throws SQLException {
        return new LibraryPicture(
                row.text("sha256"),
                row.text("media_type"),
                row.integer("width"),
                row.integer("height"),
                row.number("bytes"),
                row.instant("added_at"),
                row.text("credit"),
                row.text("caption"),
                row.text("alt"),
                row.text("file_name"),
                row.text("said"),
                row.integer("uses"),
                row.instant("valid_until"),
                row.truth("ended"));
    }

    private String kind() {
        return mediaType.substring("image/".length());
    }

    public String path() {
        return "/media/" + asset + "." + kind();
    }

    /** What a list shows: 320 pixels wide where it comes in that width. */
    public String thumbnail() {
        return SourceSet.address(PictureEdits.shown(path()), width, THUMBNAIL);
    }

    /** Words by which a person knows it. */
    public String name() {
        return Stream.of(caption, alt, saidOfIt, fileName)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
