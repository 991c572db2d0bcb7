package shironam.bangla.copycheck;

import java.util.ArrayList;
import java.util.List;
import shironam.bangla.copycheck.CopyCheck.Finding;
import shironam.bangla.copycheck.CopyCheck.Kind;

/**
 * A text on its way to being right, which remembers what has become of each of its first characters, so that mends of
 * several rounds can be told as findings in the text that came in.
 */
final class CorrectedText {

    private final String text;

    /** What stands now for each character; null where it stands as it was. */
    private final String[] now;

    private final Kind[] changedBy;

    CorrectedText(String text) {
        this.text = text;
        now = new String[text.length()];
        changedBy = new Kind[text.length()];
    }

    String text() {
        return text(0, now.length);
    }

    private String text(int from, int to) {
        StringBuilder mended = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (now[i] == null) {
                mended.append(text.charAt(i));
            } else {
                mended.append(now[i]);
            }
        }
        return mended.toString();
    }

    /** Findings in {@link #text}, in order and apart: one walk for all of them. */
    void apply(List<Finding> found) {
        int first = 0;
        for (int i = 0, at = 0; i < now.length && first < found.size(); i++) {
            int next = at + (now[i] == null ? 1 : now[i].length());
            while (first < found.size() && found.get(first).end() <= at) {
                first++;
            }
            if (first < found.size() && found.get(first).start() < Math.max(next, at)) {
                apply(found, first, i, at);
            }
            at = next;
        }
    }

    /** To the character at {@code i}, which stands at {@code at} now, all findings that touch it. */
    private void apply(List<Finding> found, int first, int i, int at) {
        String before = now[i] == null ? text.substring(i, i + 1) : now[i];
        int next = at + before.length();
        StringBuilder after = new StringBuilder();
        int kept = at;
        for (int f = first; f < found.size() && found.get(f).start() < Math.max(next, at); f++) {
            Finding finding = found.get(f);
            if (finding.start() >= at) {
                after.append(before, kept - at, finding.start() - at).append(finding.mend());
            }
            kept = Math.min(next, finding.end());
        }
        now[i] = after.append(before, kept - at, before.length()).toString();
        changedBy[i] = found.get(first).kind();
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
                findings.add(new Finding(changedBy[start], start, end, text(start, end)));
            }
        }
        return findings;
    }
}
