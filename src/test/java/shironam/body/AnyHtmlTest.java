package shironam.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;

/** What holds for any HTML, however broken or wicked. */
class AnyHtmlTest {
    private static final Map<String, Set<String>> VOCABULARY = Map.ofEntries(
            Map.entry("p", Set.of()),
            Map.entry("h2", Set.of()),
            Map.entry("h3", Set.of()),
            Map.entry("blockquote", Set.of("class")),
            Map.entry("ul", Set.of()),
            Map.entry("ol", Set.of("start", "reversed", "type")),
            Map.entry("li", Set.of("value")),
            Map.entry("strong", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("s", Set.of()),
            Map.entry("caption", Set.of()),
            Map.entry("a", Set.of("href", "id")),
            Map.entry("br", Set.of()),
            Map.entry("hr", Set.of()),
            Map.entry("figure", Set.of()),
            Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("figcaption", Set.of()),
            Map.entry("small", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("thead", Set.of()),
            Map.entry("tbody", Set.of()),
            Map.entry("tr", Set.of()),
            Map.entry("th", Set.of("colspan", "rowspan", "scope")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("sup", Set.of()),
            Map.entry("sub", Set.of()),
            Map.entry("code", Set.of()),
            Map.entry("pre", Set.of()),
            Map.entry("related-story", Set.of("href")),
            Map.entry("embedded-content", Set.of("href", "poster")),
            Map.entry("aside", Set.of("class")),
            Map.entry("details", Set.of()),
            Map.entry("summary", Set.of()),
            Map.entry("foot-note", Set.of()));

    /** A body knows its words from the reading, and does not read its own HTML for them again. */
    @Property
    @Domain(Markups.class)
    void itsWordsAreThoseOfItsHtml(@ForAll String html) {
        Body body = Body.parse(html);

        assertEquals(Body.parse(body.html()).text(), body.text());
    }

    /** Counted character by character, it is what counting the decomposed text gives. */
    @Property
    @Domain(Markups.class)
    void visibleCharactersAreThoseOfTheDecomposedText(@ForAll String text) {
        assertEquals(
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .codePoints()
                        .filter(AnyHtmlTest::isVisible)
                        .count(),
                PlainLine.visible(text));
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != 0xFFFC;
        };
    }

    @Property
    @Domain(Markups.class)
    void nothingOutsideTheVocabularySurvives(@ForAll String html) {
        Body body = Body.parse(html);

        Jsoup.parseBodyFragment(body.html()).body().getAllElements().stream()
                .skip(1)
                .forEach(element -> {
                    Set<String> allowed = VOCABULARY.get(element.normalName());
                    assertTrue(allowed != null, element.normalName());
                    for (Attribute attribute : element.attributes()) {
                        assertTrue(allowed.contains(attribute.getKey()), element.normalName() + " " + attribute);
                        if (attribute.getKey().equals("class")) {
                            assertTrue(
                                    Set.of("pull", "facts", "questions", "timeline", "key-points")
                                            .contains(attribute.getValue()),
                                    attribute.getValue());
                        }
                        if (Set.of("href", "src").contains(attribute.getKey())) {
                            assertTrue(isSafe(attribute.getValue()), attribute.getValue());
                        }
                    }
                });
    }

    @Property
    @Domain(Markups.class)
    void whatIsStoredReadsTheSameAgain(@ForAll String html) {
        Body body = Body.parse(html);

        assertEquals(body.html(), Body.parse(body.html()).html());
        assertEquals(body.html(), Normalization.nfc(body.html()));
    }

    /** What an editor has written is looked at once: a second save finds nothing to change. */
    @Property
    @Domain(Markups.class)
    void whatIsWrittenIsSettledAtOnce(@ForAll String html) {
        String written = Body.written(html, address -> address.startsWith("https://a.example/"))
                .html();

        assertEquals(written, Body.parse(written).html());
        assertEquals(
                written,
                Body.written(written, address -> address.startsWith("https://a.example/"))
                        .html());
    }

    @Property
    @Domain(Markups.class)
    void everyVisibleCharacterIsAccountedFor(@ForAll String html) {
        try {
            TextAccount account = SourceReading.of(html).account();
            account.dropped().forEach(dropped -> assertFalse(dropped.why().isDefect(), dropped.toString()));
            assertEquals(
                    account.in(),
                    account.inBody()
                            + account.inCards()
                            + account.inSource()
                            + account.dropped().stream()
                                    .mapToInt(TextAccount.Dropped::characters)
                                    .sum());
        } catch (UnusableSourceException nothingInIt) {
            assertTrue(nothingInIt.whatToDo().length() > 10);
        }
    }

    /** Judged from outside, by what jsoup takes for text. */
    @Property
    @Domain(Markups.Plain.class)
    void everyVisibleLetterArrives(@ForAll String html) {
        assertEquals(
                letters(Jsoup.parseBodyFragment(html).body().wholeText()),
                letters(Body.parse(html).text()));
    }

    @Property
    @Domain(Markups.class)
    void aStoryWithoutCardsHasTheTextOfItsHtml(@ForAll String html) {
        Body body = Body.parse(html);
        Element stored = Jsoup.parseBodyFragment(body.html()).body();

        assertEquals(letters(stored.wholeText()), letters(body.text()));
    }

    private static boolean isSafe(String address) {
        String bare = address.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(java.util.Locale.ROOT);
        return !bare.matches("^[a-z][a-z0-9+.-]*:.*") || bare.matches("^(https?://[^/]|mailto:.|tel:.).*");
    }

    /** Sorted, because pictures and their captions leave lists and tables. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
