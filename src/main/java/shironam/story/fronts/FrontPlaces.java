package shironam.story.fronts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Where stories stand on the home page now. */
@ApplicationScoped
public class FrontPlaces {
    /** What the name of a slot begins with; its number follows. */
    public static final String SLOT = "slot:";

    @Inject
    PublishedFronts fronts;

    @Inject
    FrontFilling filling;

    /** By story its slot, as {@code slot:3}, or its block, as {@code section:sport}. */
    public Map<Long, String> ofHome() {
        FrontFilling.Home home = filling.home(fronts.seenIn(null));
        Map<Long, String> places = new HashMap<>();
        for (FrontFilling.Slot slot : home.top().slots()) {
            if (slot.story() != null) {
                places.put(slot.story().id(), SLOT + slot.number());
            }
        }
        for (FrontFilling.Filled block : home.blocks()) {
            block.stories()
                    .forEach(story -> places.put(story.id(), block.block().key()));
        }
        return places;
    }
}
