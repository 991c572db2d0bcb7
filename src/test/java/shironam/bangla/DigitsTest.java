package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @Test
    void onlyDigitsChange() {
        assertEquals("G২০, ১০.৩০", Digits.bengali("G20, 10.30"));
        assertEquals("G20, 10.30", Digits.ascii("G২০, ১০.৩০"));
        assertEquals("-২০২৪", Digits.bengali(-2024));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ০",
        "999, ৯৯৯",
        "10000, '১০,০০০'",
        "100000, '১,০০,০০০'",
        "1234567, '১২,৩৪,৫৬৭'",
        "12345678, '১,২৩,৪৫,৬৭৮'",
        "-100000, '-১,০০,০০০'",
        "9223372036854775807, '৯২,২৩,৩৭,২০,৩৬,৮৫,৪৭,৭৫,৮০৭'",
    })
    void largeNumbersAreGroupedInLakhAndCrore(long number, String written) {
        assertEquals(written, Digits.grouped(number));
    }

    @Test
    void decimalsAreNotGrouped() {
        assertEquals("১,২৩,৪৫,৬৭৮.৫", Digits.grouped(new BigDecimal("12345678.5")));
    }

    @Property
    @Domain(Texts.class)
    void bothSetsMeanTheSame(@ForAll String text) {
        assertEquals(Digits.ascii(text), Digits.ascii(Digits.bengali(text)));
        assertEquals(Digits.bengali(text), Digits.bengali(Digits.ascii(text)));
    }
}
