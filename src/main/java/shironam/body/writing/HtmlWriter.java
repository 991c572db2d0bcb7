package shironam.body.writing;

import java.util.ArrayList;
import java.util.List;
import shironam.body.Block;
import shironam.body.BoxKind;
import shironam.body.EmbeddedContent;
import shironam.body.Figure;
import shironam.body.Line;
import shironam.body.Line.Leaf;
import shironam.body.Line.Text;
import shironam.body.Marks.Mark;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.body.TextKind;
import shironam.body.TextStyle;
import shironam.body.cards.CardTag;

/** Writes the typed tree as HTML. Every {@code <} that leaves here was meant as a tag of our vocabulary. */
public final class HtmlWriter {
    private final StringBuilder html = new StringBuilder();

    private HtmlWriter() {}

    public static String prose(List<Block> blocks) {
        HtmlWriter writer = new HtmlWriter();
        blocks.forEach(writer::block);
        return writer.html.toString();
    }

    public static String card(RelatedStory card) {
        HtmlWriter writer = new HtmlWriter();
        writer.open(RelatedStory.TAG).attribute("href", card.href()).end().close(RelatedStory.TAG);
        return writer.html.toString();
    }

    /** With what is known of its target, as {@link CardTag} reads it again. */
    public static String describedCard(RelatedStory card) {
        HtmlWriter writer = new HtmlWriter();
        writer.open(RelatedStory.TAG).attribute("href", card.href());
        writer.unlessEmpty("headline", card.headline()).unlessEmpty("picture", card.picture());
        writer.number("picture-width", card.pictureWidth()).number("picture-height", card.pictureHeight());
        writer.end().close(RelatedStory.TAG);
        return writer.html.toString();
    }

    /** {@code <embedded-content href="…" poster="…">title</embedded-content>}. */
    public static String embed(EmbeddedContent embed) {
        HtmlWriter writer = new HtmlWriter();
        writer.open(EmbeddedContent.TAG).attribute("href", embed.href());
        writer.unlessEmpty("poster", embed.poster()).end();
        return writer.text(embed.title()).close(EmbeddedContent.TAG).html.toString();
    }

    /**
     * {@code <figure><img src="…" alt="…" width="…" height="…"><figcaption>caption <small>credit</small></figcaption>
     * </figure>}.
     */
    public static String figure(Figure figure) {
        HtmlWriter writer = new HtmlWriter();
        writer.open("figure").unlessEmpty("class", figure.group().word).end();
        writer.open("img").attribute("src", figure.src()).attribute("alt", figure.alt());
        writer.number("width", figure.width()).number("height", figure.height()).end();
        if (!figure.words().isEmpty()) {
            writer.open("figcaption").end().text(figure.caption());
            writer.credit(figure.caption().isEmpty() ? "" : " ", figure.credit())
                    .close("figcaption");
        }
        return writer.close("figure").html.toString();
    }

