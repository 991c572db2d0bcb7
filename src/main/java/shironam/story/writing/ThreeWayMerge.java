package shironam.story.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a list that two people changed, each without the other: the changes of both where they are in
 * different places, and apart where both changed the same items differently.
 */
final class ThreeWayMerge<T> {

    /** A stretch of the outcome. */
    sealed interface Part<T> {}

    record Settled<T>(List<T> items) implements Part<T> {
        Settled {
            items = new ArrayList<>(items);
        }
    }

    record Clashing<T>(List<T> base, List<T> mine, List<T> theirs) implements Part<T> {}

    /** Items {@code from} to {@code to} of the base give way to others; none of them where something comes between. */
    private record Change<T>(int from, int to, List<T> items, boolean mine) {
        boolean isInsertion() {
            return from == to;
        }

        /** Beside each other is not in each other's way: what comes before an item that the other changes, stays there. */
        boolean meets(int otherFrom, int otherTo) {
            boolean bothInsert = isInsertion() && otherFrom == otherTo;
            return bothInsert ? from == otherFrom : from < otherTo && otherFrom < to;
        }
    }

    private final List<T> base;
    private final List<Change<T>> changes = new ArrayList<>();
    private final List<Part<T>> parts = new ArrayList<>();

    private ThreeWayMerge(List<T> base, List<T> mine, List<T> theirs) {
        this.base = base;
        addChanges(mine, true);
        addChanges(theirs, false);
        changes.sort(Comparator.<Change<T>>comparingInt(Change::from).thenComparingInt(Change::to));
    }

    static <T> List<Part<T>> merge(List<T> base, List<T> mine, List<T> theirs) {
        ThreeWayMerge<T> merge = new ThreeWayMerge<>(base, mine, theirs);
        merge.run();
        merge.dropSecondCopies(mine, theirs);
        return merge.parts;
    }

    /** As many items in the place of as many are taken one by one, so that a clash is about no more than it must be. */
    private void addChanges(List<T> side, boolean mine) {
        for (SequenceDiff.Difference difference : SequenceDiff.between(base, side)) {
            int from = difference.from();
            List<T> items = side.subList(difference.to(), difference.toEnd());
            int replaced = difference.fromEnd() - from;
            if (replaced == items.size()) {
                for (int i = 0; i < replaced; i++) {
                    changes.add(new Change<>(from + i, from + i + 1, List.of(items.get(i)), mine));
                }
            } else {
                changes.add(new Change<>(from, from + replaced, items, mine));
            }
        }
    }

    private void run() {
        int at = 0;
        for (int i = 0; i < changes.size(); ) {
            int from = changes.get(i).from;
            int to = changes.get(i).to;
            int next = i + 1;
            while (next < changes.size() && changes.get(next).meets(from, to)) {
                to = Math.max(to, changes.get(next++).to);
            }
            settled(base.subList(at, from));
            parts.add(outcome(from, to, changes.subList(i, next)));
            at = to;
            i = next;
        }
        settled(base.subList(at, base.size()));
    }

    private Part<T> outcome(int from, int to, List<Change<T>> met) {
        List<T> before = base.subList(from, to);
        List<T> mine = side(from, to, met, true);
        List<T> theirs = side(from, to, met, false);
        if (mine.equals(theirs) || theirs.equals(before)) {
            return new Settled<>(mine);
        }
        if (mine.equals(before)) {
            return new Settled<>(theirs);
        }
        return before.isEmpty() ? new Settled<>(both(theirs, mine)) : new Clashing<>(List.copyOf(before), mine, theirs);
    }

    private List<T> side(int from, int to, List<Change<T>> met, boolean mine) {
        List<T> items = new ArrayList<>();
        int at = from;
        for (Change<T> change : met) {
            if (change.mine == mine) {
                items.addAll(base.subList(at, change.from));
                items.addAll(change.items);
                at = change.to;
            }
        }
        items.addAll(base.subList(at, to));
        return items;
    }

    /** One after the other; what both have stands once. */
    static <T> List<T> both(List<T> theirs, List<T> mine) {
        List<T> both = new ArrayList<>(theirs);
        Map<T, Integer> left = counts(theirs);
        for (T item : mine) {
            if (left.merge(item, -1, Integer::sum) < 0) {
                both.add(item);
            }
        }
        return both;
    }

    private void settled(List<T> items) {
        if (!items.isEmpty()) {
            parts.add(new Settled<>(items));
        }
    }

    /** What both moved, each to another place, stands in the first of them. */
    private void dropSecondCopies(List<T> mine, List<T> theirs) {
        Map<T, Integer> inMine = counts(mine);
        Map<T, Integer> inTheirs = counts(theirs);
        Map<T, Integer> copies = new HashMap<>();
        for (Part<T> part : parts) {
            if (part instanceof Settled<T> settled) {
                settled.items.forEach(item -> copies.merge(item, 1, Integer::sum));
            }
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) instanceof Settled<T> settled) {
                List<T> kept = new ArrayList<>();
                for (int j = settled.items.size() - 1; j >= 0; j--) {
                    T item = settled.items.get(j);
                    int needed = Math.max(inMine.getOrDefault(item, 0), inTheirs.getOrDefault(item, 0));
                    if (copies.get(item) > needed) {
                        copies.merge(item, -1, Integer::sum);
                    } else {
                        kept.add(item);
                    }
                }
                Collections.reverse(kept);
                settled.items.clear();
                settled.items.addAll(kept);
            }
        }
    }

    private static <T> Map<T, Integer> counts(List<T> items) {
        Map<T, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        return counts;
    }
}
