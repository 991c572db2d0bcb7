package shironam.bangla;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** What jqwik throws at us: the pieces that Bengali text is made of, in any order, with everything that breaks it. */
public class Texts extends DomainContextBase {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('\u0980', '\u09FE').ofMaxLength(4);
        Arbitrary<String> words = Arbitraries.of(
                "ক্ষমতা",
                "ড\u09BC",
                "\u09DC",
                "\u09DF",
                "আরও",
                "দু:খ",
                "ত্\u200D",
                "র\u200C\u09CDযাব",
                "ড. ",
                "মো. ",
                "১০.৩০",
                "Mr. ",
                "NATO",
                "U.S. ",
                "é",
                "İ",
                "সরকার",
                "\u09BE\u09C7",
                "া\u09BC");
        Arbitrary<String> marks = Arbitraries.of(
                " ", "\n", "।", "? ", "!’ ", "…", "‘", "”", ", ", "-", "–", ". ", "\u09CD", "\u09BC", "\u09BE",
                "\u09C7", "\u0981", "\u0301", "\u0334", "\u0951", "\u200B", "\u200C", "\u200D", "\uFE0F", "\uFEFF",
                "\u00A0", "\u00AD", "\r", "\u0000");
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(3);
        Arbitrary<String> halves = Arbitraries.of("\uD83D", "\uDE00", "\uFFFF", "\uD83D\uDE00");
        return Arbitraries.oneOf(letters, words, words, marks, marks, anything, halves)
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }
}
