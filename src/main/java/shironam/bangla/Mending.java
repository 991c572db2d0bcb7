package shironam.bangla;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shironam.bangla.CopyCheck.Finding;
import shironam.bangla.CopyCheck.Kind;

/**
 * A text on its way to being right, which remembers what has become of each of its first characters, so that mends of
 * several rounds can be told as findings in the text that came in.
 */
final class Mending {

    private final String[] now;

    private final Kind[] changedBy;

    Mending(String text) {
        now = text.split("");
        changedBy = new Kind[text.length()];
    }

    String text() {
        return String.join("", now);
    }

    /** Findings in {@link #text}; from the last to the first, so that none moves the offsets of another. */
    void apply(List<Finding> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            apply(found.get(i));
        }
    }

    private void apply(Finding found) {
        String mend = found.mend();
        for (int i = 0, at = 0; i < changedBy.length && at < found.end(); i++) {
            String before = now[i];
            int next = at + before.length();
            if (next > found.start() && at < found.end() && (next > at || at > found.start())) {
                String kept = before.substring(0, Math.max(0, found.start() - at));
                now[i] = kept + mend + before.substring(Math.min(before.length(), found.end() - at));
                changedBy[i] = found.kind();
                mend = "";
            }
            at = next;
        }
    }

    /** Neighbours that one kind has changed are one finding. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int start = 0, end; start < changedBy.length; start = end) {
            end = start + 1;
            while (end < changedBy.length && changedBy[end] == changedBy[start]) {
                end++;
            }
            if (changedBy[start] != null) {
                String mend = String.join("", Arrays.asList(now).subList(start, end));
                findings.add(new Finding(changedBy[start], start, end, mend));
            }
        }
        return findings;
    }
}
