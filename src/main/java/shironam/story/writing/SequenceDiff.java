package shironam.story.writing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two lists differ, in a time that grows with their length. Short ones are compared by the algorithm of Myers; in
 * long ones, where that grows with the square of the differences, items that both have once are taken as fixed points
 * (patience diff), and a long stretch without such a point counts as changed as a whole.
 */
public final class SequenceDiff {
    /** Above this many items on both sides together Myers' algorithm would take seconds and hundreds of megabytes. */
    private static final int SHORT = 2000;

    /** Items {@code from} to {@code fromEnd} of the one gave way to {@code to} to {@code toEnd} of the other. */
    public record Difference(int from, int fromEnd, int to, int toEnd) {}

    private final List<Difference> found = new ArrayList<>();

    private SequenceDiff() {}

    /** In their order, none beside another. */
    public static <T> List<Difference> between(List<T> before, List<T> after) {
        SequenceDiff differences = new SequenceDiff();
        differences.compare(before, 0, before.size(), after, 0, after.size());
        return differences.found;
    }

    private <T> void compare(List<T> before, int from, int fromEnd, List<T> after, int to, int toEnd) {
        int a = from;
        int b = to;
        int aEnd = fromEnd;
        int bEnd = toEnd;
        if (fromEnd - from + toEnd - to > SHORT) {
            while (a < aEnd && b < bEnd && before.get(a).equals(after.get(b))) {
                a++;
                b++;
            }
            while (a < aEnd && b < bEnd && before.get(aEnd - 1).equals(after.get(bEnd - 1))) {
                aEnd--;
                bEnd--;
            }
        }
        if (aEnd - a + bEnd - b <= SHORT) {
            byMyers(before.subList(a, aEnd), a, after.subList(b, bEnd), b);
            return;
        }
        List<int[]> fixed = fixedPoints(before, a, aEnd, after, b, bEnd);
        if (fixed.isEmpty()) {
            found.add(new Difference(a, aEnd, b, bEnd));
            return;
        }
        for (int[] point : fixed) {
            compare(before, a, point[0], after, b, point[1]);
            a = point[0] + 1;
            b = point[1] + 1;
        }
        compare(before, a, aEnd, after, b, bEnd);
    }

    private <T> void byMyers(List<T> before, int a, List<T> after, int b) {
        if (before.equals(after)) {
            return;
        }
        for (AbstractDelta<T> delta : DiffUtils.diff(before, after).getDeltas()) {
            int from = a + delta.getSource().getPosition();
            int to = b + delta.getTarget().getPosition();
            found.add(new Difference(
                    from,
                    from + delta.getSource().size(),
                    to,
                    to + delta.getTarget().size()));
        }
    }

    /** Items that stand once on each side, as many of them as stand in the same order: their places. */
    private static <T> List<int[]> fixedPoints(List<T> before, int a, int aEnd, List<T> after, int b, int bEnd) {
        Map<T, Integer> placesBefore = onlyPlaces(before, a, aEnd);
        Map<T, Integer> placesAfter = onlyPlaces(after, b, bEnd);
        List<int[]> pairs = new ArrayList<>();
        for (int i = a; i < aEnd; i++) {
            Integer other = placesBefore.get(before.get(i)) >= 0 ? placesAfter.get(before.get(i)) : null;
            if (other != null && other >= 0) {
                pairs.add(new int[] {i, other});
            }
        }
        return longestRise(pairs);
    }

    private static <T> Map<T, Integer> onlyPlaces(List<T> items, int start, int end) {
        Map<T, Integer> places = new HashMap<>();
        for (int i = start; i < end; i++) {
            int place = i;
            places.compute(items.get(i), (item, known) -> known == null ? place : -1);
        }
        return places;
    }

    /** The longest of the pairs' sequences in which the second number rises too. */
    private static List<int[]> longestRise(List<int[]> pairs) {
        int[] last = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(last[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : last[low - 1];
            last[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] rise = new int[length][];
        for (int i = length == 0 ? -1 : last[length - 1], at = length - 1; i >= 0; i = before[i]) {
            rise[at--] = pairs.get(i);
        }
        return length == 0 ? Collections.emptyList() : Arrays.asList(rise);
    }
}
