package shironam.desk.fronts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.fronts.FrontViews.Kind;
import shironam.desk.fronts.FrontViews.SlotRow;
import shironam.desk.fronts.FrontViews.Waiting;
import shironam.story.fronts.FrontArrangement.Layout;
import shironam.story.fronts.FrontArrangement.Pin;
import shironam.story.fronts.FrontFilling;
import shironam.story.fronts.FrontFilling.Slot;
import shironam.story.newsroom.ListedStory;
import shironam.story.newsroom.NewsroomQueries;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.Teaser;

/** The slots of a front as the desk shows them: what stands there, why, and who waits to. */
@ApplicationScoped
class FrontSlots {
    private static final int SECONDS = 4;
    private static final int CELLS = 6;

    @Inject
    NewsroomQueries lists;

    @Inject
    CurrentUser currentUser;

    @Inject
    PaperSettings paper;

    @Inject
    Clock clock;

    List<SlotRow> of(FrontFilling.Top top) {
        List<Slot> slots = top.slots();
        Map<Long, ListedStory> waiting = waiting(slots);
        return slots.stream()
                .map(slot -> row(slot, top.layout(), slots.size(), waiting))
                .toList();
    }

    /** Pinned, and not public: drafts, what comes out later, what was withdrawn. */
    private Map<Long, ListedStory> waiting(List<Slot> slots) {
        List<Long> numbers = slots.stream()
                .filter(slot -> slot.pin() != null && !slot.showsItsPin())
                .map(slot -> slot.pin().story())
                .toList();
        return lists.numbered(numbers, currentUser.account()).stream()
                .collect(Collectors.toMap(ListedStory::id, story -> story));
    }

    private SlotRow row(Slot slot, Layout layout, int last, Map<Long, ListedStory> waiting) {
        Teaser story = slot.story();
        Pin pin = slot.showsItsPin() ? slot.pin() : null;
        Kind kind = kind(slot.number(), layout);
        return new SlotRow(
                slot.number(),
                kind,
                place(slot.number(), kind, layout),
                story == null ? 0 : story.id(),
                story == null ? null : story.headline(),
                story == null ? null : sectionName(story),
                story == null ? null : DeskDates.words(story.publishAt(), currentUser.language()),
                story == null || !story.picture().exists()
                        ? null
                        : story.picture().url(),
                pin != null,
                pin == null ? "" : DeskDates.field(pin.until()),
                pin == null ? null : DeskDates.words(pin.until(), currentUser.language()),
                slot.pin() == null || pin != null
                        ? null
                        : waiting(slot.pin(), waiting.get(slot.pin().story())),
                slot.number() == 1,
                slot.number() == last);
    }

    private String sectionName(Teaser story) {
        return paper.sectionName(story.sectionSlug(), currentUser.language(), story.sectionName());
    }

    private Waiting waiting(Pin pin, ListedStory story) {
        return new Waiting(
                pin.story(),
                story == null ? null : story.headline(),
                story == null ? null : story.standingAt(clock.instant()),
                story == null ? null : DeskDates.words(story.publishAt(), currentUser.language()),
                DeskDates.field(pin.until()),
                DeskDates.words(pin.until(), currentUser.language()));
    }

    private static Kind kind(int number, Layout layout) {
        if (layout == Layout.GRID) {
            return number <= CELLS ? Kind.CELL : Kind.LIST;
        }
        if (number == 1) {
            return Kind.LEAD;
        }
        Kind beside = layout == Layout.PACKAGE ? Kind.SIDE : Kind.SECOND;
        return number <= 1 + SECONDS ? beside : Kind.LIST;
    }

    private static int place(int number, Kind kind, Layout layout) {
        return switch (kind) {
            case LEAD, CELL -> number;
            case SECOND, SIDE -> number - 1;
            case LIST -> number - (layout == Layout.GRID ? CELLS : 1 + SECONDS);
        };
    }
}
