package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shironam.bangla.Normalization;
import shironam.bangla.Sentences;

/** The one real seed that we are given. */
class SeedTest {
    private static final List<String> SENTENCES = List.of(
            "রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন উত্তর কোরিয়ার সঙ্গে স্বাক্ষর করা গুরুত্বপূর্ণ প্রতিরক্ষা চুক্তি চূড়ান্ত"
                    + " করেছেন।",
            "এমন এক সময় এ খবর এলো, যখন পিয়ংইয়ং ইউক্রেনে যুদ্ধে অংশগ্রহণের জন্য হাজার হাজার সেনা পাঠিয়েছে।",
            "পুতিন জুন মাসে উত্তর কোরিয়ায় সফরের সময় চুক্তিটি স্বাক্ষর করেছিলেন।",
            "কিন্তু এটি কার্যকর করার জন্য রুশ পার্লামেন্টের মাধ্যমে পাস হয়ে পুতিনের স্বাক্ষরের প্রয়োজন ছিল।",
            "ক্রেমলিন শনিবার সন্ধ্যায় তাদের ওয়েবসাইটে চুক্তি অনুমোদনকারী স্বাক্ষরিত আইনটি প্রকাশ করেছে।",
            "চুক্তিটি দুই দেশের মধ্যে কয়েক মাস ধরে চলতে থাকা নিরাপত্তা সহযোগিতা শক্তিশালী করে।",
            "তারা কোল্ড ওয়ারের সময় কমিউনিস্ট মিত্র ছিল।",
            "উত্তর কোরিয়া ইউক্রেনে রাশিয়ার যুদ্ধকে সমর্থনকারী গুরুত্বপূর্ণ রাষ্ট্রে পরিণত হয়েছে।",
            "চুক্তিটিতে দুই দেশের যেকোনো একটিতে আক্রমণ হলে ‘কোনো বিলম্ব ছাড়া’ একে অপরকে সামরিক সহায়তা প্রদানের"
                    + " বাধ্যবাধকতা রয়েছে এবং আন্তর্জাতিকভাবে পশ্চিমা নিষেধাজ্ঞার বিরোধিতা করার পাশাপাশি জাতিসংঘে"
                    + " অবস্থান সমন্বয় করার কথা বলা হয়েছে।",
            "পুতিন জুনে এ চুক্তিকে ‘একটি যুগান্তকারী দলিল’ হিসেবে অভিহিত করেছিলেন।",
            "এদিকে গোয়েন্দা প্রতিবেদনের উদ্ধৃতি দিয়ে দক্ষিণ কোরিয়া, ইউক্রেন ও পশ্চিমারা দাবি করছে, ইউক্রেনের"
                    + " বিরুদ্ধে যুদ্ধ করার জন্য উত্তর কোরিয়া প্রায় ১০ হাজার সেনা রাশিয়ায় পাঠিয়েছে।",
            "গত মাসে এই সেনা মোতায়েনের বিষয়ে প্রকাশ্যে প্রশ্ন করা হলে পুতিন তা অস্বীকার করেননি।",
            "বরং ইউক্রেনকে পশ্চিমাদেশগুলোর সমর্থনের সমালোচনা করে প্রশ্নটি এড়িয়ে যান।");

    private SourceReading seed;

    @BeforeEach
    void read() throws Exception {
        seed = SourceReading.of(Files.readString(Path.of("seeds", "000_6936bfd3f4e10f79.txt")));
    }

    @Test
    void everySentenceIsThereAndNothingElse() {
        assertEquals(
                SENTENCES.stream().map(Normalization::nfc).toList(),
                Sentences.split(seed.body().text()));
    }

    @Test
    void twoCardsStandBetweenTheirParagraphs() {
        List<Segment> segments = seed.body().segments();

        assertEquals(5, segments.size());
        assertTrue(prose(segments.get(0)).endsWith(Normalization.nfc("পরিণত হয়েছে।</p>")));
        assertEquals(
                new RelatedStory(
                        "https://www.kalerkantho.com/online/world/2024/06/19/1398573",
                        "পারস্পরিক প্রতিরক্ষায় পুতিন ও কিমের চুক্তি".replace("\u09DF", "য\u09BC"),
                        "https://cdn.kalerkantho.com/public/news_images/2024/06/19/1718804506-67e633b9a98cf4347d4fd095e8872859.jpg",
                        100,
                        66),
                segments.get(1));
        assertTrue(prose(segments.get(2)).startsWith(Normalization.nfc("<p>চুক্তিটিতে দুই দেশের যেকোনো")));
        assertTrue(prose(segments.get(2)).endsWith(Normalization.nfc("হিসেবে অভিহিত করেছিলেন।</p>")));
        assertEquals(
                new RelatedStory(
                        "https://www.kalerkantho.com/online/world/2024/10/28/1440129",
                        Normalization.nfc("কুরস্কে উ. কোরিয়ার সেনা মোতায়েন নিয়ে যা বললেন ন্যাটোপ্রধান"),
                        "https://cdn.kalerkantho.com/public/news_images/2024/10/28/1730122227-f3ccdd27d2000e3f9255a7e3e2c48800.jpg",
                        100,
                        66),
                segments.get(3));
        assertTrue(prose(segments.get(4)).startsWith(Normalization.nfc("<p>এদিকে গোয়েন্দা")));
    }

    @Test
    void noWrapperAndNoWordOfACardStaysInTheProse() {
        String html = seed.body().html();

        for (String remains : List.of("<div", "class=", "<strong", "<img", "stretched-link", "target=", "পড়ুন")) {
            assertFalse(html.contains(Normalization.nfc(remains)), remains);
        }
        assertFalse(seed.body().text().contains("ন্যাটোপ্রধান"));
    }

    @Test
    void theSourceIsNamedAndHasLeftTheBody() {
        assertEquals(Optional.of("এএফপি"), seed.source());
        assertFalse(seed.body().text().contains("সূত্র"));
    }

    @Test
    void everyCharacterIsAccountedFor() {
        TextAccount account = seed.account();

        assertTrue(account.isComplete());
        assertEquals(account.in(), account.inBody() + account.inCards() + account.inSource());
        assertEquals(List.of(), seed.findings());
    }

    private static String prose(Segment segment) {
        return assertInstanceOf(Prose.class, segment).html();
    }
}
