package shironam.story.notices;

import java.sql.SQLException;
import java.time.Instant;
import shironam.story.database.ResultRow;

/**
 * A notice with what it tells of, as that is now.
 *
 * @param story the number of the story, or null
 * @param headline of the story; null without one
 * @param publishAt when readers see the story, or saw it first; or null
 * @param comment the number of the comment, or null
 * @param words of the comment; null without one
 * @param by what the desk calls the person of whom it comes; null where a job found it
 * @param subject what it tells of where that is no story: a follow-up, a picture, an import
 */
public record ListedNotice(
        long id,
        NoticeKind kind,
        Long story,
        String headline,
        Instant publishAt,
        Long comment,
        String words,
        String by,
        String subject,
        Instant createdAt,
        boolean read) {
    static final String COLUMNS = """
            n.id, n.kind, n.story_id, s.headline, s.publish_at, n.comment_id, c.words,
            coalesce(nullif(b.display_name, ''), b.name) as by, n.subject, n.created_at, n.read_at is not null as read""";

    static final String JOINS = """
            left join story_comments c on c.id = n.comment_id left join accounts b on b.id = n.by_id""";

    /** When it happens, of a story that is not ready and a picture that ends. */
    public Instant due() {
        return Instant.parse(subject.substring(subject.indexOf('@') + 1));
    }

    static ListedNotice of(ResultRow row) throws SQLException {
        return new ListedNotice(
                row.number("id"),
                NoticeKind.named(row.text("kind")),
                row.number("story_id"),
                row.text("headline"),
                row.instant("publish_at"),
                row.number("comment_id"),
                row.text("words"),
                row.text("by"),
                row.text("subject"),
                row.instant("created_at"),
                row.truth("read"));
    }
}
