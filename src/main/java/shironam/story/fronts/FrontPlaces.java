package shironam.story.fronts;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.story.Section;
import shironam.story.lists.SectionTree;
import shironam.story.paper.PaperSettings;

/** Where stories stand on the home page and on the pages of sections now. */
@ApplicationScoped
public class FrontPlaces {
    /** What the name of a slot begins with; its number follows. */
    public static final String SLOT = "slot:";

    /** Stands between a section and the place on its page. */
    public static final String IN = "/";

    /** What is below the slots of a section's page, or all of it where nobody has arranged it. */
    public static final String LIST = "list";

    @Inject
    PublishedFronts fronts;

    @Inject
    FrontFilling filling;

    @Inject
    SectionTree tree;

    @Inject
    PaperSettings paper;

    /**
     * Of the home page a slot, as {@code slot:3}, or a block, as {@code section:sport}; of a section's page
     * {@code sport/slot:3} or {@code sport/list}.
     *
     * @param opened stories by the front they were opened from: a section, or empty for the home page
     * @return places by front and story; left out are a front that is none of ours and a story that doesn't stand there
     */
    public Map<String, Map<Long, String>> of(Map<String, Set<Long>> opened) {
        Map<String, Map<Long, String>> places = new HashMap<>();
        if (opened.containsKey("")) {
            places.put("", ofHome());
        }
        for (Section section : paper.facts().sections()) {
            if (opened.containsKey(section.slug)) {
                places.put(section.slug, ofSection(section, opened.get(section.slug)));
            }
        }
        return places;
    }

    private Map<Long, String> ofHome() {
        FrontFilling.Home home = filling.home(fronts.seenIn(null));
        Map<Long, String> places = slots(home.top());
        for (FrontFilling.Filled block : home.blocks()) {
            block.stories()
                    .forEach(story -> places.put(story.id(), block.block().key()));
        }
        return places;
    }

    private Map<Long, String> ofSection(Section section, Set<Long> opened) {
        FrontArrangement arrangement = fronts.seenIn(section);
        Map<Long, String> slots = arrangement.fillsItself()
                ? Map.of()
                : slots(filling.ofSection(section, arrangement, Front.SECTION_SLOTS)
                        .top());
        Map<Long, String> places = new HashMap<>();
        listed(section, opened).forEach(story -> places.put(story, LIST));
        opened.stream().filter(slots::containsKey).forEach(story -> places.put(story, slots.get(story)));
        places.replaceAll((story, place) -> section.slug + IN + place);
        return places;
    }

    /** Those that stand in it or in what lies in it: browsers say what they like. */
    private List<Long> listed(Section section, Set<Long> stories) {
        return getEntityManager()
                .createNativeQuery("""
                        select id from stories where id = any(cast(:stories as bigint[]))
                            and section_id = any(cast(:sections as bigint[]))
                        union select story_id from story_sections where story_id = any(cast(:stories as bigint[]))
                            and section_id = any(cast(:sections as bigint[]))""", Long.class)
                .setParameter("stories", stories.toArray(Long[]::new))
                .setParameter("sections", tree.within(section.id).toArray(Long[]::new))
                .getResultList();
    }

    private static Map<Long, String> slots(FrontFilling.Top top) {
        Map<Long, String> places = new HashMap<>();
        for (FrontFilling.Slot slot : top.slots()) {
            if (slot.story() != null) {
                places.put(slot.story().id(), SLOT + slot.number());
            }
        }
        return places;
    }
}
