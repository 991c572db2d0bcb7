package shironam.body;

import java.util.List;
import java.util.StringJoiner;

/** The bare text of blocks: one line for each paragraph, item and row of a table. */
public final class PlainText {
    private PlainText() {}

    public static void write(List<Block> blocks, StringJoiner lines) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                lines.add(paragraph.line().text());
            } else if (block instanceof Block.Quote quote) {
                write(quote.blocks(), lines);
            } else if (block instanceof Block.Listing list) {
                list.items().forEach(item -> write(item.blocks(), lines));
            } else if (block instanceof Block.Table table) {
                if (!table.caption().isEmpty()) {
                    lines.add(table.caption().text());
                }
                table.head().forEach(row -> write(row, lines));
                table.rows().forEach(row -> write(row, lines));
            } else if (block instanceof Block.Box box) {
                write(box.blocks(), lines);
            } else if (block instanceof Block.Details details) {
                lines.add(details.summary().text());
                write(details.blocks(), lines);
            } else if (block instanceof Figure figure && !figure.words().isEmpty()) {
                lines.add(figure.words());
            } else if (block instanceof EmbeddedContent embed && !embed.title().isEmpty()) {
                lines.add(embed.title());
            }
        }
    }

    private static void write(Block.Row row, StringJoiner lines) {
        StringJoiner cells = new StringJoiner(" ");
        for (Block.Cell cell : row.cells()) {
            StringJoiner inCell = new StringJoiner(" ").setEmptyValue("");
            write(cell.blocks(), inCell);
            if (inCell.length() > 0) {
                cells.add(inCell.toString());
            }
        }
        if (cells.length() > 0) {
            lines.add(cells.toString());
        }
    }
}
