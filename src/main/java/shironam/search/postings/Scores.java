package shironam.search.postings;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What stories have of a question, added up over its terms: a hash table without objects, since there are thousands. */
public final class Scores {
    private long[] stories = new long[1 << 10];
    private int[] days = new int[stories.length];
    private double[] scores = new double[stories.length];
    private double[] reaches = new double[stories.length];
    private int size;

    /** @param reach how much of the question the story has */
    public record Scored(long story, int day, double score, double reach) {
        /** The better one first; of equals that of the higher number. */
        private static final Comparator<Scored> BY_SCORE =
                Comparator.comparingDouble(Scored::score).thenComparingLong(Scored::story);

        private static final Comparator<Scored> BY_DAY =
                Comparator.comparingInt(Scored::day).thenComparingLong(Scored::story);

        public Scored with(double moreScore, double moreReach) {
            return new Scored(story, day, score + moreScore, reach + moreReach);
        }
    }

    public void add(long story, int day, double score, double reach) {
        int place = place(story);
        if (stories[place] == 0) {
            stories[place] = story;
            days[place] = day;
            size++;
        }
        scores[place] += score;
        reaches[place] += reach;
        if (2 * size > stories.length) {
            grow();
        }
    }

    public boolean has(long story) {
        return stories[place(story)] == story;
    }

    /** Zero for a story that has none. */
    public double score(long story) {
        return scores[place(story)];
    }

    public double reach(long story) {
        return reaches[place(story)];
    }

    private int place(long story) {
        int place = Long.hashCode(story * 0x9E37_79B9_7F4A_7C15L) & stories.length - 1;
        while (stories[place] != 0 && stories[place] != story) {
            place = place + 1 & stories.length - 1;
        }
        return place;
    }

    private void grow() {
        Scores larger = new Scores();
        larger.stories = new long[2 * stories.length];
        larger.days = new int[larger.stories.length];
        larger.scores = new double[larger.stories.length];
        larger.reaches = new double[larger.stories.length];
        for (int i = 0; i < stories.length; i++) {
            if (stories[i] != 0) {
                larger.add(stories[i], days[i], scores[i], reaches[i]);
            }
        }
        stories = larger.stories;
        days = larger.days;
        scores = larger.scores;
        reaches = larger.reaches;
    }

    /**
     * The best that have enough of the question, in their order.
     *
     * @param byDay the newest instead
     */
    public List<Scored> best(int most, double leastReach, boolean byDay) {
        Comparator<Scored> order = byDay ? Scored.BY_DAY : Scored.BY_SCORE;
        PriorityQueue<Scored> best = new PriorityQueue<>(order);
        for (int i = 0; i < stories.length; i++) {
            if (stories[i] != 0 && reaches[i] >= leastReach) {
                best.add(new Scored(stories[i], days[i], scores[i], reaches[i]));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(order.reversed()).toList();
    }
}
