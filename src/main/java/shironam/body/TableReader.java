package shironam.body;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Reads a table. One that only lays out a single column is what it holds. Figures and cards do not stay in a table: they
 * follow it.
 */
final class TableReader {
    private static final int WIDEST_SPAN = 100;

    private final Cleaner cleaner;
    private final Place place;
    private final Flow before = new Flow();
    private final List<Block.Row> head = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();

    TableReader(Cleaner cleaner, Place place) {
        this.cleaner = cleaner;
        this.place = place;
    }

    List<Block> blocks(Element table) {
        rows(table, rows);
        return Stream.concat(before.blocks().stream(), content().stream()).toList();
    }

    /** What stands between the rows and cells comes before the table, as in a browser. */
    private void rows(Element section, List<Block.Row> into) {
        for (Node child : section.childNodes()) {
            if (Visible.isHidden(child)) {
                continue;
            }
            switch (Markup.name(child)) {
                case "thead" -> rows((Element) child, rows.isEmpty() ? head : rows);
                case "tbody", "tfoot" -> rows((Element) child, rows);
                case "tr" -> row((Element) child, into);
                default -> cleaner.node(child, place, before);
            }
        }
        before.endLine();
    }

    private void row(Element row, List<Block.Row> into) {
        before.endLine();
        List<Block.Cell> cells = new ArrayList<>();
        for (Node child : row.childNodes()) {
            String name = Markup.name(child);
            if (name.equals("td") || name.equals("th")) {
                List<Block> blocks = cleaner.blocks(List.of(child), place);
                cells.add(new Block.Cell(name.equals("th"), span(child, "colspan"), span(child, "rowspan"), blocks));
            } else {
                cleaner.node(child, place, before);
            }
        }
        if (!cells.isEmpty()) {
            into.add(new Block.Row(cells));
        }
    }

    private static int span(Node cell, String attribute) {
        String value = cell.attr(attribute).strip();
        int span = value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
        return span >= 1 && span <= WIDEST_SPAN ? span : 1;
    }

    private List<Block> content() {
        if (isLayout()) {
            return cells().flatMap(cell -> cell.blocks().stream()).toList();
        }
        List<Block> all = new ArrayList<>();
        if (hasText()) {
            all.add(new Block.Table(withoutSegments(head), withoutSegments(rows)));
        }
        cells().flatMap(cell -> cell.blocks().stream()).filter(Block::isSegment).forEach(all::add);
        return all;
    }

    private Stream<Block.Cell> cells() {
        return Stream.concat(head.stream(), rows.stream()).flatMap(row -> row.cells().stream());
    }

    private boolean isLayout() {
        return Stream.concat(head.stream(), rows.stream())
                        .allMatch(row -> row.cells().size() == 1)
                && cells().noneMatch(Block.Cell::heading);
    }

    private boolean hasText() {
        StringJoiner text = new StringJoiner("");
        cells().forEach(cell -> PlainText.write(
                cell.blocks().stream().filter(block -> !block.isSegment()).toList(), text));
        return text.length() > 0;
    }

    private static List<Block.Row> withoutSegments(List<Block.Row> rows) {
        return rows.stream()
                .map(row -> new Block.Row(
                        row.cells().stream().map(TableReader::withoutSegments).toList()))
                .toList();
    }

    private static Block.Cell withoutSegments(Block.Cell cell) {
        return new Block.Cell(
                cell.heading(),
                cell.colspan(),
                cell.rowspan(),
                cell.blocks().stream().filter(block -> !block.isSegment()).toList());
    }
}
