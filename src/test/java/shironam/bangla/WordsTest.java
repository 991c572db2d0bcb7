package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wordsStandBetweenSpaces() {
        assertEquals(4, Words.count("উ. কোরিয\u09BCা – ১০\u00A0হাজার"));
        assertEquals(1, Words.count(" ছাত্র-শিক্ষক\n"));
        assertEquals(0, Words.count(" । … "));
    }

    @Test
    void readingTakesAtLeastAMinute() {
        assertEquals(1, ReadingTime.minutes(0));
        assertEquals(1, ReadingTime.minutes(180));
        assertEquals(2, ReadingTime.minutes(181));
        assertEquals(2, ReadingTime.minutes(360));
        assertEquals(10, ReadingTime.minutes(1800));
    }

    @Property
    @Domain(Texts.class)
    void anyTextCanBeCounted(@ForAll String text) {
        assertTrue(Words.count(text) >= 0);
    }
}
