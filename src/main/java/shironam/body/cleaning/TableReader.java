package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shironam.body.Block;
import shironam.body.Line;
import shironam.body.PlainText;
import shironam.body.TextKind;
import shironam.body.source.VisibleText;

/**
 * Reads a table. One that only lays out a single column is what it holds. Figures and cards do not stay in a table: they
 * follow it.
 */
final class TableReader {
    private static final int WIDEST_SPAN = 100;
    private static final int HIGHEST_SPAN = 1000;
    private static final List<String> SCOPES = List.of("row", "col", "rowgroup", "colgroup");

    private final Cleaner cleaner;
    private final CleaningContext place;
    private final BlockCollector before = new BlockCollector();
    private Line caption = Line.EMPTY;
    private final List<Block.Row> head = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();

    TableReader(Cleaner cleaner, CleaningContext place) {
        this.cleaner = cleaner;
        this.place = place;
    }

    List<Block> blocks(Element table) {
        rows(table, rows);
        return Stream.concat(before.blocks().stream(), content().stream()).toList();
    }

    /** What stands between the rows and cells comes before the table, as in a browser. */
    private void rows(Element section, List<Block.Row> into) {
        int first = into.size();
        for (Node child : section.childNodes()) {
            if (VisibleText.isHidden(child)) {
                continue;
            }
            switch (Markup.name(child)) {
                case "thead" -> rows((Element) child, rows.isEmpty() ? head : rows);
                case "tbody", "tfoot" -> rows((Element) child, rows);
                case "tr" -> row((Element) child, into);
                case "caption" -> caption((Element) child);
                default -> cleaner.node(child, place, before);
            }
        }
        before.endLine();
        for (int i = first; i < into.size(); i++) {
            into.set(i, within(into.get(i), into.size() - i));
        }
    }

    /** A cell spans no more rows than its section has: 0 says all of them. */
    private static Block.Row within(Block.Row row, int rows) {
        return new Block.Row(row.cells().stream()
                .map(cell -> cell.rowspan() > 0 && cell.rowspan() <= rows
                        ? cell
                        : cell.spanning(Math.min(rows, HIGHEST_SPAN)))
                .toList());
    }

    /** One line; what is more than lines stands before the table. */
    private void caption(Element element) {
        List<Block> blocks = cleaner.blocks(List.of(element), place);
        boolean isText = caption.isEmpty() && blocks.stream().allMatch(TableReader::isText);
        if (!isText) {
            before.addAll(blocks);
            return;
        }
        caption = DetailsReader.line(blocks);
    }

    private static boolean isText(Block block) {
        return block instanceof Block.Paragraph paragraph && paragraph.kind() == TextKind.P;
    }

    private void row(Element row, List<Block.Row> into) {
        before.endLine();
        List<Block.Cell> cells = new ArrayList<>();
        for (Node child : row.childNodes()) {
            String name = Markup.name(child);
            if (name.equals("td") || name.equals("th")) {
                List<Block> blocks = cleaner.blocks(List.of(child), place);
                boolean heading = name.equals("th");
                int rowspan = child.attr("rowspan").strip().equals("0") ? 0 : span(child, "rowspan", HIGHEST_SPAN);
                String scope = heading ? scope(child) : "";
                cells.add(new Block.Cell(heading, span(child, "colspan", WIDEST_SPAN), rowspan, scope, blocks));
            } else {
                cleaner.node(child, place, before);
            }
        }
        if (!cells.isEmpty()) {
            into.add(new Block.Row(cells));
        }
    }

    /** As a browser takes it: what is too wide spans as much as may be. */
    private static int span(Node cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        if (!value.matches("\\d{1,9}")) {
            return 1;
        }
        return Math.max(1, Math.min(Integer.parseInt(value), most));
    }

    private static String scope(Node cell) {
        String scope = cell.attr("scope").strip().toLowerCase(java.util.Locale.ROOT);
        return SCOPES.contains(scope) ? scope : "";
    }

    private List<Block> content() {
        if (isLayout()) {
            return cells().flatMap(cell -> cell.blocks().stream()).toList();
        }
        List<Block> all = new ArrayList<>();
        if (hasText()) {
            all.add(new Block.Table(caption, withoutSegments(head), withoutSegments(rows)));
        } else if (!caption.isEmpty()) {
            all.add(new Block.Paragraph(TextKind.P, caption));
        }
        cells().flatMap(cell -> cell.blocks().stream()).filter(Block::isSegment).forEach(all::add);
        return all;
    }

    private Stream<Block.Cell> cells() {
        return Stream.concat(head.stream(), rows.stream()).flatMap(row -> row.cells().stream());
    }

    private boolean isLayout() {
        return caption.isEmpty()
                && Stream.concat(head.stream(), rows.stream())
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
                cell.scope(),
                cell.blocks().stream().filter(block -> !block.isSegment()).toList());
    }
}
