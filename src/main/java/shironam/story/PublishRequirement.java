package shironam.story;

import java.util.ArrayList;
import java.util.List;

/** What may be missing before a story can go before readers. */
public enum PublishRequirement {
    HEADLINE,
    /** The headline was derived from the text; somebody has to write one. */
    OWN_HEADLINE,
    SECTION,
    BODY;

    /** The one rule of what readers need, whatever is known of the story. */
    public static List<PublishRequirement> of(
            String headline, boolean headlineDerived, boolean hasSection, boolean hasBody) {
        List<PublishRequirement> missing = new ArrayList<>();
        if (headline.isEmpty()) {
            missing.add(HEADLINE);
        } else if (headlineDerived) {
            missing.add(OWN_HEADLINE);
        }
        if (!hasSection) {
            missing.add(SECTION);
        }
        if (!hasBody) {
            missing.add(BODY);
        }
        return missing;
    }
}
