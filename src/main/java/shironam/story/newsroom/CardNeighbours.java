package shironam.story.newsroom;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import shironam.body.Body;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.identity.Account;
import shironam.story.NoSuchStoryException;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.reading.PublicStory;
import shironam.story.writing.StoryEditing;

/** The stories around one: those that it points at by its cards, and those that point at it. */
@ApplicationScoped
public class CardNeighbours {
    /** A story at the other end of a card. */
    public record Pointing(long storyId, String headline, boolean isPublished) {}

    /**
     * A card of the story.
     *
     * @param target null when its address is no story's of ours
     * @param headline what the card says
     */
    public record Card(String href, String headline, Pointing target) {
        /** Whether readers find something at its end, as far as we can know. */
        public boolean isWhole() {
            return target == null ? !href.startsWith("/") : target.isPublished;
        }
    }

    @Inject
    StoryEditing editing;

    @Inject
    LiveCardCheck live;

    /** Newest first, with those whose live updates have such a card. */
    @Transactional
    public List<Pointing> pointingAt(long story, int most) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select h.id, h.headline, h.status = 'published' as out
                        from stories h
                        where h.trashed_at is null and h.id in (
                            select story_id from cards where target_id = :story
                            union select unnest(cast(:live as bigint[])))
                        order by h.id desc limit :most""")
                .setParameter("story", story)
                .setParameter("live", live.pointingAt(story))
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Pointing(((Number) row[0]).longValue(), (String) row[1], (Boolean) row[2]))
                .toList();
    }

    /** In the order of the text. */
    @Transactional
    public List<Card> cardsOf(long story) {
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select c.href, c.headline as card, t.id, t.headline, t.status, t.trashed_at is not null as trashed
                        from cards c left join stories t on t.id = c.target_id
                        where c.story_id = :story order by c.position""")
                .setParameter("story", story)
                .getResultList();
        return rows.stream().map(CardNeighbours::card).toList();
    }

    private static Card card(Object[] row) {
        if (row[2] == null) {
            return new Card((String) row[0], (String) row[1], null);
        }
        boolean isOut = Status.PUBLISHED.name().equalsIgnoreCase((String) row[4]) && !(Boolean) row[5];
        Pointing target = new Pointing(((Number) row[2]).longValue(), (String) row[3], isOut);
        return new Card((String) row[0], target.headline(), target);
    }

    /**
     * Puts a card to one of our stories in the place of another card.
     *
     * @param version the version of the story that was in sight
     * @param other the story that it is to lead to
     */
    @Transactional
    public void replace(long storyId, int version, String href, long other, Account by) {
        String path = PublicStory.pathOf(other).orElseThrow(() -> new NoSuchStoryException(other));
        StoryContent content = Story.require(storyId).content();
        List<Segment> segments = Body.parse(content.body()).segments().stream()
                .map(segment ->
                        segment instanceof RelatedStory card && card.href().equals(href)
                                ? new RelatedStory(path, "", "", null, null)
                                : segment)
                .toList();
        editing.save(storyId, version, content.withBody(new Body(segments)), by);
    }
}
