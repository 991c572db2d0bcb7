package shironam.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.story.addresses.StoryAddress;
import shironam.story.origins.ImportOutcome;
import shironam.story.origins.ImportOutcome.Outcome;
import shironam.story.origins.IncomingStory;

/** In a dry run nothing is kept of one file when the next comes: what they would have been to each other is kept here. */
final class DryRunForecast {
    private final boolean dryRun;
    private final Map<String, String> textByAddress = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    DryRunForecast(boolean dryRun) {
        this.dryRun = dryRun;
    }

    ImportOutcome asForReal(ImportOutcome received, IncomingStory incoming) {
        if (!dryRun || received.outcome() != Outcome.CREATED) {
            return received;
        }
        String text = incoming.contentHash() + " " + incoming.detailsHash();
        List<String> keys = incoming.url() == null
                ? List.of()
                : StoryAddress.of(incoming.url()).keys("");
        String taken = keys.isEmpty() ? null : textByAddress.putIfAbsent(keys.get(0), text);
        if (taken != null && !taken.equals(text)) {
            return received.inConflictWith(received.storyId());
        }
        boolean isCopy = !texts.add(text) && (taken != null || incoming.date() != null);
        return isCopy ? received.unchanged() : received;
    }
}
