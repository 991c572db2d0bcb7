package shironam.story;

import static shironam.story.StoryField.Trait.CREDIT;
import static shironam.story.StoryField.Trait.PROSE;
import static shironam.story.StoryField.Trait.SEARCHED;
import static shironam.story.StoryField.Trait.SHARED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import shironam.story.people.StoryAuthor;

/**
 * What a story consists of, in the order in which people are told of it. A plain text says here all that the form, the
 * history, a merge, an import, search and the machines' forms need to know of it: none of them names it.
 */
public enum StoryField {
    HEADLINE(TextLength.LINE, " / ", story -> story.headline, (story, text) -> story.headline = text, PROSE),
    KICKER(TextLength.LINE, " / ", story -> story.kicker, (story, text) -> story.kicker = text, PROSE, SEARCHED),
    SUMMARY(TextLength.PARAGRAPH, " ", story -> story.summary, (story, text) -> story.summary = text, PROSE, SEARCHED),
    BODY(""),
    SECTION(null),
    /** In which it stands beside its home. */
    OTHER_SECTIONS(null),
    TAGS(null),
    /** Where it happened: the paths of places. */
    PLACES(null),
    /** The byline: one name or several, as {@link shironam.story.people.Byline} reads it. */
    AUTHOR(
            TextLength.LINE,
            "; ",
            story -> StoryAuthor.line(story.byline),
            (story, text) -> {}, // who is in it is somebody: see Story.take
            CREDIT),
    /** Where it was written: "খুলনা". */
    DATELINE(TextLength.LINE, ", ", story -> story.dateline, (story, text) -> story.dateline = text, CREDIT, SEARCHED),
    SOURCE(TextLength.LINE, ", ", story -> story.source, (story, text) -> story.source = text, CREDIT),
    /** What it is called in search results and shared links, where that is another headline. */
    SHARED_HEADLINE(
            TextLength.LINE,
            " / ",
            story -> story.sharedHeadline,
            (story, text) -> story.sharedHeadline = text,
            PROSE,
            SHARED),
    /** What is told of it there. */
    SHARED_SUMMARY(
            TextLength.PARAGRAPH,
            " ",
            story -> story.sharedSummary,
            (story, text) -> story.sharedSummary = text,
            PROSE,
            SHARED),
    SLUG(null),
    PICTURE(null);

    /** What is done with a text beyond keeping it. */
    public enum Trait {
        /** Sentences that are read: in Bijoy nobody can, and an editor has worked on the story who changed one. */
        PROSE,
        /** Who or what the story is from: lines of their own in the form, beside the text. */
        CREDIT,
        /** Told in search results and shared links only. */
        SHARED,
        /** Found by search, beside headline, author, tags and body, which have places of their own there. */
        SEARCHED
    }

    /** Those that are plain texts. */
    public static final List<StoryField> TEXTS =
            Arrays.stream(values()).filter(StoryField::isText).toList();

    /** Those that are columns of the same names in the tables and views of stories. */
    public static final List<StoryField> COLUMNS =
            TEXTS.stream().filter(field -> field != AUTHOR).toList();

    /** How long it may be; null for what is no plain text. */
    public final TextLength length;

    /** What stands between the two when two people's texts of it are both kept; null where only one can be. */
    public final String between;

    private final Function<Story, String> read;
    private final BiConsumer<Story, String> write;
    private final Set<Trait> traits;

    StoryField(
            TextLength length,
            String between,
            Function<Story, String> read,
            BiConsumer<Story, String> write,
            Trait... traits) {
        this.length = length;
        this.between = between;
        this.read = read;
        this.write = write;
        this.traits = Set.of(traits);
    }

    /** What {@link StoryContent} holds in a form of its own. */
    StoryField(String between) {
        this(null, between, null, null);
    }

    /** Its name in forms, manifests, revisions, the database and for machines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public static StoryField ofKey(String key) {
        return Arrays.stream(values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public boolean isText() {
        return length != null;
    }

    public boolean isProse() {
        return is(Trait.PROSE);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether there is room for both texts of two people. */
    public boolean holdsBoth() {
        return between != null;
    }

    String of(Story story) {
        return read.apply(story);
    }

    void write(Story story, String text) {
        write.accept(story, text);
    }
}
