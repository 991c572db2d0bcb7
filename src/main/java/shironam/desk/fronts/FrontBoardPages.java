package shironam.desk.fronts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.desk.Option;
import shironam.desk.finding.StorySearch;
import shironam.desk.fronts.FrontViews.Again;
import shironam.desk.fronts.FrontViews.BlockRow;
import shironam.desk.fronts.FrontViews.FoundRow;
import shironam.desk.fronts.FrontViews.FrontView;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontArrangement.Block;
import shironam.story.fronts.FrontArrangementException;
import shironam.story.fronts.FrontFilling;
import shironam.story.newsroom.ListedStory;
import shironam.story.paper.PaperSettings;

/** The page of a front as it is being arranged: its slots and blocks as they fill now. */
@ApplicationScoped
class FrontBoardPages {
    private static final int FOUND = 8;
    private static final int ON_A_PAGE = 20;

    @Inject
    FrontFilling filling;

    @Inject
    FrontSlots slots;

    @Inject
    StorySearch search;

    @Inject
    PaperSettings paper;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    Response show(Front front, String words, FrontAction said) {
        return page(Response.Status.OK, front, words.strip(), said, null, null);
    }

    Response refused(Front front, FrontArrangementException.Reason why) {
        return page(Response.Status.BAD_REQUEST, front, "", null, why, null);
    }

    /** @param form what was wanted of an earlier version of the front */
    Response overtaken(Front front, FrontAction wish, FrontForm form) {
        Again again = new Again(wish, FrontBoard.HERE + front.name() + "/" + wish.path, form.said());
        return page(Response.Status.CONFLICT, front, "", null, null, again);
    }

    /** The section's name; null for the home page. */
    String title(Front front) {
        return front.isHome() ? null : front.section.name(currentUser.language());
    }

    private Response page(
            Response.Status status,
            Front front,
            String words,
            FrontAction said,
            FrontArrangementException.Reason problem,
            Again again) {
        FrontArrangement arrangement = front.working().at(clock.instant());
        FrontFilling.Home home = front.isHome() ? filling.home(arrangement) : null;
        FrontFilling.Top top = home != null
                ? home.top()
                : filling.ofSection(front.section, arrangement, ON_A_PAGE).top();
        DeskFrame frame = pages.frame();
        FrontView view = new FrontView(
                frame,
                title(front),
                front.name(),
                front.isHome() ? "/" : "/" + front.section.slug,
                front.version,
                said,
                problem,
                again,
                front.draft == null ? null : front.draftedBy.name,
                front.draft == null ? null : DeskDates.words(front.draftedAt, frame.language()),
                arrangement.layout(),
                slots.of(top),
                words,
                found(words, top),
                home != null,
                arrangement.blocks() != null,
                home == null ? List.of() : blocks(home.blocks()),
                home == null ? List.of() : sectionsWithout(home.blocks()));
        return pages.answer(status, FrontTemplates.front(view), frame);
    }

    /** Stories with these words, or the one of that number. */
    private List<FoundRow> found(String words, FrontFilling.Top top) {
        List<ListedStory> stories = search.anyOf(words, currentUser.account(), FOUND);
        Map<Long, Integer> standing = new HashMap<>();
        for (FrontFilling.Slot slot : top.slots()) {
            if (slot.story() != null) {
                standing.put(slot.story().id(), slot.number());
            }
        }
        return stories.stream()
                .map(story -> new FoundRow(
                        story.id(),
                        story.headline(),
                        story.section(currentUser.language()),
                        story.standingAt(clock.instant()),
                        DeskDates.words(story.publishAt(), currentUser.language()),
                        standing.getOrDefault(story.id(), 0)))
                .toList();
    }

    private static List<BlockRow> blocks(List<FrontFilling.Filled> filled) {
        List<BlockRow> rows = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            FrontFilling.Filled one = filled.get(i);
            rows.add(new BlockRow(
                    one.block().key(),
                    one.block().kind(),
                    one.name(),
                    one.block().title(),
                    one.block().count(),
                    one.block().look(),
                    one.stories().stream().map(story -> story.headline()).toList(),
                    i == 0,
                    i == filled.size() - 1));
        }
        return rows;
    }

    private List<Option> sectionsWithout(List<FrontFilling.Filled> blocks) {
        var taken = blocks.stream()
                .filter(block -> block.block().kind() == Block.Kind.SECTION)
                .map(FrontFilling.Filled::path)
                .collect(Collectors.toSet());
        return paper.facts().sections().stream()
                .filter(section -> !taken.contains("/" + section.slug))
                .map(section -> new Option(section.slug, section.name(currentUser.language()), false))
                .toList();
    }
}
