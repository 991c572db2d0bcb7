package shironam.story;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A card as readers may know it: its target as it is now where that is public, else what the source told.
 *
 * @param targetId the story of ours that it points at, public or not; null when it points elsewhere
 * @param target that story, only while it is public
 */
public record PublicCard(CardContent given, Long targetId, Teaser target) {

    /** The cards of a story in their order. */
    public static List<PublicCard> of(long storyId) {
        return getEntityManager()
                .createQuery("""
                        select new shironam.story.PublicCard(
                            c.href, c.headline, c.pictureUrl, c.pictureWidth, c.pictureHeight, c.sectionSlug,
                            c.publishedOn, c.targetId, t.id, t.headline, t.slug, s.slug, s.nameBn, t.picture, t.publishAt)
                        from StoryCard c
                        left join PublicStory t on t.id = c.targetId
                        left join t.section s
                        where c.story.id = :story order by c.position""", PublicCard.class)
                .setParameter("story", storyId)
                .getResultList();
    }

    /** For the query above. */
    public PublicCard(
            String href,
            String headline,
            String pictureUrl,
            Integer pictureWidth,
            Integer pictureHeight,
            String sectionSlug,
            LocalDate publishedOn,
            Long targetId,
            Long id,
            String targetHeadline,
            String slug,
            String targetSection,
            String targetSectionName,
            Picture picture,
            Instant publishAt) {
        this(
                new CardContent(href, headline, pictureUrl, pictureWidth, pictureHeight, sectionSlug, publishedOn),
                targetId,
                id == null
                        ? null
                        : new Teaser(
                                id,
                                targetHeadline,
                                "",
                                "",
                                slug,
                                targetSection,
                                targetSectionName,
                                "",
                                "",
                                picture,
                                publishAt,
                                publishAt,
                                false));
    }
}
