package shironam.site.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shironam.bangla.Digits;
import shironam.bangla.Normalization;
import shironam.search.SearchQuery;
import shironam.story.Section;
import shironam.story.people.Author;
import shironam.story.places.Place;
import shironam.story.reading.PlaceDirectory;

/**
 * What a reader put into the form of the search, as it was typed, what it asks, and what of it can't be asked.
 *
 * @param understood who was meant where the name is spelt otherwise, or null
 * @param problem or null
 * @param question what is asked, when there is no problem
 */
record SearchForm(
        String text,
        String section,
        String author,
        String understood,
        String place,
        String from,
        String to,
        boolean newestFirst,
        Problem problem,
        SearchQuery question) {

    /** Why it can't be searched for that. */
    enum Problem {
        TOO_LONG,
        NO_DATE,
        DATES_SWAPPED,
        NO_SECTION,
        NO_AUTHOR,
        NO_PLACE,
        WHICH_PLACE
    }

    /** Whether there is anything to look for. */
    boolean isAsking() {
        return problem == null && !text.isEmpty();
    }

    /**
     * The list that holds all that is asked for, where that is one section, author or place without any word. An author who is
     * called otherwise there is told first.
     */
    Optional<String> list() {
        List<String> lists = Stream.of(
                        under("/", question.section()),
                        under("/author/", question.author()),
                        under("/places/", question.place()))
                .flatMap(Optional::stream)
                .toList();
        boolean isListed = problem == null
                && understood == null
                && text.isEmpty()
                && from.isEmpty()
                && to.isEmpty()
                && lists.size() == 1;
        return isListed ? Optional.of(lists.get(0)) : Optional.empty();
    }

    /** The list of who was meant where the name is spelt otherwise, or null. */
    String listOfUnderstood() {
        return understood == null ? null : under("/author/", question.author()).orElseThrow();
    }

    private static Optional<String> under(String path, String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(path + name);
    }

    /** The words alone. */
    SearchForm everywhere() {
        return new SearchForm(text, "", "", null, "", "", "", false, null, question);
    }

    static SearchForm of(
            WantedAuthor authors,
            PlaceDirectory places,
            String q,
            String section,
            String author,
            String place,
            String from,
            String to,
            String sort) {
        String text = Normalization.line(q);
        String name = SearchQuery.shortened(Normalization.line(author));
        String there = SearchQuery.shortened(Normalization.line(place));
        List<Place> meant = there.isEmpty() ? List.of() : places.called(there);
        boolean newest = "time".equals(sort);
        Optional<LocalDate> first = date(from);
        Optional<LocalDate> last = date(to);
        Optional<Section> chosen = section.isBlank() ? Optional.empty() : Section.known(section.strip());
        Optional<Author> writer = name.isEmpty() ? Optional.empty() : authors.called(name);
        Problem problem = null;
        if (text.codePointCount(0, text.length()) > SearchQuery.LONGEST) {
            problem = Problem.TOO_LONG;
        } else if (first.isEmpty() && !from.isBlank() || last.isEmpty() && !to.isBlank()) {
            problem = Problem.NO_DATE;
        } else if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            problem = Problem.DATES_SWAPPED;
        } else if (chosen.isEmpty() && !section.isBlank()) {
            problem = Problem.NO_SECTION;
        } else if (writer.isEmpty() && !name.isEmpty()) {
            problem = Problem.NO_AUTHOR;
        } else if (meant.size() != 1 && !there.isEmpty()) {
            problem = meant.isEmpty() ? Problem.NO_PLACE : Problem.WHICH_PLACE;
        }
        SearchQuery question = new SearchQuery(
                text,
                chosen.map(s -> s.slug).orElse(""),
                writer.map(a -> a.slug).orElse(""),
                meant.size() == 1 ? meant.get(0).path : "",
                first.orElse(null),
                last.orElse(null),
                newest);
        return new SearchForm(
                text,
                chosen.map(s -> s.slug).orElse(""),
                name,
                understood(writer, name),
                there,
                shown(first),
                shown(last),
                newest,
                problem,
                question);
    }

    private static String understood(Optional<Author> writer, String typed) {
        return writer.filter(author -> !author.nameKey.equals(Normalization.key(typed)))
                .map(author -> author.name)
                .orElse(null);
    }

    /** A field for dates takes nothing that is none. */
    private static String shown(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    /** In either digits. */
    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(Digits.ascii(typed.strip())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
