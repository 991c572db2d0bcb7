package shironam.story.fronts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import shironam.story.Section;

/**
 * What the desk has decided of a front. Whatever it does not say fills itself.
 *
 * @param pins at most one of a slot and at most one of a story, in the order of the slots
 * @param blocks what follows on the home page; null for the sections in their order
 */
public record FrontArrangement(Layout layout, List<Pin> pins, List<Block> blocks) {
    public static final FrontArrangement NONE = new FrontArrangement(Layout.LEAD, List.of(), null);

    /** How the top of the front lies: as the news is. */
    public enum Layout {
        /** One story above all others. */
        LEAD,
        /** One, and under it what was told of it last while it is told live. */
        LIVE,
        /** One across the whole page, with its side stories in a row under it: for the day of one event. */
        PACKAGE,
        /** Several of the same weight. */
        GRID
    }

    /** @param until when the slot fills itself again; null for never */
    public record Pin(
            int slot,
            long story,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant until) {
        Pin in(int other) {
            return new Pin(other, story, until);
        }

        boolean holdsAt(Instant moment) {
            return until == null || until.isAfter(moment);
        }
    }

    /**
     * Stories of a section or with a tag, newest first.
     *
     * @param slug the section's or the tag's; one that it had formerly means the same
     * @param title instead of its name, or empty
     * @param look how it lies
     */
    public record Block(Kind kind, String slug, String title, int count, Look look) {
        public static final int USUAL = 5;
        public static final int MOST = 8;

        public enum Kind {
            SECTION,
            TAG
        }

        public enum Look {
            /** As there is room. Opinion shows its writers. */
            USUAL,
            /** Headlines with the faces of those who wrote. */
            FACES,
            /** Pictures side by side on a ground of their own: photos, videos. */
            STRIP
        }

        /** Arrangements of before know no look. */
        public Block {
            look = look == null ? Look.USUAL : look;
        }

        public Block(Kind kind, String slug, String title, int count) {
            this(kind, slug, title, count, Look.USUAL);
        }

        /** What it is known by: no front has two blocks of the same. */
        public String key() {
            return kind.name().toLowerCase(Locale.ROOT) + ":" + slug;
        }
    }

    public boolean fillsItself() {
        return equals(NONE);
    }

    /** Without pins whose time is over. */
    public FrontArrangement at(Instant moment) {
        return withPins(pins.stream().filter(pin -> pin.holdsAt(moment)).toList());
    }

    public FrontArrangement as(Layout other) {
        return new FrontArrangement(other, pins, blocks);
    }

    public Optional<Pin> pinOf(long story) {
        return pins.stream().filter(pin -> pin.story() == story).findFirst();
    }

    /**
     * With that pin. What is pinned in its slot moves on by one, and pushes on what is pinned there, until a slot is
     * free: towards the slot from which the story comes, else down, where the last one falls off.
     *
     * @param from the slot in which the story has stood, or 0
     * @param slots how many the front has
     */
    public FrontArrangement with(Pin pin, int from, int slots) {
        int before = pinOf(pin.story()).map(Pin::slot).orElse(from);
        int step = before > 0 && before < pin.slot() ? -1 : 1;
        TreeMap<Integer, Pin> bySlot = new TreeMap<>();
        without(pin.story()).pins().forEach(other -> bySlot.put(other.slot(), other));
        Pin pushed = pin;
        for (int slot = pin.slot(); pushed != null && slot >= 1 && slot <= slots; slot += step) {
            pushed = bySlot.put(slot, pushed.in(slot));
        }
        return withPins(List.copyOf(bySlot.values()));
    }

    public FrontArrangement without(long story) {
        return withPins(pins.stream().filter(pin -> pin.story() != story).toList());
    }

    private FrontArrangement withPins(List<Pin> others) {
        return new FrontArrangement(
                layout, others.stream().sorted(Comparator.comparing(Pin::slot)).toList(), blocks);
    }

    /** With the block in place of the one of the same key, else at the end. */
    public FrontArrangement with(Block block) {
        List<Block> changed = new ArrayList<>(blocks);
        int place = placeOf(block.key());
        if (place < 0) {
            changed.add(block);
        } else {
            changed.set(place, block);
        }
        return withBlocks(changed);
    }

    public FrontArrangement withoutBlock(String key) {
        return withBlocks(
                blocks.stream().filter(block -> !block.key().equals(key)).toList());
    }

    /** One place up, or down, as far as there is one. */
    public FrontArrangement withBlockMoved(String key, boolean up) {
        int from = placeOf(key);
        if (from < 0) {
            return this;
        }
        List<Block> changed = new ArrayList<>(blocks);
        int to = Math.max(0, Math.min(blocks.size() - 1, up ? from - 1 : from + 1));
        changed.add(to, changed.remove(from));
        return withBlocks(changed);
    }

    /** @param others null for the sections in their order */
    public FrontArrangement withBlocks(List<Block> others) {
        return new FrontArrangement(layout, pins, others == null ? null : List.copyOf(others));
    }

    private int placeOf(String key) {
        return blocks.stream().map(Block::key).toList().indexOf(key);
    }

    /** The same front, with each block said that has followed from the sections until now. */
    public FrontArrangement withOwnBlocks(List<Section> sections) {
        return blocks != null ? this : withBlocks(blocksOf(sections));
    }

    /** Of each section that lies in no other a block, in their order. */
    static List<Block> blocksOf(List<Section> sections) {
        return sections.stream()
                .filter(section -> section.parentId == null)
                .map(section -> new Block(Block.Kind.SECTION, section.slug, "", Block.USUAL))
                .toList();
    }
}
