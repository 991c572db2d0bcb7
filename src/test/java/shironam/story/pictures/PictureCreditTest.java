package shironam.story.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCreditTest {
    @ParameterizedTest
    @CsvSource({
        "রয়টার্স, true",
        "Reuters, true",
        "মিতা দাস, true",
        "ছবি: রয়টার্স, false",
        "ছবিঃ মিতা দাস, false",
        "সংগৃহীত ছবি, false",
        "লেখকের সৌজন্যে: পরিবার, false",
        "Photo by Mita Das, false",
        "© AFP, false"
    })
    void aNameAloneDoesNotSayThatItIsOfAPicture(String credit, boolean alone) {
        assertEquals(alone, PictureCredit.isNameAlone(credit));
    }
}
