package shironam.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shironam.identity.Account;
import shironam.identity.Role;

/** Who may do what to a story where: the table in docs/architecture/story.md is what the code decides. */
class RolesTest {
    private static final String READS = "the table of roles in docs/architecture/story.md has to read:\n";

    @Test
    void theTableInTheDocsIsWhatTheCodeDecides() throws Exception {
        String table = table();

        assertTrue(Files.readString(Path.of("docs/architecture/story.md")).contains(table), READS + table);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| | reporter | editor | chief | admin |\n|---|---|---|---|---|\n");
        for (StoryAction action : StoryAction.values()) {
            table.append("| ").append(action.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            for (Role role : Role.values()) {
                table.append(" | ").append(cell(action, role));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    /** In which standings: of their own for a reporter, of anybody's for the others. */
    private static String cell(StoryAction action, Role role) {
        Account account = account(1, role);
        List<StoryState> others = standings(standing -> action.isAllowed(account, story(standing, account(2, role))));
        List<StoryState> own = standings(standing -> action.isAllowed(account, story(standing, account)));
        String all = words(others);
        return own.equals(others) ? all : words(own) + " (own)" + (others.isEmpty() ? "" : ", " + all);
    }

    private static List<StoryState> standings(Predicate<StoryState> wanted) {
        return Arrays.stream(StoryState.values()).filter(wanted).toList();
    }

    private static String words(List<StoryState> standings) {
        if (standings.size() == StoryState.values().length) {
            return "all";
        }
        if (standings.size() == StoryState.values().length - 1 && !standings.contains(StoryState.TRASHED)) {
            return "not in trash";
        }
        return standings.isEmpty()
                ? "no"
                : standings.stream()
                        .map(standing ->
                                standing.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    private static Account account(long id, Role role) {
        Account account = new Account();
        account.id = id;
        account.role = role;
        return account;
    }

    private static Story story(StoryState standing, Account by) {
        Story story = new Story();
        story.createdBy = by;
        story.status = standing == StoryState.TRASHED ? Status.DRAFT : standing.status();
        story.trashedAt = standing == StoryState.TRASHED ? Instant.EPOCH : null;
        story.publishAt = standing == StoryState.SCHEDULED ? Instant.MAX : Instant.EPOCH;
        return story;
    }
}
