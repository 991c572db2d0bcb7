package shironam.bangla.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.bangla.Digits;
import shironam.bangla.Normalization;
import shironam.bangla.Texts;
import shironam.bangla.analysis.Terms.Term;
import shironam.bangla.transliteration.Consonants;

class TermsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "রাশিয়া রাশিয়ার রাশিয়ায়",
                "চুক্তি চুক্তির চুক্তিতে",
                "ভারত ভারতে ভারতের ভারতকেও",
                "সংসদ সংসদে সংসদের",
                "বৈঠক বৈঠকে বৈঠকের",
                "ফেসবুক ফেসবুকে ফেসবুকের",
                "পার্টি পার্টির পার্টিতে",
                "বিষয় বিষয়ে বিষয়ের বিষয়টি",
                "সরকার সরকারের সরকারকে সরকারও",
                "শিক্ষক শিক্ষকেরা শিক্ষকদের শিক্ষকদেরকে শিক্ষকগণ",
                "মিটিং মিটিংয়ে মিটিংয়ের",
                "নওগাঁ নওগাঁয় নওগাঁর নওগাঁতে",
                "বাড়ি বাড়ী বাড়িতে বাড়ির",
                "ব্যাংক ব্যাঙ্ক ব্যাংকে ব্যাংকগুলোর",
                "জুলাই জুলাইয়ে জুলাইয়ের",
                "গ্রেফতার গ্রেফতারের",
                "ইউনিসেফ ইউনিসেফ’র ইউনিসেফের"
            })
    void theFormsOfAWordMeet(String forms) {
        assertEquals(
                1,
                Arrays.stream(forms.split(" ")).map(TermsTest::stem).distinct().count(),
                () -> Arrays.stream(forms.split(" "))
                        .map(TermsTest::stem)
                        .toList()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ঈদ ঈদের ঈদে ঈদকে ঈদও",
                "দল দলের দলকে দলটি দলে দলগুলো দলেও",
                "ঋণ ঋণের ঋণে ঋণটি",
                "কর করের করকে",
                "হজ হজের হজে",
                "বই বইয়ের বইটি বইয়ে বইগুলো",
                "মা মায়ের মাকে মায়েরা",
                "চা চায়ের চায়ে",
                "পা পায়ের পায়ে",
                "বউ বউয়ের বউকে",
                "ফল ফলের ফলটি",
                "পথ পথের পথে",
                "চর চরের চরে",
                "জল জলের জলে",
                "আম আমের আমটি",
                "দশ দশের",
                "ঘর ঘরের ঘরে ঘরটি",
                "বন বনের বনে",
                "রথ রথের রথে",
                "আজাদ আজাদের",
                "পদ পদের পদকে পদে",
                "ভাই ভাইয়ের ভাইয়েরা ভাইকে"
            })
    void theFormsOfAShortNounMeet(String forms) {
        theFormsOfAWordMeet(forms);
    }

    @ParameterizedTest
    @CsvSource({
        "করে, কর",
        "বলে, বল",
        "মনে, মন",
        "পরে, পর",
        "হবে, হব",
        "তবে, তব",
        "ফলে, ফল",
        "আসে, আস",
        "আমরা, আম",
        "জনগণ, জন",
        "জনতা, জন",
        "মাটি, মা",
        "রায়ের, রা",
        "দায়ের, দা",
        "থাকে, থা",
        "নাকে, না",
        "মেয়ের, মে",
        "বিয়ের, বি",
        "বরই, বর",
        "দশক, দশ"
    })
    void whatOnlyLooksLikeAFormOfAShortNounIsNone(String one, String other) {
        assertNotEquals(stem(one), stem(other));
    }

    @ParameterizedTest
    @CsvSource({
        "উত্সব, উৎসব",
        "সত্কার, সৎকার",
        "চিকিত্সা, চিকিৎসা",
        "উত্পাদনের, উৎপাদন",
        "হঠাত্, হঠাৎ",
        "কুত্সিত, কুৎসিত",
        "মত্স্য, মৎস্য"
    })
    void theOldSpellingOfKhandaTaIsTheNewOne(String old, String modern) {
        assertEquals(stem(old), stem(modern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"আত্মা", "সত্য", "মিত্র", "যত্ন", "উত্তর", "কর্তৃত্ব", "উত্থান"})
    void aConjunctOfTaStaysOne(String word) {
        assertEquals(List.of(Normalization.nfc(word)), words(word));
    }

    @ParameterizedTest
    @CsvSource({
        "chandabaji, চাঁদাবাজি",
        "chandabaj, চাঁদাবাজ",
        "chanda, চাঁদা",
        "panch, পাঁচ",
        "bansh, বাঁশ",
        "kanthal, কাঁঠাল",
        "santal, সাঁওতাল",
        "hansh, হাঁস",
        "bandh, বাঁধ",
        "gaon, গাঁও",
        "panchbibi, পাঁচবিবি",
        "sonargaon, সোনারগাঁও",
        "shonargaon, সোনারগাঁও",
        "chand, চাঁদ",
        "banshkhali, বাঁশখালী",
        "kanchpur, কাঁচপুর",
        "santhia, সাঁথিয়া",
        "agargaon, আগারগাঁও",
        "tejgaon, তেজগাঁও",
        "chandpur, চাঁদপুর",
        "naogaon, নওগাঁ",
        "thakurgaon, ঠাকুরগাঁও",
        "chadpur, চাঁদপুর",
        "dhunt, ধুঁট",
        "sanko, সাঁকো"
    })
    void aNasalVowelIsHeardAsNAndAsNothing(String latin, String bengali) {
        List<String> heard = Consonants.heard(bengali).stream()
                .map(Consonants.Heard::consonants)
                .toList();
        assertTrue(
                Consonants.mayBe(latin).stream().anyMatch(heard::contains),
                () -> Consonants.mayBe(latin) + " " + heard);
    }

    @ParameterizedTest
    @CsvSource({"বিষয়, বিষ", "কবিতা, কবি", "ভারত, ভার", "খেলা, খে", "কারখানা, কার", "সময়, সম", "আদালতে, আদালা"})
    void otherWordsDoNot(String one, String other) {
        assertNotEquals(stem(one), stem(other));
    }

    @Test
    void numbersAreOneWordInEitherDigits() {
        assertEquals(List.of("100000", "2.5", "10:30"), words("১,০০,০০০ ২.৫ 10:30"));
    }

    @Test
    void quotesDandasAndHyphensPartWords() {
        assertEquals(List.of("কেন", "যাবে", "বলেন", "নেতা", "কর্মী"), words("‘কেন যাবে?’ বলেন নেতা–কর্মী।"));
        assertEquals(List.of("ডাকাত"), words("‘ডাকাত’কে"));
    }

    @Test
    void whatTurnsTheMeaningRoundIsKept() {
        assertTrue(Terms.in("না নয় নেই").stream().allMatch(Term::tells));
        assertEquals(List.of("পদত্যাগ", "না"), words(Terms.telling("সে পদত্যাগ করেছে না")));
        assertEquals(List.of("এবং"), words(Terms.telling("এবং")));
    }

    @Property
    @Domain(Texts.class)
    void everyTextHasWordsAndEachStandsWhereItSays(@ForAll String text) {
        int end = 0;
        for (Term term : Terms.in(text)) {
            assertTrue(term.start() >= end && term.end() > term.start() && term.end() <= text.length());
            assertFalse(term.word().isEmpty());
            end = term.end();
        }
    }

    @Property
    @Domain(Texts.class)
    void howAWordIsEncodedMakesNoDifference(@ForAll String text) {
        String stored = Normalization.nfc(text);
        String flipped = Digits.bengali(stored)
                .replace("\u09AF\u09BC", "\u09DF")
                .replace("\u09A1\u09BC", "\u09DC")
                .replace("\u09A2\u09BC", "\u09DD");
        assertEquals(keys(stored), keys(flipped));
        assertEquals(keys(stored), keys(Digits.ascii(flipped)));
    }

    @Property
    @Domain(Texts.class)
    void theShortWayGivesTheSameAsTheLongOne(@ForAll String text) {
        for (Term term : Terms.in(text)) {
            assertEquals(Normalization.key(term.word()), term.word());
            assertEquals(Terms.key(term.word()), term.word());
        }
    }

    @Property
    @Domain(Texts.class)
    void aStemIsItsOwnStem(@ForAll String text) {
        for (Term term : Terms.in(text)) {
            assertEquals(term.stem(), Stem.of(term.stem()));
            assertFalse(term.stem().isEmpty() && !term.word().matches("[\u0981\u0983]+"));
        }
    }

    @Test
    void joinersMakeNoDifference() {
        assertEquals(words("র্যাব"), words("র\u200D্যাব"));
        assertEquals(words("র্যাব"), words("র\u200C্যাব"));
        assertEquals(words("উৎসব"), words("উত্\u200Dসব"));
        assertEquals(words("দু:খ"), words("দুঃখ"));
        assertEquals(words("আরো"), words("আরও"));
    }

    @ParameterizedTest
    @CsvSource({
        "putin, পুতিন",
        "corona, করোনা",
        "police, পুলিশ",
        "budget, বাজেট",
        "league, লীগ",
        "dengue, ডেঙ্গু",
        "rohingya, রোহিঙ্গা",
        "chukti, চুক্তি",
        "shadhinota, স্বাধীনতা",
        "chattogram, চট্টগ্রাম",
        "quran, কোরআন",
        "ukraine, ইউক্রেন",
        "djokovic, জোকোভিচ",
        "australia, অস্ট্রেলিয়া",
        "eid, ঈদ",
        "germany, জার্মানি",
        "christian, খ্রিস্টান",
        "november, নভেম্বর",
        "haseena, হাসিনা"
    })
    void aWordInLatinLettersSoundsLikeItsOwn(String latin, String bengali) {
        assertTrue(
                Consonants.mayBe(latin).contains(Consonants.of(bengali)),
                () -> Consonants.mayBe(latin) + " " + Consonants.of(bengali));
    }

    private static String stem(String word) {
        return Terms.in(word).stream().map(Term::stem).collect(Collectors.joining(" "));
    }

    private static List<String> keys(String text) {
        return words(Terms.in(text));
    }

    private static List<String> words(String text) {
        return words(Terms.in(text));
    }

    private static List<String> words(List<Term> terms) {
        return terms.stream().map(Term::word).toList();
    }
}
