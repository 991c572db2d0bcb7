package shironam.importing;

import java.util.function.Predicate;
import shironam.bangla.Mojibake;
import shironam.bangla.bijoy.Bijoy;
import shironam.body.SourceReading;
import shironam.body.UnusableSourceException;
import shironam.importing.sources.SeedManifest;
import shironam.importing.sources.SourceStory;

/** Makes Unicode of the lines of one source that are in the Bijoy encoding, if the operator asked for it. */
final class BijoyConversion {
    private final boolean wanted;
    private int lines;

    BijoyConversion(boolean wanted) {
        this.wanted = wanted;
    }

    /** Before anything else is read in it, so that labels and source lines are found as in any other text. */
    SourceReading read(SourceStory source, Predicate<String> embeddable) throws UnusableSourceException {
        String url = source.manifest().url();
        return SourceReading.of(
                source.html(), url == null ? "" : url.strip(), embeddable, this::isDue, Bijoy::toUnicode);
    }

    SeedManifest read(SeedManifest manifest) {
        return manifest.withTexts(text -> {
            String repaired = Mojibake.repaired(text);
            return isDue(repaired) ? Bijoy.toUnicode(repaired) : repaired;
        });
    }

    /** How many lines it has changed. */
    int lines() {
        return lines;
    }

    private boolean isDue(String line) {
        boolean due = wanted && Bijoy.isLikely(line);
        lines += due ? 1 : 0;
        return due;
    }
}
