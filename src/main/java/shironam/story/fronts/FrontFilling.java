package shironam.story.fronts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import shironam.story.Section;
import shironam.story.changes.SurrogateKey;
import shironam.story.fronts.FrontArrangement.Block;
import shironam.story.fronts.FrontArrangement.Layout;
import shironam.story.fronts.FrontArrangement.Pin;
import shironam.story.lists.SectionTree;
import shironam.story.reading.Teaser;
import shironam.story.reading.Teasers;

/**
 * Which stories stand on a front now. Pinned ones that readers may see come first, each in its slot; every other slot
 * fills itself with the newest that is not there yet, and so do the blocks, one after the other. So none stands twice.
 */
@ApplicationScoped
public class FrontFilling {
    /** How far back a lead with a picture is looked for. */
    private static final int LEAD_AMONG = 20;

    @Inject
    FrontBlocks blocks;

    @Inject
    Teasers teasers;

    @Inject
    SectionTree tree;

    @Inject
    Clock clock;

    /**
     * A place on the front.
     *
     * @param story what stands there now, or null
     * @param pin what the desk has put there, or null; its story may be one that readers don't see yet
     */
    public record Slot(int number, Teaser story, Pin pin) {
        public boolean showsItsPin() {
            return pin != null && story != null && pin.story() == story.id();
        }
    }

    /** @param until when it becomes wrong by itself, since a pin ends; or null */
    public record Top(Layout layout, List<Slot> slots, Instant until) {
        /** From the first slot that has one on, so that a small paper shows no holes. */
        public List<Teaser> stories() {
            return slots.stream().map(Slot::story).filter(Objects::nonNull).toList();
        }
    }

    /** @param name the section's or the tag's */
    public record Filled(Block block, String name, String path, List<Teaser> stories) {
        /** What stands over it: what the desk calls it, else its name. */
        public String title() {
            return block.title().isEmpty() ? name : block.title();
        }
    }

    /** @param surrogateKeys of the blocks; those of the stories are all stories anyway */
    public record Home(Top top, List<Filled> blocks, Set<String> surrogateKeys) {}

    /**
     * @param rest what follows the slots, newest first: the next page begins after its last story
     * @param surrogateKeys of pinned stories, which may belong to other sections
     */
    public record OfSection(Top top, List<Teaser> rest, boolean hasOlder, Set<String> surrogateKeys) {}

    public Home home(FrontArrangement wanted) {
        FrontArrangement arrangement = wanted.at(clock.instant());
        List<FrontBlocks.Found> found = blocks.of(arrangement);
        FrontQueries queries = new FrontQueries(numbersOf(arrangement));
        queries.newest(Front.HOME_SLOTS + arrangement.pins().size() + LEAD_AMONG);
        int before = Front.HOME_SLOTS;
        int overlapping = Front.HOME_SLOTS;
        for (FrontBlocks.Found block : found) {
            int count = block.block().count();
            queries.newestOf(block.which(), count + (block.mayOverlap() ? before : overlapping));
            before += count;
            overlapping += block.mayOverlap() ? count : 0;
        }
        FrontQueries.Answer answer = queries.ask(teasers);
        Set<Long> shown = new HashSet<>();
        Top top = top(arrangement, answer, Front.HOME_SLOTS, shown);
        List<Filled> filled = new ArrayList<>();
        Set<String> surrogateKeys = new LinkedHashSet<>();
        for (int i = 0; i < found.size(); i++) {
            FrontBlocks.Found block = found.get(i);
            List<Teaser> stories = next(answer.newestOf(i + 1), block.block().count(), shown);
            filled.add(new Filled(block.block(), block.name(), block.path(), stories));
            surrogateKeys.add(block.surrogateKey());
        }
        return new Home(top, filled, surrogateKeys);
    }

    /** @param size how many stories the page shows in all */
    public OfSection ofSection(Section section, FrontArrangement wanted, int size) {
        FrontArrangement arrangement = wanted.at(clock.instant());
        FrontQueries queries = new FrontQueries(numbersOf(arrangement));
        int candidates = size + arrangement.pins().size() + 1;
        queries.newestOf(FrontQueries.Which.inSections(tree.within(section.id)), candidates);
        FrontQueries.Answer answer = queries.ask(teasers);
        Set<Long> shown = new HashSet<>();
        Top top = top(arrangement, answer, Front.SECTION_SLOTS, shown);
        List<Teaser> newest = answer.newestOf(0);
        List<Teaser> rest = next(newest, size - top.stories().size(), shown);
        boolean hasOlder = !rest.isEmpty() && newest.indexOf(rest.get(rest.size() - 1)) < newest.size() - 1;
        Set<String> surrogateKeys = new LinkedHashSet<>();
        arrangement.pins().forEach(pin -> surrogateKeys.add(SurrogateKey.story(pin.story())));
        return new OfSection(top, rest, hasOlder, surrogateKeys);
    }

    private static List<Long> numbersOf(FrontArrangement arrangement) {
        return arrangement.pins().stream().map(Pin::story).toList();
    }

    /** @param shown what stands on the front, to which this adds */
    private static Top top(FrontArrangement arrangement, FrontQueries.Answer answer, int size, Set<Long> shown) {
        Pin[] pins = new Pin[size + 1];
        Teaser[] stories = new Teaser[size + 1];
        Instant until = null;
        for (Pin pin : arrangement.pins()) {
            pins[pin.slot()] = pin;
            stories[pin.slot()] = answer.pinned(pin.story());
            if (stories[pin.slot()] != null) {
                shown.add(pin.story());
            }
            until = pin.until() == null || until != null && until.isBefore(pin.until()) ? until : pin.until();
        }
        fill(stories, arrangement.layout(), answer.newestOf(0), shown);
        List<Slot> slots = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            slots.add(new Slot(number, stories[number], pins[number]));
        }
        return new Top(arrangement.layout(), slots, until);
    }

    private static void fill(Teaser[] stories, Layout layout, List<Teaser> newest, Set<Long> shown) {
        if (layout != Layout.GRID && stories[1] == null) {
            stories[1] = newest.stream()
                    .filter(story ->
                            !shown.contains(story.id()) && story.picture().exists())
                    .findFirst()
                    .orElse(null);
            if (stories[1] != null) {
                shown.add(stories[1].id());
            }
        }
        int free = (int) Arrays.stream(stories).skip(1).filter(Objects::isNull).count();
        var fillers = next(newest, free, shown).iterator();
        for (int slot = 1; slot < stories.length; slot++) {
            if (stories[slot] == null && fillers.hasNext()) {
                stories[slot] = fillers.next();
            }
        }
    }

    private static List<Teaser> next(List<Teaser> from, int count, Set<Long> shown) {
        List<Teaser> next = from.stream()
                .filter(story -> !shown.contains(story.id()))
                .limit(Math.max(0, count))
                .toList();
        next.forEach(story -> shown.add(story.id()));
        return next;
    }
}
