package shironam.site.search;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.search.SearchResult;
import shironam.search.SearchResult.Piece;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.site.page.PageView;
import shironam.story.reading.Teaser;

/**
 * The page of a search.
 *
 * @param query what was typed; empty before anything is
 * @param sections to choose from
 * @param author, place, from, to as they were typed
 * @param understood the author who was meant, where the name is spelt otherwise, or null
 * @param understoodAt the address of their list, or null
 * @param newest whether the newest come first
 * @param problem what can't be searched for and why, or null
 * @param count "১২টি লেখা", or null
 * @param alike whether nothing has the words, and these headlines look alike
 * @param guesses words that no story has, with those that were looked for instead
 * @param empty whether it was searched for and nothing was found
 * @param everywhere the same search in all stories
 * @param earlier the page before, {@code later} the one after, or null
 */
public record SearchView(
        PageView page,
        String query,
        List<Choice> sections,
        String author,
        String understood,
        String understoodAt,
        String place,
        String from,
        String to,
        boolean newest,
        String problem,
        String count,
        boolean alike,
        List<SearchResult.Guess> guesses,
        boolean empty,
        List<Hit> hits,
        String everywhere,
        String earlier,
        String later) {

    public record Choice(String slug, String name, boolean chosen) {}

    /** A story that was found, with its words in pieces, of which some are marked. */
    public record Hit(Teaser story, List<Piece> headline, List<Piece> excerpt) {
        /** Made when a template asks for it. */
        public TeaserView teaser() {
            return SiteViews.teaser(story, true);
        }

        public String headlineHtml() {
            return MarkedWords.html(headline);
        }

        public String excerptHtml() {
            return MarkedWords.html(excerpt);
        }
    }

    /** Whether the fields beside the words hold anything. */
    public boolean narrowed() {
        return !author.isEmpty()
                || !place.isEmpty()
                || !from.isEmpty()
                || !to.isEmpty()
                || sections.stream().anyMatch(Choice::chosen);
    }

    /** Whether the fields stand open: on a phone they would stand before what was found. */
    public boolean opensFields() {
        boolean isAnswered = !hits.isEmpty() || query.isEmpty() && understood != null;
        return problem != null || !isAnswered && (narrowed() || newest);
    }

    /** What the fields hold, in words. */
    public List<String> chosen() {
        return Stream.of(
                        sections.stream().filter(Choice::chosen).map(Choice::name),
                        Stream.of(understood == null ? author : understood, place),
                        Stream.of(from, to)
                                .filter(date -> !date.isEmpty())
                                .map(date -> Dates.date(LocalDate.parse(date))))
                .flatMap(Function.identity())
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
