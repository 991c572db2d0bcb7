package shironam.bangla;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonBreakingSpacesTest {

    /** {@code _} stands for the NBSP. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "সেনা উ._কোরিয\u09BCার হাতে",
                "ড._মো._ইউনূস এলেন",
                "‘ডা._রহমান’ বলেন",
                "এ.কে._ফজলুল হক",
                "প্রায\u09BC ১০_হাজার মানুষ",
                "১০_হাজার ৫০০_টাকার চাল",
                "গত ৫_জুনের পর, 25_মার্চে",
                "২.৫_শতাংশ, ৩০_জনের মৃত্যু",
                "৫ জনগণ, ৩ মেয\u09BCে, ৭ মাসুদ",
                "করো. আমি, আমো. তুমি",
                "বলেছে। ড._এক",
                "হাজার টাকা",
                "সব শেষ_। কে_? আহা_!",
            })
    void aLineDoesNotBreakInsideANameOrAnAmount(String tied) {
        assertEquals(tied.replace('_', '\u00A0'), NonBreakingSpaces.keepTogether(tied.replace('_', ' ')));
    }

    @Property
    @Domain(Texts.class)
    void onlySpacesChange(@ForAll String text) {
        assertEquals(
                text.replace('\u00A0', ' '),
                NonBreakingSpaces.keepTogether(text).replace('\u00A0', ' '));
    }
}
