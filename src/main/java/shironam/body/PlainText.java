package shironam.body;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** The bare text of blocks: one line for each paragraph, item and row of a table. */
public final class PlainText {
    private final Function<Line, String> words;

    private PlainText(Function<Line, String> words) {
        this.words = words;
    }

    public static void write(List<Block> blocks, StringJoiner lines) {
        new PlainText(Line::words).add(blocks, lines);
    }

    /** Without struck words. */
    static void writeWithoutStruck(List<Block> blocks, StringJoiner lines) {
        new PlainText(Line::wordsThatStand).add(blocks, lines);
    }

    /** Only what stands: neither struck words nor notes. */
    static void writeStanding(List<Block> blocks, StringJoiner lines) {
        new PlainText(Line::standing).add(blocks, lines);
    }

    private void add(List<Block> blocks, StringJoiner lines) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                lines.add(words.apply(paragraph.line()));
            } else if (block instanceof Block.Quote quote) {
                add(quote.blocks(), lines);
            } else if (block instanceof Block.Listing list) {
                list.items().forEach(item -> add(item.blocks(), lines));
            } else if (block instanceof Block.Table table) {
                if (!table.caption().isEmpty()) {
                    lines.add(words.apply(table.caption()));
                }
                table.head().forEach(row -> add(row, lines));
                table.rows().forEach(row -> add(row, lines));
            } else if (block instanceof Block.Box box) {
                add(box.blocks(), lines);
            } else if (block instanceof Block.Details details) {
                lines.add(words.apply(details.summary()));
                add(details.blocks(), lines);
            } else if (block instanceof Figure figure && !figure.words().isEmpty()) {
                lines.add(figure.words());
            } else if (block instanceof EmbeddedContent embed && !embed.title().isEmpty()) {
                lines.add(embed.title());
            }
        }
    }

    private void add(Block.Row row, StringJoiner lines) {
        StringJoiner cells = new StringJoiner(" ");
        for (Block.Cell cell : row.cells()) {
            StringJoiner inCell = new StringJoiner(" ").setEmptyValue("");
            add(cell.blocks(), inCell);
            if (inCell.length() > 0) {
                cells.add(inCell.toString());
            }
        }
        if (cells.length() > 0) {
            lines.add(cells.toString());
        }
    }
}
