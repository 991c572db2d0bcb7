package shironam.body;

import java.util.List;

/** A block of the typed tree. Figures, cards and embeds stand only at the top of the tree: they are segments of their own. */
public sealed interface Block
        permits Block.Paragraph,
                Block.Quote,
                Block.Listing,
                Block.Table,
                Block.Rule,
                Block.Box,
                Block.Details,
                EmbeddedContent,
                Figure,
                RelatedStory {

    record Paragraph(TextKind kind, Line line) implements Block {}

    /** @param pull whether it is pulled out of the text and set large; its last paragraph of several names who said it */
    record Quote(List<Block> blocks, boolean pull) implements Block {
        public static final String PULL = "pull";
    }

    /** @param type of the numbers: {@code 1 a A i I}, empty when they are usual ones or dots */
    record Listing(boolean ordered, String type, boolean reversed, List<Item> items) implements Block {}

    /** @param number that stands before it in a numbered list */
    record Item(int number, List<Block> blocks) {}

    /** @param caption empty when it has none */
    record Table(Line caption, List<Row> head, List<Row> rows) implements Block {}

    record Row(List<Cell> cells) {}

    /**
     * @param colspan and rowspan are 1 when the cell spans nothing
     * @param scope of a heading: {@code row col rowgroup colgroup}, empty when it does not say
     */
    record Cell(boolean heading, int colspan, int rowspan, String scope, List<Block> blocks) {
        public Cell spanning(int rows) {
            return new Cell(heading, colspan, rows, scope, blocks);
        }
    }

    record Rule() implements Block {}

    /** What stands beside the text, in a frame: facts, questions and answers, a course of events, the points that matter. */
    record Box(BoxKind kind, List<Block> blocks) implements Block {}

    /** What a reader opens to read more of. */
    record Details(Line summary, List<Block> blocks) implements Block {}

    /** Whether it has to leave the list, table or quotation that it stands in. */
    default boolean isSegment() {
        return this instanceof Segment;
    }
}
