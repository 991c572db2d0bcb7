package shironam.site.brand;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * A shape as the data of an SVG path, in whole units and relative to the point before, which is shortest (SVG 1.1,
 * section 8.3). Rounding does not add up: each point is rounded by itself.
 */
final class SvgPath {
    private final StringBuilder data = new StringBuilder();
    private final double[] part = new double[6];
    private long x;
    private long y;
    private long beginX;
    private long beginY;

    private SvgPath() {}

    static String of(Shape shape) {
        SvgPath path = new SvgPath();
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            path.add(at.currentSegment(path.part));
        }
        return path.data.toString();
    }

    private void add(int kind) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> {
                data.append('M').append(Math.round(part[0])).append(' ').append(Math.round(part[1]));
                beginX = Math.round(part[0]);
                beginY = Math.round(part[1]);
                moveTo(beginX, beginY);
            }
            case PathIterator.SEG_LINETO -> line(Math.round(part[0]), Math.round(part[1]));
            case PathIterator.SEG_QUADTO -> points('q', 2);
            case PathIterator.SEG_CUBICTO -> points('c', 3);
            default -> {
                data.append('z');
                moveTo(beginX, beginY);
            }
        }
    }

    private void line(long toX, long toY) {
        if (toX == x && toY == y) {
            return;
        }
        if (toY == y) {
            data.append('h').append(toX - x);
        } else if (toX == x) {
            data.append('v').append(toY - y);
        } else {
            data.append('l');
            number(toX - x, true);
            number(toY - y, false);
        }
        moveTo(toX, toY);
    }

    private void points(char letter, int count) {
        data.append(letter);
        for (int i = 0; i < count; i++) {
            number(Math.round(part[2 * i]) - x, i == 0);
            number(Math.round(part[2 * i + 1]) - y, false);
        }
        moveTo(Math.round(part[2 * count - 2]), Math.round(part[2 * count - 1]));
    }

    /** A minus parts it from the number before as well as a space does. */
    private void number(long value, boolean first) {
        if (!first && value >= 0) {
            data.append(' ');
        }
        data.append(value);
    }

    private void moveTo(long toX, long toY) {
        x = toX;
        y = toY;
    }
}
