package shironam.site.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import shironam.bangla.Digits;
import shironam.bangla.Normalization;
import shironam.search.SearchQuery;
import shironam.story.Author;
import shironam.story.Section;
import shironam.story.reading.PublicNames;

/**
 * What a reader put into the form of the search, as it was typed, what it asks, and what of it can't be asked.
 *
 * @param problem in words, or null
 * @param question what is asked, when there is no problem
 */
record SearchForm(
        String text,
        String section,
        String author,
        String from,
        String to,
        boolean newestFirst,
        String problem,
        SearchQuery question) {

    /** Whether there is anything to look for. */
    boolean isAsking() {
        return problem == null && !text.isEmpty();
    }

    /** The words alone. */
    SearchForm everywhere() {
        return new SearchForm(text, "", "", "", "", false, null, question);
    }

    static SearchForm of(
            PublicNames names, String q, String section, String author, String from, String to, String sort) {
        String text = Normalization.line(q);
        String name = Normalization.line(author);
        boolean newest = "time".equals(sort);
        Optional<LocalDate> first = date(from);
        Optional<LocalDate> last = date(to);
        Optional<Section> chosen = section.isBlank() ? Optional.empty() : Section.known(section.strip());
        Optional<Author> writer = name.isEmpty() ? Optional.empty() : names.authorCalled(name);
        String problem = null;
        if (text.codePointCount(0, text.length()) > SearchQuery.LONGEST) {
            problem =
                    "একবারে " + Digits.bengali(SearchQuery.LONGEST) + " অক্ষরের বেশি খোঁজা যায় না। কয়েকটি শব্দ দিন।";
        } else if (first.isEmpty() && !from.isBlank() || last.isEmpty() && !to.isBlank()) {
            problem = "তারিখটি বোঝা গেল না। লিখুন বছর-মাস-দিন, যেমন ২০২৪-১১-১০।";
        } else if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            problem = "শুরুর তারিখ শেষের তারিখের পরে। দুটি অদলবদল করে দেখুন।";
        } else if (chosen.isEmpty() && !section.isBlank()) {
            problem = "এই নামে কোনো বিভাগ নেই। তালিকা থেকে একটি বেছে নিন।";
        } else if (writer.isEmpty() && !name.isEmpty()) {
            problem = "‘" + name + "’ নামে কোনো লেখক নেই। নামটি লেখার নিচে যেভাবে থাকে, সেভাবে লিখুন।";
        }
        SearchQuery question = new SearchQuery(
                text,
                chosen.map(s -> s.slug).orElse(""),
                writer.map(a -> a.slug).orElse(""),
                first.orElse(null),
                last.orElse(null),
                newest);
        return new SearchForm(
                text, chosen.map(s -> s.slug).orElse(""), name, shown(first), shown(last), newest, problem, question);
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
