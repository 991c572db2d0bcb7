package shironam.desk.workflow;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.desk.CurrentUser;
import shironam.identity.Account;
import shironam.story.Story;
import shironam.story.StoryAction;

/** Whom a comment on a story can name: who may see it then. */
@Authenticated
@Path("/desk/stories/{id: \\d{1,18}}/mentions")
@Produces(MediaType.APPLICATION_JSON)
public class MentionsResource {
    private static final int MOST = 8;

    @Inject
    CurrentUser currentUser;

    /**
     * @param value what stands in the comment after the sign
     * @param words who that is
     */
    public record Person(String value, String words) {}

    /** @param typed the beginning of an account's name, or of a word of the name that it is shown by */
    @GET
    public List<Person> beginning(@PathParam("id") long id, @QueryParam("q") @DefaultValue("") String typed) {
        Account own = currentUser.account();
        Story story = Story.require(id);
        StoryAction.COMMENT.require(own, story);
        String beginning = Normalization.key(typed);
        return Account.inOrder().stream()
                .filter(account -> !account.isDisabled() && !account.id.equals(own.id))
                .filter(account -> StoryAction.COMMENT.isRoles(account, story))
                .filter(account -> names(account).anyMatch(name -> name.startsWith(beginning)))
                .limit(MOST)
                .map(account -> new Person(
                        account.name,
                        account.displayName.isEmpty() ? account.name : account.displayName + " (" + account.name + ")"))
                .toList();
    }

    private static Stream<String> names(Account account) {
        String shown = Normalization.key(account.displayName);
        return Stream.concat(Stream.of(Normalization.key(account.name), shown), Arrays.stream(shown.split(" ")));
    }
}
