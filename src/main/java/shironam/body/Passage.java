package shironam.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands at the top of a body: a paragraph, heading, list, quotation or table, a card, or a figure. Two people may
 * change two of them without getting in each other's way.
 *
 * @param segment the passage alone
 * @param stretches its words, each stretch in one style; lines end in {@code \n}. None for a card
 */
public record Passage(Segment segment, List<Stretch> stretches) {

    /**
     * @param styles the elements around it, outermost first: {@code strong}, {@code sup}
     * @param href where it leads, empty when it is no link
     */
    public record Stretch(String text, List<String> styles, String href) {}

    static List<Passage> of(Prose prose) {
        return prose.blocks().stream()
                .map(block -> new Passage(Prose.of(List.of(block)), stretches(block)))
                .toList();
    }

    static Passage of(Figure figure) {
        return new Passage(figure, List.of(plain(figure.words())));
    }

    static Passage of(EmbeddedContent embed) {
        return new Passage(embed, List.of(plain(embed.title())));
    }

    static Passage of(RelatedStory card) {
        return new Passage(card, List.of());
    }

    public String html() {
        return segment.html();
    }

    public String text() {
        return stretches.stream().map(Stretch::text).collect(Collectors.joining());
    }

    private static List<Stretch> stretches(Block block) {
        List<Stretch> stretches = new ArrayList<>();
        write(block, stretches);
        return stretches;
    }

    private static void write(Block block, List<Stretch> stretches) {
        if (block instanceof Block.Paragraph paragraph) {
            line(stretches);
            write(paragraph.line(), stretches);
        } else if (block instanceof Block.Quote quote) {
            quote.blocks().forEach(inside -> write(inside, stretches));
        } else if (block instanceof Block.Box box) {
            box.blocks().forEach(inside -> write(inside, stretches));
        } else if (block instanceof Block.Details details) {
            line(stretches);
            write(details.summary(), stretches);
            details.blocks().forEach(inside -> write(inside, stretches));
        } else if (block instanceof Block.Listing list) {
            list.items().forEach(item -> item.blocks().forEach(inside -> write(inside, stretches)));
        } else if (block instanceof Block.Table table) {
            if (!table.caption().isEmpty()) {
                line(stretches);
                write(table.caption(), stretches);
            }
            table.head().forEach(row -> write(row, stretches));
            table.rows().forEach(row -> write(row, stretches));
        }
    }

    private static void write(Line line, List<Stretch> stretches) {
        line.leaves().stream()
                .filter(leaf -> !(leaf instanceof Line.Target))
                .forEach(leaf -> stretches.add(stretch(leaf)));
    }

    private static void write(Block.Row row, List<Stretch> stretches) {
        line(stretches);
        for (Block.Cell cell : row.cells()) {
            List<Stretch> inCell = new ArrayList<>();
            cell.blocks().forEach(block -> write(block, inCell));
            stretches.addAll(inCell);
            stretches.add(plain(" | "));
        }
    }

    private static void line(List<Stretch> stretches) {
        if (!stretches.isEmpty()) {
            stretches.add(plain("\n"));
        }
    }

    private static Stretch stretch(Line.Leaf leaf) {
        List<Marks.Mark> marks = leaf.marks().marks();
        return new Stretch(
                leaf.text(),
                marks.stream()
                        .filter(mark -> mark.style() != TextStyle.LINK)
                        .map(mark -> mark.style().tag)
                        .toList(),
                marks.stream()
                        .filter(mark -> mark.style() == TextStyle.LINK)
                        .map(Marks.Mark::href)
                        .findFirst()
                        .orElse(""));
    }

    private static Stretch plain(String text) {
        return new Stretch(text, List.of(), "");
    }
}
