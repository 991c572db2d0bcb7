package shironam.bangla.transliteration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.bangla.Texts;

class RomanisedTest {

    @ParameterizedTest
    @CsvSource({
        "নাম, nam",
        "নগর, nogor",
        "বড\u09BC, boro",
        "ধর্ম, dhormo",
        "ভূমিকম্প, bhumikompo",
        "জাতীয\u09BC, jatiyo",
        "সময\u09BC, somoy",
        "কৃষক, krishok",
        "মৃত, mrito",
        "সিংহ, singho",
        "প্রেসিডেন্ট, president",
        "ট্রাম্প, tramp",
        "মার্চ, march",
        "ক, ko",
    })
    void theLastVowelIsSilentUnlessAConjunctCarriesIt(String word, String latin) {
        assertEquals(latin, Romanised.word(word));
    }

    @ParameterizedTest
    @CsvSource({
        "সরকার, sorkar",
        "সরকারকে, sorkarke",
        "কলকাতা, kolkata",
        "রাজনীতি, rajniti",
        "করবে, korbe",
        "শহরে, shohore",
        "ঘটনা, ghotona",
        "ক্ষমতা, khomota",
        "উপজেলা, upojela",
        "ভারতে, bharote",
        "বৈঠকে, boithoke",
        "সংসদের, songsoder",
        "ভোটারদের, bhotarder",
        "প্রধানমন্ত্রী, prodhanmontri",
        "দিনাজপুর, dinajpur",
        "আরও, aro",
    })
    void theSecondVowelIsLostWhereSpeechLosesIt(String word, String latin) {
        assertEquals(latin, Romanised.word(word));
    }

    @ParameterizedTest
    @CsvSource({
        "ক্ষতি, khoti",
        "রক্ষা, rokkha",
        "আকাঙ্ক্ষা, akankha",
        "জ্ঞান, gyan",
        "বিজ্ঞান, biggan",
        "সত্য, sotyo",
        "সূর্য, surjo",
        "র\u200D\u09CDযাব, rab",
        "র\u200C\u09CDযাব, rab",
        "উদ্\u200Cযাপন, udjapon",
        "উদ্যোগ, udyog",
        "স্বাধীন, swadhin",
        "বিশ্ব, bishwo",
        "ডিসেম্বর, disembor",
        "গর্ব, gorbo",
        "উদ্বেগ, udbeg",
        "মঙ্গল, mongol",
        "অঙ্ক, onko",
        "সংঘ, songho",
        "ব্যাংক, bank",
        "হচ্ছে, hocche",
        "চাঁদ, chad",
        "হঠাৎ, hothat",
        "গাড\u09BCি, gari",
        "ওয\u09BCাশিংটন, washington",
        "দেওয\u09BCা, dewa",
        "ইউক্রেন, yukren",
        "ইয\u09BCেমেন, yemen",
        "অ্যাপ, ap",
        "ঋণ, rin",
        "ঐক্য, oikyo",
    })
    void joinedLettersSoundAsTheyAreSpoken(String word, String latin) {
        assertEquals(latin, Romanised.word(word));
    }

    @Property
    @Domain(Texts.class)
    void onlySmallLatinLettersComeOut(@ForAll String text) {
        assertTrue(Romanised.word(text).matches("[a-z]*"));
    }
}
