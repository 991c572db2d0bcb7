package shironam.story.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is near to another when one may be meant for the other, and not when it is the same. */
class NameLikenessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            তানভীর আহমেদ           | তানভির আহমেদ            | true
            তানভীর আহমেদ           | তানভীর আহমদ             | true
            মো. রফিকুল ইসলাম       | মোঃ রফিকুল ইসলাম         | true
            মোহাম্মদ রফিকুল ইসলাম   | রফিকুল ইসলাম            | true
            ড. আয়েশা খান           | আয়েশা খান               | true
            আয়েশা খান              | Ayesha Khan            | true
            অন্তর্বর্তী সরকার         | অন্তর্বর্তীকালীন সরকার     | false
            আয়েশা খান              | আয়েশা খান               | false
            আয়েশা খান              | রফিক হাসান              | false
            নির্বাচন ২০২৪           | নির্বাচন ২০২৫            | false
            নিজস্ব প্রতিবেদক, খুলনা   | নিজস্ব প্রতিবেদক, বরিশাল   | false
            ঢাকা                  | ঢাবি                    | false
            """)
    void isSaidOfWhatMayBeMeant(String one, String other, boolean near) {
        assertEquals(near, NameLikeness.areNear(one, other));
        assertEquals(near, NameLikeness.areNear(other, one));
    }

    /** Who asks for a name gets nobody else, however alike the consonants are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ayesha khan     | আয়েশা খান       | true
            Anisur Mollik   | আনিসুর মল্লিক    | true
            anisur mallick  | আনিসুর মল্লিক    | true
            tanvir ahmed    | তানভীর আহমেদ    | true
            তানভির আহমেদ    | তানভীর আহমেদ    | true
            kamal hasan     | কামাল হোসেন     | false
            কামাল হাসান      | কামাল হোসেন     | false
            masud rana      | মাসুদা রানা      | false
            মাসুদ রানা       | মাসুদা রানা      | false
            """)
    void isSpeltAsWhereNobodyElseCanBeMeant(String name, String known, boolean spelt) {
        assertEquals(spelt, NameLikeness.isSpeltAs(name, known));
    }
}
