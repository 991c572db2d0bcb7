package shironam.body;

import java.util.ArrayList;
import java.util.List;
import shironam.bangla.Normal;
import shironam.body.Finding.Kind;

/** Written while a body is read: what was refused, and which text went somewhere else than into the body. */
final class Notes {
    private static final int LONGEST = 120;

    private final List<Finding> findings = new ArrayList<>();
    private final List<TextAccount.Dropped> dropped = new ArrayList<>();
    private int inCards;
    private int added;
    private int trackingPixels;

    void found(Kind kind, String detail) {
        findings.add(new Finding(kind, detail));
    }

    void trackingPixel() {
        trackingPixels++;
    }

    void inCard(int characters) {
        inCards += characters;
    }

    /** Words that the source does not have: the text of a link that stands for a player. */
    void added(String words) {
        added += Visible.count(words);
    }

    void dropped(String text, String why) {
        int characters = Visible.count(text);
        if (characters > 0) {
            dropped.add(new TextAccount.Dropped(shortened(text), characters, why));
        }
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (trackingPixels > 0) {
            all.add(new Finding(Kind.TRACKING_PIXEL_REMOVED, counted(trackingPixels, "invisible picture")));
        }
        return all;
    }

    List<TextAccount.Dropped> dropped() {
        return dropped;
    }

    int inCards() {
        return inCards;
    }

    int added() {
        return added;
    }

    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String shortened(String text) {
        String line = Normal.line(text);
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, space > LONGEST / 2 ? space : line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
