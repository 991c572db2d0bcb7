package shironam.desk.stories;

import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Slug;
import shironam.identity.Account;
import shironam.story.Section;
import shironam.story.newsroom.BulkAction.Kind;
import shironam.story.newsroom.BulkActions;

/** What is to be done to the stories that were ticked. */
final class BulkForm {
    private BulkForm() {}

    /** Why nothing can be done yet. */
    enum Problem {
        NO_STORY,
        TOO_MANY,
        NO_SECTION,
        NO_TAG,
        NO_PERSON
    }

    /** As the list asks for it, to be confirmed. */
    public static class Asked {
        @RestQuery("do")
        String kind;

        @RestQuery
        String section;

        @RestQuery
        String tag;

        @RestQuery
        String to;

        @RestQuery
        List<Long> story;

        Optional<BulkActions.Order> order() {
            return BulkForm.order(kind, argument(kind(kind), section, tag, to), story);
        }
    }

    /** As it was confirmed. */
    public static class Confirmed {
        @RestForm("do")
        String kind;

        @RestForm
        String argument;

        @RestForm
        String ticket;

        @RestForm
        List<Long> story;

        Optional<BulkActions.Order> order() {
            return BulkForm.order(kind, line(argument), story);
        }
    }

    /** Null when the order can be carried out. */
    static Problem problem(BulkActions.Order order) {
        if (order.stories().isEmpty()) {
            return Problem.NO_STORY;
        }
        if (order.stories().size() > BulkActions.MOST) {
            return Problem.TOO_MANY;
        }
        return switch (order.kind()) {
            case PUBLISH, TRASH -> null;
            case MOVE -> Section.named(order.argument()).isPresent() ? null : Problem.NO_SECTION;
            case ADD_TAG, REMOVE_TAG -> Slug.tag(order.argument()).isEmpty() ? Problem.NO_TAG : null;
            case ASSIGN -> isPerson(order.argument()) ? null : Problem.NO_PERSON;
        };
    }

    private static boolean isPerson(String name) {
        return name.isEmpty() || Account.atWork(name).isPresent();
    }

    private static Optional<BulkActions.Order> order(String kind, String argument, List<Long> stories) {
        List<Long> ticked =
                stories == null ? List.of() : stories.stream().distinct().toList();
        return Optional.ofNullable(kind(kind)).map(known -> new BulkActions.Order(known, argument, ticked));
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(line(word))) {
                return kind;
            }
        }
        return null;
    }

    private static String argument(Kind kind, String section, String tag, String to) {
        if (kind == null) {
            return "";
        }
        return switch (kind) {
            case PUBLISH, TRASH -> "";
            case MOVE -> line(section);
            case ADD_TAG, REMOVE_TAG -> line(tag);
            case ASSIGN -> line(to);
        };
    }

    private static String line(String text) {
        return text == null ? "" : Normalization.line(text);
    }
}
