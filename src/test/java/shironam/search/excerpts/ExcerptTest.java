package shironam.search.excerpts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import shironam.bangla.analysis.Terms;
import shironam.search.SearchResult.Piece;
import shironam.search.tables.IndexedWord;

class ExcerptTest {

    @Test
    void anExcerptStandsWhereMostOfWhatWasLookedForStandsTogether() {
        String text = "নদী। " + "কথা ".repeat(60) + "বড় নদী ও নতুন সেতু। " + "আরেক ".repeat(60);

        String excerpt = text(Excerpt.of(AnalyzedText.of(text), keys("নদী সেতু")));

        assertTrue(excerpt.contains("বড় নদী ও নতুন সেতু"), excerpt);
        assertTrue(excerpt.startsWith("… ") && excerpt.endsWith(" …"), excerpt);
    }

    @Property
    void whateverTheTextNoLetterIsTornAndNothingIsLost(@ForAll String text) {
        Set<Long> half = new HashSet<>();
        Terms.in(text).stream()
                .filter(term -> term.start() % 2 == 0)
                .forEach(term -> half.add(IndexedWord.key(term.stem())));
        BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(text);

        List<Piece> pieces = Excerpt.whole(AnalyzedText.of(text), half);

        assertEquals(text.replace('\n', ' '), text(pieces));
        int at = 0;
        for (Piece piece : pieces) {
            assertTrue(letters.isBoundary(at));
            at += piece.text().length();
        }
    }

    private static Set<Long> keys(String words) {
        return Terms.in(words).stream()
                .map(term -> IndexedWord.key(term.stem()))
                .collect(Collectors.toSet());
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
