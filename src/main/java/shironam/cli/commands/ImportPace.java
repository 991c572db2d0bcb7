package shironam.cli.commands;

import java.util.concurrent.TimeUnit;

/** How fast an import goes, and how long it will take where that can be told: the number of files is known. */
record ImportPace(long began) {
    /**
     * For people, behind other words.
     *
     * @param found stories so far
     * @param waiting files that have not been come to
     */
    String after(int found, int waiting, long now) {
        double seconds = (now - began) / (double) TimeUnit.SECONDS.toNanos(1);
        if (seconds < 1 || found == 0) {
            return "";
        }
        double rate = found / seconds;
        return ", %s a second%s"
                .formatted(
                        rate < 10 ? "%.1f".formatted(rate) : Long.toString(Math.round(rate)),
                        left(waiting / rate, waiting));
    }

    private static String left(double seconds, int waiting) {
        if (waiting < 2) {
            return ""; // one file may hold a whole paper
        }
        if (seconds < 90) {
            return ", about " + Math.max(1, Math.round(seconds)) + " s left";
        }
        return seconds < 5400
                ? ", about " + Math.round(seconds / 60) + " min left"
                : ", about " + "%.1f".formatted(seconds / 3600) + " h left";
    }
}
