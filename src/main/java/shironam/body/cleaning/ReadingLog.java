package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import shironam.bangla.Normalization;
import shironam.body.Finding;
import shironam.body.Finding.Kind;
import shironam.body.TextAccount;
import shironam.body.TextAccount.Why;
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

    /** Text that readers of the source did not see. */
    public void hidden(Kind kind, String text) {
        if (VisibleText.hasLetters(text)) {
            found(kind, sized(text));
        }
    }

    /** Text that no parser gives out, because of a mistake in the markup. */
    public void lost(String text, Why why) {
        lost += VisibleText.count(text);
        add(text, why);
    }

    /** Text that readers of the source saw. */
    public void dropped(String text, Why why) {
        droppedOfSeen.append(text);
        add(text, why);
    }

    private void add(String text, Why why) {
        int characters = VisibleText.count(text);
        if (characters > 0) {
            dropped.add(new TextAccount.Dropped(shortened(text), characters, why));
        }
    }

    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (trackingPixels > 0) {
            all.add(new Finding(Kind.TRACKING_PIXEL_REMOVED, String.valueOf(trackingPixels)));
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

    /** With the number of its characters. */
    public static String sized(String text) {
        return "“" + shortened(text) + "” (" + VisibleText.count(text) + ")";
    }

    public static String times(String what, int times) {
        return times == 1 ? what : what + " × " + times;
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
