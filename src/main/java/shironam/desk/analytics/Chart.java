package shironam.desk.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * A drawing of bars, and what is usual as a line over them, in a box of {@link #WIDTH} by {@link #HEIGHT} that a page
 * stretches. Its words stand beside it.
 *
 * @param usual the points of the line, as SVG takes them
 * @param highest the highest number and {@code total} the sum of the bars, as words
 */
record Chart(List<Bar> bars, String usual, String highest, String total, boolean isEmpty) {
    static final int HEIGHT = 100;
    static final int WIDTH = 480;

    /**
     * @param label under it, or empty
     * @param name what it is of; {@code reads} and {@code usually} as words
     */
    record Bar(
            String x, String y, String width, String height, String label, String name, String reads, String usually) {}

    /** What a bar shows. */
    record Value(String name, String label, long reads, double usual) {}

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** @param words numbers in the visitor's language */
    static Chart of(List<Value> values, LongFunction<String> words) {
        double most = Math.max(
                1,
                values.stream()
                        .mapToDouble(value -> Math.max(value.reads, value.usual))
                        .max()
                        .orElse(1));
        double step = (double) WIDTH / Math.max(1, values.size());
        List<Bar> bars = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            double height = HEIGHT * value.reads / most;
            bars.add(new Bar(
                    number(i * step + step * .1),
                    number(HEIGHT - height),
                    number(step * .8),
                    number(height),
                    value.label,
                    value.name,
                    words.apply(value.reads),
                    words.apply(Math.round(value.usual))));
            line.add(number((i + .5) * step) + "," + number(HEIGHT - HEIGHT * value.usual / most));
        }
        return new Chart(
                bars,
                line.stream().collect(Collectors.joining(" ")),
                words.apply(values.stream().mapToLong(Value::reads).max().orElse(0)),
                words.apply(values.stream().mapToLong(Value::reads).sum()),
                values.stream().allMatch(value -> value.reads == 0 && value.usual == 0));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
