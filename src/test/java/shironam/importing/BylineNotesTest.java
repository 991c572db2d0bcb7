package shironam.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import shironam.importing.sources.Note;
import shironam.story.Picture;

/** What a byline says beside names is kept somewhere, or told. */
class BylineNotesTest {
    private static final Picture PICTURE = new Picture("/a.jpg", 600, 400, "", "", "");

    @Test
    void aPartThatIsKeptNowhereIsTold() {
        BylineNotes notes = BylineNotes.of("রফিক; ছবি: সংগৃহীত; admin");

        assertEquals(Optional.of(Note.of(Note.Kind.BYLINE, "«ছবি: সংগৃহীত», «admin»")), notes.others("", Picture.NONE));
        assertEquals(Optional.of(Note.of(Note.Kind.BYLINE, "«admin»")), notes.others("", PICTURE));
    }

    @Test
    void whatBecomesACreditOrASourceIsNotTold() {
        BylineNotes notes = BylineNotes.of("রফিক; ছবি: সংগৃহীত; সূত্র: বিবিসি");

        assertEquals("বিবিসি", notes.source());
        assertEquals("সংগৃহীত", notes.credited(PICTURE).credit());
        assertEquals(Optional.empty(), notes.others("বিবিসি", PICTURE));
    }

    @Test
    void aBylineOfNamesHasNothingToTell() {
        assertEquals(Optional.empty(), BylineNotes.of("রফিক").others("", Picture.NONE));
    }
}
