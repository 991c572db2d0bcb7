package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import shironam.bangla.Normalization;
import shironam.body.Finding;
import shironam.body.Finding.Kind;
import shironam.body.TextAccount;
import shironam.body.source.VisibleText;

/** Written while a body is read: what was refused, and which text went somewhere else than into the body. */
public final class ReadingLog {
    private static final int LONGEST = 120;

    private final List<Finding> findings = new ArrayList<>();
    private final List<TextAccount.Dropped> dropped = new ArrayList<>();
    private final StringBuilder inCards = new StringBuilder();
    private final StringBuilder droppedOfSeen = new StringBuilder();
    private int lost;
    private int trackingPixels;

    public void found(Kind kind, String detail) {
        findings.add(new Finding(kind, detail));
    }

    void trackingPixel() {
        trackingPixels++;
    }

    public void inCard(String text) {
        inCards.append(text);
    }

    /** @param where {@code in a comment} */
    public void hidden(String where, String text) {
        if (VisibleText.hasLetters(text)) {
            found(Kind.HIDDEN_TEXT, sized(VisibleText.count(text), where, text));
        }
    }

    /** Text that no parser gives out, because of a mistake in the markup. */
    public void lost(String text, String why) {
        lost += VisibleText.count(text);
        add(text, why);
    }

    /** Text that readers of the source saw. */
    public void dropped(String text, String why) {
        droppedOfSeen.append(text);
        add(text, why);
    }

    private void add(String text, String why) {
        int characters = VisibleText.count(text);
        if (characters > 0) {
            dropped.add(new TextAccount.Dropped(shortened(text), characters, why));
        }
    }

    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (trackingPixels > 0) {
            all.add(new Finding(Kind.TRACKING_PIXEL_REMOVED, counted(trackingPixels, "invisible picture")));
        }
        return all;
    }

    public List<TextAccount.Dropped> dropped() {
        return dropped;
    }

    public String inCards() {
        return inCards.toString();
    }

    public int lost() {
        return lost;
    }

    public String droppedOfSeen() {
        return droppedOfSeen.toString();
    }

    public static String sized(int characters, String what, String text) {
        return counted(characters, "character") + " " + what + ": “" + shortened(text) + "”";
    }

    public static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    public static String shortened(String text) {
        String line = Normalization.line(text);
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, space > LONGEST / 2 ? space : line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