    private HtmlWriter credit(String space, String credit) {
        return credit.isEmpty()
                ? this
                : text(space).open("small").end().text(credit).close("small");
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            open(paragraph.kind().tag).end().line(paragraph.line()).close(paragraph.kind().tag);
        } else if (block instanceof Block.Quote quote) {
            open("blockquote")
                    .unlessEmpty("class", quote.pull() ? Block.Quote.PULL : "")
                    .end();
            quote.blocks().forEach(this::block);
            close("blockquote");
        } else if (block instanceof Block.Box box) {
            open(BoxKind.TAG).attribute("class", box.kind().className).end();
            box.blocks().forEach(this::block);
            close(BoxKind.TAG);
        } else if (block instanceof Block.Details details) {
            open("details").end().open("summary").end().line(details.summary()).close("summary");
            details.blocks().forEach(this::block);
            close("details");
        } else if (block instanceof Block.Listing list) {
            list(list);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Rule) {
            open("hr").end();
        } else {
            html.append(((Segment) block).html());
        }
    }

    private void list(Block.Listing list) {
        String tag = list.ordered() ? "ol" : "ul";
        int step = list.reversed() ? -1 : 1;
        int next = list.reversed() ? list.items().size() : 1;
        int first = list.ordered() ? list.items().get(0).number() : next;
        open(tag);
        if (first != next) {
            number("start", first);
        }
        html.append(list.reversed() ? " reversed" : "");
        unlessEmpty("type", list.type()).end();
        next = first;
        for (Block.Item item : list.items()) {
            open("li");
            if (list.ordered() && item.number() != next) {
                number("value", item.number());
            }
            end();
            content(item.blocks());
            close("li");
            next = (list.ordered() ? item.number() : next) + step;
        }
        close(tag);
    }

    private void table(Block.Table table) {
        open("table").end();
        if (!table.caption().isEmpty()) {
            open("caption").end().line(table.caption()).close("caption");
        }
        rows("thead", table.head());
        rows("tbody", table.rows());
        close("table");
    }

    private void rows(String tag, List<Block.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        open(tag).end();
        for (Block.Row row : rows) {
            open("tr").end();
            row.cells().forEach(this::cell);
            close("tr");
        }
        close(tag);
    }

    private void cell(Block.Cell cell) {
        String tag = cell.heading() ? "th" : "td";
        open(tag)
                .span("colspan", cell.colspan())
                .span("rowspan", cell.rowspan())
                .unlessEmpty("scope", cell.scope())
                .end();
        content(cell.blocks());
        close(tag);
    }

    /** What is in an item or a cell: the only paragraph, or one with nothing but lists after it, needs no {@code p}. */
    private void content(List<Block> blocks) {
        boolean bareStart = !blocks.isEmpty()
                && blocks.get(0) instanceof Block.Paragraph first
                && first.kind() == TextKind.P
                && blocks.stream().skip(1).allMatch(Block.Listing.class::isInstance);
        if (bareStart) {
            line(((Block.Paragraph) blocks.get(0)).line());
        }
        blocks.stream().skip(bareStart ? 1 : 0).forEach(this::block);
    }

    private HtmlWriter line(Line line) {
        List<Mark> open = new ArrayList<>();
        for (Leaf leaf : line.leaves()) {
            reopen(open, leaf.marks().marks());
            if (leaf instanceof Text text) {
                text(text.text());
            } else if (leaf instanceof Line.Target target) {
                open("a").attribute("id", target.id()).end().close("a");
            } else {
                open("br").end();
            }
        }
        reopen(open, List.of());
        return this;
    }

    /** Closes the elements that the next stretch is not in, opens those that it is. */
    private void reopen(List<Mark> open, List<Mark> wanted) {
        int shared = 0;
        while (shared < Math.min(open.size(), wanted.size()) && open.get(shared).equals(wanted.get(shared))) {
            shared++;
        }
        while (open.size() > shared) {
            close(open.remove(open.size() - 1).style().tag);
        }
        for (Mark mark : wanted.subList(shared, wanted.size())) {
            open(mark.style().tag);
            if (mark.style() == TextStyle.LINK) {
                attribute("href", mark.href());
            }
            end();
            open.add(mark);
        }
    }

    private HtmlWriter open(String tag) {
        html.append('<').append(tag);
        return this;
    }

    private HtmlWriter attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        escape(value, "&quot;");
        html.append('"');
        return this;
    }

    private HtmlWriter unlessEmpty(String name, String value) {
        return value.isEmpty() ? this : attribute(name, value);
    }

    private HtmlWriter number(String name, Integer value) {
        return value == null ? this : attribute(name, value.toString());
    }

    private HtmlWriter span(String name, int columnsOrRows) {
        return columnsOrRows == 1 ? this : attribute(name, Integer.toString(columnsOrRows));
    }

    private HtmlWriter end() {
        html.append('>');
        return this;
    }

    private HtmlWriter close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    private HtmlWriter text(String text) {
        boolean joinsTheTag = text.startsWith(COMBINES_WITH_TAG_END);
        html.append(joinsTheTag ? "&#x338;" : "");
        escape(joinsTheTag ? text.substring(1) : text, "\"");
        return this;
    }

    /** Whoever normalises the stored string would make one character of this and the {@code >} before it. */
    private static final String COMBINES_WITH_TAG_END = "\u0338";

    private void escape(String text, String quote) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append(quote);
                case '\u00a0' -> html.append("&nbsp;");
                default -> html.append(character);
            }
        }
    }
}
