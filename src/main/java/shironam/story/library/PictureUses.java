package shironam.story.library;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import shironam.story.database.ResultRow;
import shironam.story.database.StatementBatch;

/** Where pictures are and were. */
@ApplicationScoped
public class PictureUses {
    private static final int MOST = 200;

    private static final String NOW = """
            select * from (
                (select 'story' as kind, s.id as place, s.headline as title, u.began_at, null::timestamptz as ended_at
                    from asset_uses u join stories s on s.id = u.story_id
                    where u.asset = ? and s.trashed_at is null order by u.began_at desc, s.id desc limit %1$d)
                union all
                (select 'card', s.id, s.headline, null, null from cards c join stories s on s.id = c.story_id
                    where c.picture_url <> '' and asset_of(c.picture_url) = ? and s.trashed_at is null limit %1$d)
                union all
                select 'author', id, name, null, null from authors where picture_url <> '' and asset_of(picture_url) = ?
                union all
                select 'paper', 0, '', null, null from paper_settings where ? in (asset_of(logo), asset_of(logo_dark))) uses
            """.formatted(MOST);

    private static final String BEFORE = """
            select f.kind, f.place, coalesce(s.headline, w.name, '') as title, f.began_at, f.ended_at
            from former_picture_uses f
                left join stories s on f.kind in ('story', 'card') and s.id = f.place
                left join authors w on f.kind = 'author' and w.id = f.place
            where f.asset = ? order by f.ended_at desc, f.id desc limit %d""".formatted(MOST);

    /** Those of now, the newest first, not more than some hundred. */
    @Transactional
    public List<PictureUse> now(String asset) {
        return ask(NOW, 4, asset);
    }

    /** Those that have ended, the last first. */
    @Transactional
    public List<PictureUse> before(String asset) {
        return ask(BEFORE, 1, asset);
    }

    private static List<PictureUse> ask(String sql, int times, String asset) {
        return getEntityManager().unwrap(Session.class).doReturningWork((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 1; i <= times; i++) {
                    statement.setString(i, asset);
                }
                statement.execute();
                return new StatementBatch.Results(statement).next(PictureUses::use);
            }
        });
    }

    private static PictureUse use(ResultRow row) throws SQLException {
        return new PictureUse(
                PictureUse.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.number("place"),
                row.text("title"),
                row.instant("began_at"),
                row.instant("ended_at"));
    }
}
