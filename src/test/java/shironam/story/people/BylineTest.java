package shironam.story.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.bangla.Normalization;

/** A line names those whom its writer meant, and nobody else. */
class BylineTest {
    /** {@code /} between the names that are read, each with its role before a colon. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            আয়েশা খান                                        > আয়েশা খান
            আয়েশা খান ও রফিক হাসান                            > আয়েশা খান/রফিক হাসান
            আয়েশা খান এবং রফিক হাসান                          > আয়েশা খান/রফিক হাসান
            আয়েশা খান, রফিক হাসান ও মিতা দাস                   > আয়েশা খান/রফিক হাসান/মিতা দাস
            আয়েশা খান, মিতা ও রফিক হাসান                       > আয়েশা খান/মিতা/রফিক হাসান
            আয়েশা খান; রফিক হাসান                             > আয়েশা খান/রফিক হাসান
            আয়েশা খান | রফিক হাসান                            > আয়েশা খান/রফিক হাসান
            আয়েশা খান ও রফিক হাসান; ছবি: মিতা দাস               > আয়েশা খান/রফিক হাসান/PICTURES:মিতা দাস
            আয়েশা খান, ছবি: মিতা দাস ও রবি                     > আয়েশা খান/PICTURES:মিতা দাস/PICTURES:রবি
            লেখা ও ছবি: মিতা দাস                              > WRITING:মিতা দাস/PICTURES:মিতা দাস
            লেখা: আয়েশা খান ছবি: মিতা দাস                      > WRITING:আয়েশা খান/PICTURES:মিতা দাস
            ছবিঃ মিতা দাস                                    > PICTURES:মিতা দাস
            আলোকচিত্র: মোঃ রফিকুল ইসলাম                        > PICTURES:মোঃ রফিকুল ইসলাম
            অনুবাদ: ডা. মো. কামরুল হাসান                        > TRANSLATION:ডা. মো. কামরুল হাসান
            আয়েশা খান; প্রতিনিধি: রফিক হাসান                    > আয়েশা খান/REPORTING:রফিক হাসান
            Ayesha Khan and Rafiq Hasan                     > Ayesha Khan/Rafiq Hasan
            By Ayesha Khan and Rafiq Hasan                  > Ayesha Khan/Rafiq Hasan
            By Byron Smith                                  > Byron Smith
            Peter and Jane                                  > Peter/Jane
            Alice, Bob, and Carol                           > Alice/Bob/Carol
            Alice Johnson & Bob Smith                       > Alice Johnson/Bob Smith
            Ayesha Khan; Photo by Mita Das                  > Ayesha Khan/PICTURES:Mita Das
            Photos: Mita Das                                > PICTURES:Mita Das
            নিজস্ব প্রতিবেদক                                  > নিজস্ব প্রতিবেদক
            নিজস্ব প্রতিবেদক, খুলনা                            > নিজস্ব প্রতিবেদক, খুলনা
            নিজস্ব প্রতিবেদক, খুলনা ও বাগেরহাট                   > নিজস্ব প্রতিবেদক, খুলনা ও বাগেরহাট
            নিজস্ব প্রতিবেদক, রামপাল ও মোংলা                    > নিজস্ব প্রতিবেদক, রামপাল ও মোংলা
            নিজস্ব প্রতিবেদক, খুলনা ও প্রতিনিধি, বাগেরহাট         > নিজস্ব প্রতিবেদক, খুলনা/প্রতিনিধি, বাগেরহাট
            নিজস্ব প্রতিবেদক, খুলনা ও রফিক হাসান                 > নিজস্ব প্রতিবেদক, খুলনা/রফিক হাসান
            আয়েশা খান ও নিজস্ব প্রতিবেদক                       > আয়েশা খান/নিজস্ব প্রতিবেদক
            নমুনা প্রতিবেদক, রাজশাহী                            > নমুনা প্রতিবেদক, রাজশাহী
            প্রতিনিধি, গাজীপুর                                 > প্রতিনিধি, গাজীপুর
            বাসস, ঢাকা                                      > বাসস, ঢাকা
            এএফপি, প্যারিস                                   > এএফপি, প্যারিস
            রয়টার্স, নিউ ইয়র্ক                                > রয়টার্স, নিউ ইয়র্ক
            বাসস ও ইউএনবি                                   > বাসস/ইউএনবি
            আয়েশা খান, ঢাকা                                  > আয়েশা খান, ঢাকা
            আয়েশা খান, ঢাকা ও রফিক হাসান, খুলনা                > আয়েশা খান, ঢাকা/রফিক হাসান, খুলনা
            আয়েশা খান, রাঙ্গুনিয়া                             > আয়েশা খান, রাঙ্গুনিয়া
            রফিক হাসান, খুলনা প্রতিনিধি                        > রফিক হাসান, খুলনা প্রতিনিধি
            রফিক হাসান (খুলনা, বাংলাদেশ)                      > রফিক হাসান (খুলনা, বাংলাদেশ)
            বিজ্ঞান ও প্রযুক্তি ডেস্ক                             > বিজ্ঞান ও প্রযুক্তি ডেস্ক
            শিল্প, সাহিত্য ও সংস্কৃতি ডেস্ক                      > শিল্প, সাহিত্য ও সংস্কৃতি ডেস্ক
            আয়েশা খান ও ক্রীড়া ডেস্ক                          > আয়েশা খান/ক্রীড়া ডেস্ক
            Arts & Culture Desk                             > Arts & Culture Desk
            আইন ও সালিশ কেন্দ্র                               > আইন ও সালিশ কেন্দ্র
            ড. মুহম্মদ শহীদুল্লাহ                              > ড. মুহম্মদ শহীদুল্লাহ
            মো: রফিকুল ইসলাম                                 > মো: রফিকুল ইসলাম
            সৈয়দ ওয়ালীউল্লাহ                                 > সৈয়দ ওয়ালীউল্লাহ
            আবুল মোমেন কবি ও প্রাবন্ধিক, সম্পাদক, আমাদের সময়     > আবুল মোমেন কবি ও প্রাবন্ধিক, সম্পাদক, আমাদের সময়
            সোহরাব হাসান প্রথম আলোর যুগ্ম সম্পাদক ও কবি          > সোহরাব হাসান প্রথম আলোর যুগ্ম সম্পাদক ও কবি
            Aaron J. Staples, Michigan State University     > Aaron J. Staples, Michigan State University
            Staples, Aaron                                  > Staples, Aaron
            Martin Luther King, Jr.                         > Martin Luther King, Jr.
            গ্রন্থনা: আয়েশা খান                                > WRITING:আয়েশা খান
            সম্পাদনা: আয়েশা খান                               > সম্পাদনা: আয়েশা খান
            শিরোনাম নমুনা বিভাগ                               > শিরোনাম নমুনা বিভাগ
            ছবি – মিতা দাস                                   > PICTURES:মিতা দাস
            ছবি- মিতা দাস                                    > PICTURES:মিতা দাস
            ছবি: ফোকাস বাংলা                                  > PICTURES:ফোকাস বাংলা
            অনলাইন ডেস্ক                                     > অনলাইন ডেস্ক
            প্রতিবেদক: আয়েশা খান                              > WRITING:আয়েশা খান
            নিজস্ব প্রতিবেদক: আয়েশা খান                        > WRITING:আয়েশা খান
            বিশেষ প্রতিনিধি: আয়েশা খান                         > REPORTING:আয়েশা খান
            শ্যামনগর (সাতক্ষীরা) প্রতিনিধি: রফিক হাসান            > REPORTING:রফিক হাসান
            আয়েশা খান, প্রতিনিধি: রফিক হাসান                    > আয়েশা খান/REPORTING:রফিক হাসান
            লিখেছেন আয়েশা খান                                > WRITING:আয়েশা খান
            নিজস্ব প্রতিবেদক – খুলনা                          > নিজস্ব প্রতিবেদক – খুলনা
            নিজস্ব প্রতিবেদক: খুলনা                           > নিজস্ব প্রতিবেদক: খুলনা
            রফিক, প্রতিনিধি: মিতা                             > রফিক/REPORTING:মিতা
            খুলনা প্রতিনিধি: রফিক হাসান                        > REPORTING:রফিক হাসান
            """)
    void isReadAsItWasMeant(String line, String names) {
        assertEquals(expected(names), Byline.of(line).credits());
    }

    @Test
    void aSlashPartsNames() {
        assertEquals(
                expected("আয়েশা খান/রফিক হাসান"),
                Byline.of("আয়েশা খান / রফিক হাসান").credits());
        assertEquals(expected("বাসস/এএফপি"), Byline.of("বাসস/এএফপি").credits());
        assertEquals(
                List.of(Credit.of(Normalization.line("২৪/৭ ডেস্ক"))),
                Byline.of("২৪/৭ ডেস্ক").credits());
    }

    /** Names, and beside them what names nobody. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            ছবি: সংগৃহীত                            >                  > ছবি: সংগৃহীত
            ছবিঃ সংগৃহীত                            >                  > ছবি: সংগৃহীত
            ছবি সংগৃহীত                             >                  > ছবি সংগৃহীত
            (সংগৃহীত)                               >                  > (সংগৃহীত)
            আয়েশা খান; ছবি: সংগৃহীত                  > আয়েশা খান         > ছবি: সংগৃহীত
            আয়েশা খান, ছবি: ইন্টারনেট                > আয়েশা খান         > ছবি: ইন্টারনেট
            আয়েশা খান, সংগৃহীত                      > আয়েশা খান         > সংগৃহীত
            আয়েশা খান ও সংগৃহীত                     > আয়েশা খান         > সংগৃহীত
            সংগৃহীত, আয়েশা খান                      > আয়েশা খান         > সংগৃহীত
            ছবি: ফেসবুক থেকে নেওয়া                   >                  > ছবি: ফেসবুক থেকে নেওয়া
            ছবি: লেখকের সৌজন্যে                      >                  > ছবি: লেখকের সৌজন্যে
            ছবি: ফাইল ছবি                           >                  > ছবি: ফাইল ছবি
            সূত্র: বিবিসি                             >                  > সূত্র: বিবিসি
            আয়েশা খান; সূত্র: বিবিসি, রয়টার্স           > আয়েশা খান         > সূত্র: বিবিসি, রয়টার্স
            আয়েশা খান | প্রকাশ: ১২ মে ২০২৪, ১০:৩০      > আয়েশা খান         > প্রকাশ: ১২ মে ২০২৪, ১০:৩০
            আয়েশা খান, ১২ মে ২০২৪                    > আয়েশা খান         > ১২ মে ২০২৪
            ১২ মে ২০২৪, ১০:৩০                        >                  > ১২ মে ২০২৪, ১০:৩০
            Ayesha Khan, May 12, 2024               > Ayesha Khan      > May 12, 2024
            Photo: Collected                        >                  > Photo: Collected
            Ayesha Khan; Photo: Courtesy            > Ayesha Khan      > Photo: Courtesy
            Source: BBC                             >                  > Source: BBC
            admin                                   >                  > admin
            খুলনা                                   >                  > খুলনা
            ;                                       >                  >
            ছবি:                                    >                  >
            """)
    void whatNamesNobodyMakesNoAuthor(String line, String names, String nobody) {
        assertEquals(
                names == null ? List.of() : expected(names), Byline.of(line).credits());
        assertEquals(nobody == null ? "" : Normalization.line(nobody), String.join("; ", Byline.nobodyIn(line)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            ক, খ ও গ                              > ক, খ ও গ
            A and B                               > A and B
            আয়েশা খান এবং রফিক হাসান                > আয়েশা খান ও রফিক হাসান
            আয়েশা খান, ছবি: মিতা দাস                 > আয়েশা খান; ছবি: মিতা দাস
            লেখা: মিতা দাস; আলোকচিত্র: মিতা দাস        > লেখা ও ছবি: মিতা দাস
            ক; ক; ছবি: ক                           > ক; ছবি: ক
            নিজস্ব প্রতিবেদক, খুলনা ও রফিক হাসান       > নিজস্ব প্রতিবেদক, খুলনা ও রফিক হাসান
            বাসস, ঢাকা; আয়েশা খান                   > বাসস, ঢাকা ও আয়েশা খান
            আয়েশা খান; মিতা                         > আয়েশা খান ও মিতা
            বিজ্ঞান; প্রযুক্তি ডেস্ক                     > বিজ্ঞান; প্রযুক্তি ডেস্ক
            """)
    void isWrittenAsAPaperWritesIt(String line, String written) {
        assertEquals(Byline.of(written).text(), Byline.of(line).text());
        assertEquals(Normalization.line(written), Byline.of(line).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ক | ক ও খ        | ক; ছবি: গ      | ক ও খ; ছবি: গ
            ক | ক ও খ        | ক ও গ         | ক, গ ও খ
            ক | খ            | ক ও গ         |
            ক | খ            | গ             |
            '' | খ            | গ             |
            """)
    void twoPeoplesAdditionsAreBothKept(String before, String mine, String theirs, String both) {
        assertEquals(
                Optional.ofNullable(both).map(line -> Set.copyOf(Byline.of(line).credits())),
                Byline.ofBoth(Byline.of(before), Byline.of(mine), Byline.of(theirs))
                        .map(byline -> Set.copyOf(byline.credits())));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("credits") List<Credit> credits) {
        Byline byline = new Byline(credits);
        assertEquals(byline, Byline.of(byline.text()), byline.text());
    }

    @Property
    void anyLineIsWrittenAsItIsRead(@ForAll("lines") String line) {
        Byline read = Byline.of(line);
        assertEquals(read, Byline.of(read.text()), read.text());
    }

    @Property
    void partsAreTheLine(@ForAll("credits") List<Credit> credits) {
        Byline byline = new Byline(credits);
        String line = byline.parts().stream()
                .map(part -> part.before() + byline.credits().get(part.credit()).name())
                .collect(Collectors.joining());
        assertEquals(byline.text(), line);
    }

    private static final String[] NAMES = {
        "আয়েশা খান",
        "রফিক",
        "মিতা দাস",
        "ড. মো. কামরুল হাসান",
        "Ayesha Khan",
        "Peter",
        "নিজস্ব প্রতিবেদক, খুলনা",
        "নিজস্ব প্রতিবেদক",
        "বাসস, ঢাকা",
        "বাসস",
        "প্রযুক্তি ডেস্ক",
        "বিজ্ঞান ও প্রযুক্তি ডেস্ক",
        "কবি",
        "ছবি",
        "আইন ও সালিশ কেন্দ্র",
        "আয়েশা খান, ঢাকা",
        "Staples, Aaron",
        "রফিক (খুলনা, ঢাকা)"
    };

    @Provide
    Arbitrary<List<Credit>> credits() {
        return Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(CreditRole.class))
                .as((name, role) -> new Credit(Normalization.line(name), role))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** Names, and what stands between them, in any order. */
    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> between =
                Arbitraries.of(" ", " ও ", ", ", "; ", " এবং ", " and ", " & ", " ছবি: ", "(", ")", ",", ":", "|", "ও");
        return Combinators.combine(Arbitraries.of(NAMES), between)
                .as(String::concat)
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static List<Credit> expected(String names) {
        return Arrays.stream(names.split("/"))
                .map(Normalization::line)
                .map(name -> Arrays.stream(CreditRole.values())
                        .filter(role -> name.startsWith(role.name() + ":"))
                        .findFirst()
                        .map(role -> new Credit(name.substring(role.name().length() + 1), role))
                        .orElse(Credit.of(name)))
                .toList();
    }
}
