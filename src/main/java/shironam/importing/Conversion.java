package shironam.importing;

import shironam.bangla.Bijoy;
import shironam.bangla.Mojibake;
import shironam.body.SourceReading;
import shironam.body.UnusableSource;

/** Makes Unicode of the lines of one source that are in the Bijoy encoding, if the operator asked for it. */
final class Conversion {
    private final boolean wanted;
    private int lines;

    Conversion(boolean wanted) {
        this.wanted = wanted;
    }

    /** Before anything else is read in it, so that labels and source lines are found as in any other text. */
    SourceReading read(SourceStory source) throws UnusableSource {
        String url = source.manifest().url();
        return SourceReading.of(source.html(), url == null ? "" : url.strip(), this::isDue, Bijoy::toUnicode);
    }

    Manifest read(Manifest manifest) {
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
