package shironam.story.newsroom;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.PublishRequirement;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryState;
import shironam.story.database.ResultRow;
import shironam.story.people.Byline;
import shironam.story.people.Credit;
import shironam.story.people.CreditRole;

/**
 * A story in a list of the newsroom. Never its body.
 *
 * @param author the byline, or empty
 * @param assignee who is to work on it, or null
 * @param face the picture of who is to work on it, else of who began it; or empty
 * @param bijoy whether it is not readable yet, being typed in Bijoy
 * @param unsaved what is being typed, or null
 * @param brokenCard whether a card of it leads nowhere
 */
@RecordBuilder
public record ListedStory(
        long id,
        Instant at,
        String headline,
        boolean headlineDerived,
        Status status,
        Instant publishAt,
        Instant trashedAt,
        Instant updatedAt,
        String slug,
        String sectionSlug,
        String sectionBn,
        String sectionEn,
        String author,
        String createdBy,
        Long createdById,
        String assignee,
        Long assigneeId,
        boolean hasBody,
        String face,
        Integer faceWidth,
        String pictureUrl,
        Integer pictureWidth,
        String pictureAlt,
        boolean bijoy,
        boolean brokenCard,
        Unsaved unsaved) {

    /**
     * What somebody has typed and not saved yet, where that is newer than the story.
     *
     * @param by the number of the account whose it is
     */
    public record Unsaved(long by, String headline, boolean hasSection, boolean hasBody) {
        static Unsaved of(ResultRow row) throws SQLException {
            Long by = row.number("unsaved_by");
            return by == null
                    ? null
                    : new Unsaved(
                            by, row.text("unsaved_headline"), row.truth("unsaved_section"), row.truth("unsaved_body"));
        }
    }

    /** Whether the working copy {@code w} has a word of a text. */
    static final String HAS_TEXT =
            "regexp_replace(left(coalesce(w.fields ->> 'body', ''), 1000), '<[^>]*>|\\s', '', 'g') <> ''";

    static final String COLUMNS = """
            s.id, k.at, s.headline, s.headline_derived, s.status, s.publish_at, s.trashed_at, s.updated_at, s.slug,
            c.slug as section_slug, c.name_bn as section_bn, c.name_en as section_en,
            array(select w.role || ' ' || a.name from story_authors w join authors a on a.id = w.author_id
                where w.story_id = s.id order by w.position) as authors,
            coalesce(nullif(b.display_name, ''), b.name) as created_by, s.created_by as created_by_id,
            coalesce(nullif(w.display_name, ''), w.name) as assignee, s.assigned_to as assignee_id, s.has_body,
            f.picture_url as face, (select p.width from assets p where p.sha256 = asset_of(nullif(f.picture_url, ''))) as face_width,
            s.picture_url, s.picture_width, s.picture_alt, s.bijoy,
            u.account_id as unsaved_by, u.headline as unsaved_headline, u.has_section as unsaved_section,
            u.has_text as unsaved_body,
            exists (select 1 from cards d left join stories t on t.id = d.target_id where d.story_id = s.id and %s)
                as broken_card""".formatted(NewsroomQueries.LEADS_NOWHERE);

    static final String JOINS = " left join sections c on c.id = s.section_id"
            + " left join accounts b on b.id = s.created_by left join accounts w on w.id = s.assigned_to"
            + " left join accounts f on f.id = coalesce(s.assigned_to, s.created_by)"
            + " left join lateral (select w.account_id, coalesce(w.fields ->> 'headline', '') as headline,"
            + " w.fields ->> 'section' <> '' as has_section, " + HAS_TEXT + " as has_text"
            + " from working_copies w where w.story_id = s.id and w.fields is not null and w.kept_at >= s.updated_at"
            + " order by w.kept_at desc limit 1) u on true";

    static ListedStory of(ResultRow row) throws SQLException {
        return ListedStoryBuilder.builder()
                .id(row.number("id"))
                .at(row.instant("at"))
                .headline(row.text("headline"))
                .headlineDerived(row.truth("headline_derived"))
                .status(Status.named(row.text("status")))
                .publishAt(row.instant("publish_at"))
                .trashedAt(row.instant("trashed_at"))
                .updatedAt(row.instant("updated_at"))
                .slug(row.text("slug"))
                .sectionSlug(row.text("section_slug"))
                .sectionBn(row.text("section_bn"))
                .sectionEn(row.text("section_en"))
                .author(byline(row.texts("authors")))
                .createdBy(row.text("created_by"))
                .createdById(row.number("created_by_id"))
                .assignee(row.text("assignee"))
                .assigneeId(row.number("assignee_id"))
                .hasBody(row.truth("has_body"))
                .face(row.text("face"))
                .faceWidth(row.integer("face_width"))
                .pictureUrl(row.text("picture_url"))
                .pictureWidth(row.integer("picture_width"))
                .pictureAlt(row.text("picture_alt"))
                .bijoy(row.truth("bijoy"))
                .brokenCard(row.truth("broken_card"))
                .unsaved(Unsaved.of(row))
                .build();
    }

    private static String byline(String[] roleAndName) {
        return new Byline(Arrays.stream(roleAndName)
                        .map(one -> one.split(" ", 2))
                        .map(one -> new Credit(one[1], CreditRole.named(one[0])))
                        .toList())
                .text();
    }

    public StoryFilter.Place place() {
        return new StoryFilter.Place(at, id);
    }

    public StoryState standingAt(Instant moment) {
        return StoryState.of(status, publishAt, trashedAt, moment);
    }

    /** The rule of {@code StoryAction.SEE}: who may not open it at the desk reads it as readers do. */
    public boolean opensFor(Account account) {
        return account.role != Role.REPORTER || account.id.equals(createdById) || account.id.equals(assigneeId);
    }

    /** The section's name; null for a story that has none. */
    public String section(String language) {
        return "en".equals(language) ? sectionEn : sectionBn;
    }

    /** An address that finds the story whatever becomes of its section and slug. */
    public String path() {
        return "/" + (sectionSlug == null ? "story" : sectionSlug) + "/" + id + "/" + slug;
    }

    /** The same as {@link Story#missing()}, by what a list knows: of what is being typed where that is newer. */
    public List<PublishRequirement> missing() {
        return unsaved == null
                ? PublishRequirement.of(headline, headlineDerived, sectionSlug != null, hasBody)
                : PublishRequirement.of(
                        unsaved.headline,
                        headlineDerived && unsaved.headline.equals(headline),
                        unsaved.hasSection,
                        unsaved.hasBody);
    }

    /** Who types a headline knows the story by it. */
    public String headlineFor(Account account) {
        return unsaved != null && account.id == unsaved.by && !unsaved.headline.isEmpty() ? unsaved.headline : headline;
    }

    /** A picture that nobody who does not see it is told of. */
    public boolean lacksAlt() {
        return !pictureUrl.isEmpty() && pictureAlt.isEmpty();
    }
}
