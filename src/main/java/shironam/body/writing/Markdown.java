package shironam.body.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import shironam.body.Block;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.body.Prose;
import shironam.body.RelatedStory;
import shironam.body.Segment;

/** Writes a body as CommonMark, with the tables and footnotes of GitHub's dialect. No text of it can become markup. */
public final class Markdown {
    private final MarkdownLine lines;
    private final UnaryOperator<String> address;
    private final Function<RelatedStory, String> card;

    private Markdown(UnaryOperator<String> address, Function<RelatedStory, String> card) {
        this.lines = new MarkdownLine(address);
        this.address = address;
        this.card = card;
    }

    /**
     * @param address makes of an address in the text one that leads there from anywhere
     * @param card what stands for a card; empty for nothing
     */
    public static String of(Body body, UnaryOperator<String> address, Function<RelatedStory, String> card) {
        Markdown markdown = new Markdown(address, card);
        List<String> parts = new ArrayList<>();
        for (Segment segment : body.segments()) {
            if (segment instanceof Prose prose) {
                parts.add(markdown.blocks(prose.blocks()));
            } else {
                parts.add(markdown.block((Block) segment));
            }
        }
        parts.addAll(markdown.lines.notes());
        return joined(parts);
    }

    /** Words in which nothing is markup. */
    public static String text(String words) {
        return MarkdownLine.text(words);
    }

    /** {@code [words](address)}. */
    public static String link(String words, String address) {
        return "[" + text(words) + "](" + MarkdownLine.destination(address) + ")";
    }

    /** What stands beneath a picture, the credit in italics. */
    public static String beneath(String caption, String credit) {
        String words = credit.isEmpty() ? "" : "*" + text(credit) + "*";
        return (text(caption) + " " + words).strip();
    }

    private String blocks(List<Block> blocks) {
        return joined(blocks.stream().map(this::block).toList());
    }

    private String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph);
        } else if (block instanceof Block.Quote quote) {
            return indented(blocks(quote.blocks()), "> ", "> ");
        } else if (block instanceof Block.Box box) {
            return indented(blocks(box.blocks()), "> ", "> ");
        } else if (block instanceof Block.Details details) {
            String summary = "<strong>" + lines.of(details.summary(), " ") + "</strong>";
            return indented(joined(List.of(summary, blocks(details.blocks()))), "> ", "> ");
        } else if (block instanceof Block.Listing list) {
            return list(list);
        } else if (block instanceof Block.Table table) {
            return table(table);
        } else if (block instanceof Block.Rule) {
            return "---";
        } else if (block instanceof Figure figure) {
            return figure(figure);
        } else if (block instanceof EmbeddedContent embed) {
            String page = address.apply(embed.page());
            return link(embed.title().isEmpty() ? page : embed.title(), page);
        } else {
            return card.apply((RelatedStory) block);
        }
    }

    private String paragraph(Block.Paragraph paragraph) {
        return switch (paragraph.kind()) {
            case P -> lines.of(paragraph.line(), "\\\n");
            case H2 -> "## " + lines.of(paragraph.line(), " ");
            case H3 -> "### " + lines.of(paragraph.line(), " ");
            case PRE -> fenced(paragraph.line().text());
        };
    }

    private static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + text.stripTrailing() + "\n" + fence;
    }

    private String list(Block.Listing list) {
        List<String> items = new ArrayList<>();
        for (Block.Item item : list.items()) {
            String mark = list.ordered() ? Math.max(0, item.number()) + ". " : "- ";
            items.add(indented(blocks(item.blocks()), mark, " ".repeat(mark.length())));
        }
        return String.join("\n", items);
    }

    /** The dialect has a head in every table and no cell over two: the first row heads it, the places that a cell spans stay empty. */
    private String table(Block.Table table) {
        List<List<String>> rows = new ArrayList<>(grid(table.head()));
        rows.addAll(grid(table.rows()));
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> written = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> whole = new ArrayList<>(row);
            while (whole.size() < columns) {
                whole.add("");
            }
            written.add("| " + String.join(" | ", whole) + " |");
            if (written.size() == 1) {
                written.add("|" + " --- |".repeat(columns));
            }
        }
        String caption = lines.of(table.caption(), " ");
        return (caption.isEmpty() ? "" : caption + "\n\n") + String.join("\n", written);
    }

    private List<List<String>> grid(List<Block.Row> rows) {
        Map<Integer, Integer> rowsTaken = new HashMap<>();
        List<List<String>> grid = new ArrayList<>();
        for (Block.Row row : rows) {
            List<String> line = new ArrayList<>();
            for (Block.Cell cell : row.cells()) {
                leaveTaken(line, rowsTaken);
                String text = text(cell);
                for (int beside = 0; beside < cell.colspan(); beside++) {
                    rowsTaken.put(line.size(), cell.rowspan());
                    line.add(beside == 0 ? text : "");
                }
            }
            leaveTaken(line, rowsTaken);
            rowsTaken.replaceAll((column, left) -> left - 1);
            grid.add(line);
        }
        return grid;
    }

    /** By a cell of a row above. */
    private static void leaveTaken(List<String> line, Map<Integer, Integer> rowsTaken) {
        while (rowsTaken.getOrDefault(line.size(), 0) > 0) {
            line.add("");
        }
    }

    private String text(Block.Cell cell) {
        return cell.blocks().stream()
                .map(this::inCell)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("<br>"));
    }

    private String inCell(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return lines.of(paragraph.line(), "<br>").replace("\n", " ");
        } else if (block instanceof Block.Listing list) {
            return list.items().stream()
                    .flatMap(item -> item.blocks().stream())
                    .map(this::inCell)
                    .collect(Collectors.joining("<br>"));
        } else {
            return block(block).replaceAll("\\s*\\n\\s*", "<br>");
        }
    }

    private String figure(Figure figure) {
        String picture = "![" + text(figure.alt()) + "](" + MarkdownLine.destination(address.apply(figure.src())) + ")";
        return joined(List.of(picture, beneath(figure.caption(), figure.credit())));
    }

    private static String indented(String text, String first, String others) {
        String[] lines = text.split("\n", -1);
        StringBuilder indented = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            indented.append(i == 0 ? "" : "\n")
                    .append(
                            lines[i].isEmpty() && i > 0
                                    ? others.stripTrailing()
                                    : (i == 0 ? first : others) + lines[i]);
        }
        return indented.toString();
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
