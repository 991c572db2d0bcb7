package shironam.story.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.TestDatabase;
import shironam.bangla.Normalization;
import shironam.bangla.transliteration.Districts;
import shironam.story.places.Place;
import shironam.story.places.Place.Kind;

/** The places that come with the database, and what people call them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Transactional
class PlaceDirectoryTest {
    @Inject
    PlaceDirectory directory;

    @Test
    void allOfBangladeshIsThere() {
        assertEquals(64, directory.ofKind(Kind.DISTRICT).size());
        assertEquals(495, directory.ofKind(Kind.UPAZILA).size());
        Map<String, Integer> upazilas = directory.ofKind(Kind.DIVISION).stream()
                .collect(Collectors.toMap(
                        division -> division.path,
                        division -> directory.within(division).stream()
                                .mapToInt(district -> directory.within(district).size())
                                .sum()));
        assertEquals(
                Map.of(
                        "barishal",
                        42,
                        "chattogram",
                        104,
                        "dhaka",
                        89,
                        "khulna",
                        59,
                        "mymensingh",
                        35,
                        "rajshahi",
                        67,
                        "rangpur",
                        58,
                        "sylhet",
                        41),
                upazilas);
    }

    /** As slugs and the search spell them: their official names in both languages. */
    @Test
    void theDistrictsAreThoseThatBanglaKnows() {
        Set<String> known = Districts.ALL.stream()
                .map(district ->
                        district.latin().get(0) + " " + district.bengali().get(0))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> places = directory.ofKind(Kind.DISTRICT).stream()
                .map(place -> place.nameEn.toLowerCase().replaceAll("[^a-z]", "") + " " + place.nameBn)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, places);
    }

    @ParameterizedTest
    @CsvSource({
        "ঢাকা জেলা,/dhaka/dhaka",
        "ঢাকা বিভাগ,/dhaka",
        "Dhaka District,/dhaka/dhaka",
        "সাভার উপজেলা,/dhaka/dhaka/savar",
        "সাভার থানা,/dhaka/dhaka/savar",
        "যশোর জেলা,/khulna/jashore"
    })
    void itsKindMayStandBehindAName(String words, String path) {
        assertEquals(List.of(directory.at(path.substring(1)).orElseThrow()), directory.called(words));
        assertEquals(4, directory.called("কালীগঞ্জ উপজেলা").size());
    }

    @Test
    void everyNameIsStoredAsTextsAreAndTellsOneFromAllOthers() {
        List<Place> all = Stream.of(Kind.values())
                .flatMap(kind -> directory.ofKind(kind).stream())
                .toList();
        for (Place place : all) {
            assertEquals(Normalization.line(place.nameBn), place.nameBn);
            assertEquals(Normalization.line(place.nameEn), place.nameEn);
            for (String language : List.of("bn", "en")) {
                assertEquals(List.of(place), directory.called(directory.label(place, language)), place.path);
            }
            assertEquals(List.of(place), directory.called("/" + place.path), place.path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "যশোর, khulna/jashore",
        "যশোহর, khulna/jashore",
        "Jessore, khulna/jashore",
        "খুলনা, khulna/khulna",
        "খুলনা বিভাগ, khulna",
        "cox's bazar, chattogram/coxs-bazar",
        "পাইকগাছা, khulna/khulna/paikgachha",
        "কালীগঞ্জ (গাজীপুর), dhaka/gazipur/kaliganj",
        "কলকাতা, india/kolkata",
        "সৌদি আরব, saudi-arabia",
        "h‡kvi, khulna/jashore"
    })
    void aPlaceIsFoundByWhatPeopleCallIt(String words, String path) {
        assertEquals(List.of(path), paths(directory.called(words)));
    }

    @Test
    void aNameOfSeveralIsLeftToWhoWroteIt() {
        assertEquals(4, directory.called("কালীগঞ্জ").size());
        assertEquals(List.of(), directory.called("অচিনপুর"));
    }

    @ParameterizedTest
    @CsvSource({
        "যশো, khulna/jashore",
        "jess, khulna/jashore",
        "jashor, khulna/jashore",
        "পাইক, khulna/khulna/paikgachha",
        "kolk, india/kolkata",
        "h‡kv, khulna/jashore"
    })
    void whileItIsTypedPlacesAreSuggested(String typed, String path) {
        assertEquals(path, paths(directory.suggested(typed, 8)).get(0));
    }

    private static List<String> paths(List<Place> places) {
        return places.stream().map(place -> place.path).toList();
    }
}
