package shironam.bangla.transliteration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.bangla.Texts;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "পুতিন ও কিমের চুক্তি, putin-o-kimer-chukti",
        "নদীর নাম, nodir-nam",
        "পারস্পরিক প্রতিরক্ষায\u09BC পুতিন, parosporik-protirokkhay-putin",
        "উ. কোরিয\u09BCার সেনা মোতায\u09BCেন নিয\u09BCে যা বললেন, u-koriyar-sena-motayen-niye-ja-bollen",
        "'ড. ইউনূস, মো. আলী ও মোনা', dr-yunus-md-ali-o-mona",
        "৭১% ভোট: ১০.৩০টায\u09BC ১, 71-bhot-10-30tay-1",
        "'১,০০,০০০ টাকা ও 2,500 ডলার', 100000-taka-o-2500-dolar",
        "Café Müller-এ ‘Straße’, cafe-muller-e-strasse",
        "ইউনিসেফ’র don't, yunisefor-dont",
        "'  —ঢাকা…  ', dhaka",
    })
    void aHeadlineBecomesAReadableAddress(String headline, String slug) {
        assertEquals(slug, Slug.of(headline));
    }

    @ParameterizedTest
    @CsvSource({
        "র\u200D্যাবের অভিযান, raber-obhijan",
        "র\u200C্যাব, rab",
        "ব্যাংক ও ব্যাঙ্ক, bank-o-bank",
        "ব্যাংকের ঋণ, banker-rin",
        "ময়মনসিংহে বৃষ্টি, mymensinghe-brishti",
        "খুলনায় ঝড়, khulnay-jhor",
        "যশোরের ফুল, jashorer-ful",
        "চট্টগ্রাম থেকে কক্সবাজার, chattogram-theke-coxsbazar",
        "লক্ষ্মীপুর, lakshmipur",
        "লক্ষীপুরে, lakshmipure",
        "নওগাঁ জেলা, naogaon-jela",
        "চাঁদপুরবাসী, chandpurbasi",
        "ক্যাম্প, kamp",
        "গ্যাস, gas",
        "ল্যাব, lab",
        "ত্যাগ, tyag",
        "ব্যাপক, byapok"
    })
    void namesAreWrittenAsPeopleWriteThem(String headline, String slug) {
        assertEquals(slug, Slug.of(headline));
    }

    @Test
    void bothEncodingsGiveOneSlug() {
        assertEquals(Slug.of("কোরি\u09AF\u09BCা"), Slug.of("কোরি\u09DFা"));
    }

    @Test
    void aLongHeadlineIsCutBetweenWords() {
        String slug = Slug.of("যুক্তরাষ্ট্রের সঙ্গে বাণিজ্য চুক্তি নিয\u09BCে নতুন করে আলোচনা শুরু করল সরকার");
        assertEquals("juktorashtrer-songe-banijyo-chukti-niye-notun-kore-alochona", slug);
        assertEquals(60, Slug.of("a".repeat(80)).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "।", "北京", "\u200D", "\uD83D", "\u09CD"})
    void thereIsAlwaysASlug(String headline) {
        assertEquals(Slug.FALLBACK, Slug.of(headline));
    }

    @Test
    void aSlugIsRecognised() {
        assertTrue(Slug.isSlug("putin-o-kimer-chukti"));
        assertTrue(Slug.isSlug("2024"));
        assertFalse(Slug.isSlug("putin--kim"));
        assertFalse(Slug.isSlug("-putin"));
        assertFalse(Slug.isSlug("Putin"));
        assertFalse(Slug.isSlug("পুতিন"));
        assertFalse(Slug.isSlug("putin\n"));
        assertFalse(Slug.isSlug(""));
        assertFalse(Slug.isSlug(null));
    }

    @ParameterizedTest
    @CsvSource({
        "বাড\u09BCি ভাড\u09BCা, বাড\u09BCি-ভাড\u09BCা",
        "বা\u09DCি, বাড\u09BCি",
        "র\u200D\u09CDযাব ও পুলিশ, র\u09CDযাব-ও-পুলিশ",
        "‘প্রাক্’ নির্বাচন!, প্রাক্-নির্বাচন",
        "FIFA বিশ্বকাপ ২০২৬, fifa-বিশ্বকাপ-২০২৬",
        "কোভিড–19, কোভিড-19",
        "দুঃখ, দুঃখ",
        "!?, ''",
    })
    void aTagKeepsItsScript(String tag, String slug) {
        assertEquals(slug, Slug.tag(tag));
    }

    @Property
    @Domain(Texts.class)
    void everySlugIsOne(@ForAll String text) {
        String slug = Slug.of(text);
        assertTrue(Slug.isSlug(slug), slug);
        assertTrue(slug.length() <= Slug.MAX_LENGTH);
        assertEquals(slug, Slug.of(slug));
    }

    @Property
    @Domain(Texts.class)
    void aTagsSlugIsItsOwnSlug(@ForAll String text) {
        String tag = Slug.tag(text);
        assertEquals(tag, Slug.tag(tag));
        assertFalse(tag.startsWith("-") || tag.endsWith("-") || tag.contains("--"), tag);
    }
}
