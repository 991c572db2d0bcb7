package shironam.story.writing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import shironam.bangla.transliteration.Slug;
import shironam.body.Body;
import shironam.body.Passage;
import shironam.body.RelatedStory;
import shironam.story.CardContent;
import shironam.story.Picture;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;
import shironam.story.people.Byline;

/**
 * One text out of two that were made from a third, each without the other. Fields merge field by field, tags, places and other sections as sets,
 * the body passage by passage, where a card or a figure is one thing. Only where both changed the same differently
 * somebody has to choose.
 */
public final class StoryMerge {

    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    /** Both changed this, differently. Of the body these are the passages as HTML, cards with their headlines. */
    public record Clash(StoryField field, String base, String mine, String theirs) {
        private String chosen(Choice choice) {
            return switch (choice) {
                case MINE -> mine;
                case THEIRS -> theirs;
                case BOTH -> field.holdsBoth() ? theirs + field.between + mine : mine;
            };
        }
    }

    private final StoryContent base;
    private final StoryContent mine;
    private final StoryContent theirs;
    private final List<ThreeWayMerge.Part<String>> body;
    private final List<Clash> clashes = new ArrayList<>();
    private final StoryContent asMine;

    private StoryMerge(StoryContent base, StoryContent mine, StoryContent theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        body = ThreeWayMerge.merge(passages(base), passages(mine), passages(theirs));
        asMine = outcome(clash -> {
            clashes.add(clash);
            return Choice.MINE;
        });
    }

    /** @param mine what was written on {@code base} while others made {@code theirs} of it */
    public static StoryMerge of(StoryContent base, StoryContent mine, StoryContent theirs) {
        return new StoryMerge(base, mine.knowing(base), theirs);
    }

    /** In the order in which they are shown. */
    public List<Clash> clashes() {
        return clashes;
    }

    public boolean isClean() {
        return clashes.isEmpty();
    }

    /** The outcome; where there are clashes, with mine. */
    public StoryContent content() {
        return asMine;
    }

    /** The outcome with a choice for each clash, by its place in {@link #clashes}. */
    public StoryContent with(List<Choice> choices) {
        int[] place = {0};
        return outcome(clash -> place[0] < choices.size() ? choices.get(place[0]++) : Choice.MINE);
    }

    private StoryContent outcome(Function<Clash, Choice> choose) {
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        StoryField.TEXTS.forEach(field -> texts.put(field, text(field, choose)));
        StoryContent fields = StoryContentBuilder.builder()
                .texts(texts)
                .headlineDerived(changed(StoryContent::headlineDerived))
                .slug(slug(texts.get(StoryField.HEADLINE), choose))
                .section(text(StoryField.SECTION, choose))
                .otherSections(together(StoryContent::otherSections))
                .tags(together(StoryContent::tags))
                .places(together(StoryContent::places))
                .picture(picture(choose))
                .sample(changed(StoryContent::sample))
                .notBefore(changed(StoryContent::notBefore))
                .build();
        return knowingCards(fields.withBody(Body.parse(String.join("", bodyPassages(choose)))));
    }

    /** What one of them changed; theirs where both did. */
    private <T> T changed(Function<StoryContent, T> field) {
        T theirOwn = field.apply(theirs);
        return Objects.equals(theirOwn, field.apply(base)) ? field.apply(mine) : theirOwn;
    }

    private String text(StoryField field, Function<Clash, Choice> choose) {
        String before = base.text(field);
        String my = mine.text(field);
        String their = theirs.text(field);
        if (my.equals(their) || their.equals(before)) {
            return my;
        }
        if (my.equals(before)) {
            return their;
        }
        Clash clash = new Clash(field, before, my, their);
        return field == StoryField.AUTHOR
                ? Byline.ofBoth(Byline.of(before), Byline.of(my), Byline.of(their))
                        .map(Byline::text)
                        .orElseGet(() -> clash.chosen(choose.apply(clash)))
                : clash.chosen(choose.apply(clash));
    }

