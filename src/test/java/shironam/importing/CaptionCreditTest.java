package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The end of a caption that says who made its picture. */
class CaptionCreditTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    জলাবদ্ধ সড়ক। ছবি: প্রথম আলো|জলাবদ্ধ সড়ক।|ছবি: প্রথম আলো
                    সড়কের ছবি (ছবি : ফেসবুক থেকে নেওয়া)|সড়কের ছবি|ছবি : ফেসবুক থেকে নেওয়া
                    ছবি: সংগৃহীত|''|ছবি: সংগৃহীত
                    ভাঙা সড়ক - ছবি : প্রতিনিধি|ভাঙা সড়ক|ছবি : প্রতিনিধি
                    মেলার মাঠ। —নিজস্ব চিত্র।|মেলার মাঠ।|নিজস্ব চিত্র
                    The market in Rangpur. Photo: Star|The market in Rangpur.|Photo: Star
                    The market in Rangpur. File photo: Reuters|The market in Rangpur.|File photo: Reuters
                    The market in Rangpur (file image: Reuters)|The market in Rangpur|file image: Reuters
                    ছবি: এই মেলায় প্রতি বছর দূরদূরান্ত থেকে আসা মানুষের ভিড় জমে সারা দিন|ছবি: এই মেলায় প্রতি বছর দূরদূরান্ত থেকে আসা মানুষের ভিড় জমে সারা দিন|''
                    ছবি তুলছেন একজন|ছবি তুলছেন একজন|''
                    প্রতিচ্ছবি: নদীর জলে|প্রতিচ্ছবি: নদীর জলে|''
                    """)
    void aCreditAtTheEndOfACaptionIsTheCredit(String words, String caption, String credit) {
        CaptionCredit found = CaptionCredit.of(shironam.bangla.Normalization.line(words));

        assertEquals(shironam.bangla.Normalization.line(caption), found.caption());
        assertEquals(shironam.bangla.Normalization.line(credit), found.credit());
    }
}
