package shironam.story;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import shironam.identity.Account;

/** Who is to work on a story. */
@ApplicationScoped
public class Assignments {

    /**
     * Gives the story to somebody. Its version stays: whoever is writing in it at this moment is in nobody's way.
     *
     * @param to null for nobody in particular
     */
    @Transactional
    public void assign(long storyId, Account to, Account by) {
        Story story = Story.requireLocked(storyId);
        Action.ASSIGN.require(by, story);
        getEntityManager()
                .createQuery("update Story s set s.assignedTo = :to where s.id = :id")
                .setParameter("to", to)
                .setParameter("id", storyId)
                .executeUpdate();
        getEntityManager().refresh(story);
    }
}
