package shironam.story.notices;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.Story;

/** Who is told of what. All are numbers of accounts; whether each may know of it is asked when it is written. */
final class Recipients {
    private Recipients() {}

    /** Whose story it is. */
    static Set<Long> writers(Story story) {
        return ids(Stream.of(story.createdBy, story.assignedTo).filter(Objects::nonNull));
    }

    /** Who is to look over a story: the editor to whom it is assigned, else all of them. */
    static Set<Long> reviewers(Story story) {
        return story.assignedTo != null && story.assignedTo.role != Role.REPORTER
                ? Set.of(story.assignedTo.id)
                : of(role -> role != Role.REPORTER);
    }

    static Set<Long> chiefs() {
        return of(role -> role == Role.CHIEF || role == Role.ADMIN);
    }

    static Set<Long> admins() {
        return of(role -> role == Role.ADMIN);
    }

    /** Whom a comment names. */
    static Set<Long> mentioned(String words) {
        if (!words.contains("@")) {
            return Set.of();
        }
        List<Account> people = atWork().toList();
        List<String> names =
                Mentions.in(words, people.stream().map(account -> account.name).toList());
        return ids(people.stream().filter(account -> names.contains(account.name)));
    }

    private static Set<Long> of(Predicate<Role> roles) {
        return ids(atWork().filter(account -> roles.test(account.role)));
    }

    private static Stream<Account> atWork() {
        return Account.inOrder().stream().filter(account -> !account.isDisabled());
    }

    private static Set<Long> ids(Stream<Account> accounts) {
        return accounts.map(account -> account.id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