    /** A slug that is made from its headline follows the headline; one that somebody chose outweighs one that was made. */
    private String slug(String headline, Function<Clash, Choice> choose) {
        boolean mineFollows = follows(mine);
        boolean theirsFollows = follows(theirs);
        if (mineFollows && theirsFollows) {
            return Slug.of(headline);
        }
        boolean bothChanged = !mine.slug().equals(base.slug()) && !theirs.slug().equals(base.slug());
        if (bothChanged && mineFollows != theirsFollows) {
            return mineFollows ? theirs.slug() : mine.slug();
        }
        return text(StoryField.SLUG, choose);
    }

    private static boolean follows(StoryContent content) {
        return content.slug().equals(Slug.of(content.headline()));
    }

    /** What either added is there, what either took away is not. */
    private List<String> together(Function<StoryContent, List<String>> list) {
        List<String> before = list.apply(base);
        List<String> my = list.apply(mine);
        List<String> their = list.apply(theirs);
        if (their.equals(before)) {
            return my;
        }
        Set<String> all = new LinkedHashSet<>(their);
        all.addAll(my);
        all.removeIf(one -> before.contains(one) && !(my.contains(one) && their.contains(one)));
        return List.copyOf(all);
    }

    /** Of one picture the words merge one by one; of two, one with its words is chosen. */
    private Picture picture(Function<Clash, Choice> choose) {
        Picture before = base.picture();
        Picture my = mine.picture();
        Picture their = theirs.picture();
        if (my.equals(their) || their.equals(before)) {
            return my;
        }
        if (my.equals(before)) {
            return their;
        }
        boolean onePicture = my.url().equals(before.url()) && their.url().equals(before.url());
        boolean clear = onePicture
                && isClear(before.alt(), my.alt(), their.alt())
                && isClear(before.caption(), my.caption(), their.caption())
                && isClear(before.credit(), my.credit(), their.credit());
        if (clear) {
            return new Picture(
                    their.url(),
                    their.width(),
                    their.height(),
                    my.alt().equals(before.alt()) ? their.alt() : my.alt(),
                    my.caption().equals(before.caption()) ? their.caption() : my.caption(),
                    my.credit().equals(before.credit()) ? their.credit() : my.credit());
        }
        Clash clash = new Clash(
                StoryField.PICTURE,
                base.text(StoryField.PICTURE),
                mine.text(StoryField.PICTURE),
                theirs.text(StoryField.PICTURE));
        return choose.apply(clash) == Choice.THEIRS ? their : my;
    }

    private static boolean isClear(String before, String my, String their) {
        return my.equals(their) || my.equals(before) || their.equals(before);
    }

    private List<String> bodyPassages(Function<Clash, Choice> choose) {
        List<String> passages = new ArrayList<>();
        for (ThreeWayMerge.Part<String> part : body) {
            if (part instanceof ThreeWayMerge.Settled<String> settled) {
                passages.addAll(settled.items());
            } else if (part instanceof ThreeWayMerge.Clashing<String> clashing) {
                Clash clash = new Clash(
                        StoryField.BODY,
                        String.join("", clashing.base()),
                        String.join("", clashing.mine()),
                        String.join("", clashing.theirs()));
                passages.addAll(
                        switch (choose.apply(clash)) {
                            case MINE -> clashing.mine();
                            case THEIRS -> clashing.theirs();
                            case BOTH -> ThreeWayMerge.both(clashing.theirs(), clashing.mine());
                        });
            }
        }
        return passages;
    }

    /** A card with what is said of it is one thing: another headline is a change. */
    private static List<String> passages(StoryContent content) {
        Map<String, CardContent> known = new HashMap<>();
        content.cards().forEach(card -> known.putIfAbsent(card.href(), card));
        return Body.parse(content.body()).passages().stream()
                .map(passage -> html(passage, known))
                .toList();
    }

    private static String html(Passage passage, Map<String, CardContent> known) {
        return passage.segment() instanceof RelatedStory card && known.containsKey(card.href())
                ? known.get(card.href()).inBody().describedHtml()
                : passage.html();
    }

    /** What is known of a card beyond what its passage says comes along. */
    private StoryContent knowingCards(StoryContent merged) {
        Map<String, CardContent> known = new HashMap<>();
        for (StoryContent side : List.of(theirs, mine)) {
            side.cards().forEach(card -> known.put(card.inBody().describedHtml(), card));
        }
        return merged.withCards(merged.cards().stream()
                .map(card -> known.getOrDefault(card.inBody().describedHtml(), card))
                .toList());
    }
}
