package shironam.desk.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shironam.bangla.Words;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.body.Passage;
import shironam.body.Passage.Stretch;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.desk.comparing.Comparison.Row;
import shironam.story.CardContent;
import shironam.story.StoryContent;

/**
 * A passage of a body in a comparison.
 *
 * @param sign what stands before its words: of a card or a picture, as HTML
 */
record ComparedPassage(String html, String sign, List<Stretch> stretches) {
    /** Two paragraphs are one that was changed when they share this part of their words, else one went and one came. */
    private static final double ALIKE = 0.3;

    /** More pairs than this in one place are taken in their order. */
    private static final int MOST_PAIRS = 10_000;

    static ComparedPassage of(Passage passage, StoryContent content) {
        Segment segment = passage.segment();
        if (segment instanceof RelatedStory card) {
            String headline = headline(card, content);
            return new ComparedPassage(
                    passage.html() + headline, "<span class=\"diff-card\">▤</span> ", List.of(plain(headline)));
        }
        if (segment instanceof EmbeddedContent embed) {
            String words = embed.title().isEmpty() ? embed.href() : embed.title() + " · " + embed.href();
            return new ComparedPassage(passage.html(), "<span class=\"diff-card\">▶</span> ", List.of(plain(words)));
        }
        if (segment instanceof Figure figure) {
            String image = "<img class=\"diff-figure\" src=\"" + WordDifference.escaped(figure.src()) + "\" alt=\"\">";
            String words = figure.words().isEmpty() ? figure.alt() : figure.alt() + " · " + figure.words();
            return new ComparedPassage(passage.html(), image, List.of(plain(words)));
        }
        return new ComparedPassage(passage.html(), "", passage.stretches());
    }

    Row same() {
        String shown = sign + WordDifference.plain(stretches);
        return new Row(true, shown, shown);
    }

    /** What was replaced beside what replaced it: those that are alike in one row, in their order. */
    static List<Row> beside(List<ComparedPassage> before, List<ComparedPassage> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            return inOrder(before, after);
        }
        int[][] best = likenesses(before, after);
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && best[i][j] > Math.max(best[i + 1][j], best[i][j + 1])) {
                rows.add(before.get(i++).changedTo(after.get(j++)));
            } else if (i < before.size() && (!both || best[i + 1][j] >= best[i][j + 1])) {
                rows.add(new Row(false, before.get(i++).wholly("del"), ""));
            } else {
                rows.add(new Row(false, "", after.get(j++).wholly("ins")));
            }
        }
        return rows;
    }

    /** Too many to look for those that are alike. */
    private static List<Row> inOrder(List<ComparedPassage> before, List<ComparedPassage> after) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= after.size()) {
                rows.add(new Row(false, before.get(i).wholly("del"), ""));
            } else if (i >= before.size()) {
                rows.add(new Row(false, "", after.get(i).wholly("ins")));
            } else {
                rows.add(before.get(i).changedTo(after.get(i)));
            }
        }
        return rows;
    }

    /** {@code [i][j]}: the most that pairs of passages from i and from j on can be alike. */
    private static int[][] likenesses(List<ComparedPassage> before, List<ComparedPassage> after) {
        int[][] best = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                int here = likeness(before.get(i), after.get(j));
                int paired = here == 0 ? 0 : here + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    private static int likeness(ComparedPassage before, ComparedPassage after) {
        if (!before.sign.isEmpty() || !after.sign.isEmpty()) {
            return before.sign.equals(after.sign) ? 1000 : 0;
        }
        Set<String> one = words(before);
        Set<String> other = words(after);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        one.addAll(other);
        double shared = one.isEmpty() ? 1 : (double) both.size() / one.size();
        return shared < ALIKE ? 0 : (int) (shared * 1000);
    }

    private static Set<String> words(ComparedPassage passage) {
        Set<String> words = new HashSet<>();
        passage.stretches.forEach(stretch -> words.addAll(Words.pieces(stretch.text())));
        words.removeIf(String::isBlank);
        return words;
    }

    private Row changedTo(ComparedPassage after) {
        WordDifference words = WordDifference.of(stretches, after.stretches);
        return new Row(false, sign + words.before(), after.sign + words.after());
    }

    private String wholly(String tag) {
        return "<" + tag + ">" + sign + WordDifference.plain(stretches) + "</" + tag + ">";
    }

    /** A card is known by what it says; by its address only where nothing else is known. */
    private static String headline(RelatedStory card, StoryContent content) {
        return content.cards().stream()
                .filter(known -> known.href().equals(card.href()))
                .map(CardContent::headline)
                .filter(headline -> !headline.isEmpty())
                .findFirst()
                .orElse(card.href());
    }

    private static Stretch plain(String text) {
        return new Stretch(text, List.of(), "");
    }
}
