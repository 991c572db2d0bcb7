package shironam.story.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import shironam.body.Body;
import shironam.body.Passage;
import shironam.story.StoryContent;
import shironam.story.writing.StoryMerge.Choice;

/** What holds for any two texts that were made from any third. */
class AnyStoryMergeTest {
    private static final List<String> HEADLINES = List.of("", "এক", "দুই", "তিন");

    @Property(tries = 300)
    void withoutSomebodyElsesChangesItIsMine(
            @ForAll("contents") StoryContent base, @ForAll("contents") StoryContent mine) {
        StoryMerge merge = StoryMerge.of(base, mine, base);
        assertTrue(merge.isClean());
        assertEquals(mine, merge.content());
    }

    @Property(tries = 300)
    void withoutChangesOfMineItIsTheirs(
            @ForAll("contents") StoryContent base, @ForAll("contents") StoryContent theirs) {
        StoryMerge merge = StoryMerge.of(base, base, theirs);
        assertTrue(merge.isClean());
        assertEquals(theirs, merge.content());
    }

    @Property(tries = 300)
    void whatOnlyOneOfThemChangedIsInTheOutcome(@ForAll("turns") List<Integer> turns) {
        List<String> base = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            base.add(paragraph("অনুচ্ছেদ " + i));
            mine.add(turns.get(i) == 1 ? paragraph("আমার " + i) : base.get(i));
            theirs.add(turns.get(i) == 2 ? paragraph("অন্যের " + i) : base.get(i));
            wanted.add(turns.get(i) == 1 ? mine.get(i) : theirs.get(i));
        }
        StoryMerge merge = StoryMerge.of(content(base), content(mine), content(theirs));
        assertTrue(merge.isClean());
        assertEquals(String.join("", wanted), merge.content().body());
    }

    @Property(tries = 500)
    void nothingThatOneOfThemAddedIsLost(
            @ForAll("contents") StoryContent base,
            @ForAll("contents") StoryContent mine,
            @ForAll("contents") StoryContent theirs) {
        StoryMerge merge = StoryMerge.of(base, mine, theirs);
        StoryContent both =
                merge.with(merge.clashes().stream().map(clash -> Choice.BOTH).toList());
        Set<String> there = Set.copyOf(passages(both));
        for (StoryContent side : List.of(mine, theirs)) {
            for (String passage : passages(side)) {
                assertTrue(there.contains(passage) || passages(base).contains(passage), passage);
            }
        }
    }

    @Property(tries = 500)
    void itIsTheSameWhoeverIsAsked(
            @ForAll("contents") StoryContent base,
            @ForAll("contents") StoryContent mine,
            @ForAll("contents") StoryContent theirs) {
        StoryMerge merge = StoryMerge.of(base, mine, theirs);
        StoryMerge swapped = StoryMerge.of(base, theirs, mine);
        assertEquals(merge.clashes().size(), swapped.clashes().size());
        if (merge.isClean()) {
            assertEquals(
                    passages(merge.content()).stream().sorted().toList(),
                    passages(swapped.content()).stream().sorted().toList());
            assertEquals(merge.content().headline(), swapped.content().headline());
            assertEquals(
                    Set.copyOf(merge.content().tags()),
                    Set.copyOf(swapped.content().tags()));
        }
    }

    @Provide
    Arbitrary<StoryContent> contents() {
        Arbitrary<List<String>> bodies = Arbitraries.integers()
                .between(0, 9)
                .map(AnyStoryMergeTest::passage)
                .list()
                .ofMaxSize(8);
        Arbitrary<List<String>> tags =
                Arbitraries.of("ক", "খ", "গ").list().uniqueElements().ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(HEADLINES), tags, bodies)
                .as((headline, named, body) ->
                        StoryContent.titled(headline).withTags(named).withBody(Body.parse(String.join("", body))));
    }

    /** For each paragraph of a base: nobody changes it, I do, they do. */
    @Provide
    Arbitrary<List<Integer>> turns() {
        return Arbitraries.integers().between(0, 2).list().ofMinSize(1).ofMaxSize(12);
    }

    private static String passage(int number) {
        return switch (number % 5) {
            case 0 -> "<related-story href=\"https://example.org/a/" + number + "\"></related-story>";
            case 1 -> "<figure><img src=\"/media/" + number + ".jpeg\" alt=\"ছবি\"></figure>";
            default -> paragraph("কথা " + number);
        };
    }

    private static String paragraph(String words) {
        return "<p>" + words + "</p>";
    }

    private static StoryContent content(List<String> passages) {
        return StoryContent.titled("শিরোনাম").withBody(Body.parse(String.join("", passages)));
    }

    private static List<String> passages(StoryContent content) {
        return Body.parse(content.body()).passages().stream().map(Passage::html).toList();
    }
}
