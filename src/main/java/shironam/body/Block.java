package shironam.body;

import java.util.List;

/** A block of the typed tree. Figures and cards stand only at the top of the tree: they are segments of their own. */
sealed interface Block
        permits Block.Paragraph, Block.Quote, Block.Listing, Block.Table, Block.Rule, Figure, RelatedStory {

    record Paragraph(TextKind kind, Line line) implements Block {}

    /** @param pull whether it is pulled out of the text and set large; its last paragraph of several names who said it */
    record Quote(List<Block> blocks, boolean pull) implements Block {
        /** The only class that a text may hold. */
        static final String PULL = "pull";
    }

    record Listing(boolean ordered, List<List<Block>> items) implements Block {}

    record Table(List<Row> head, List<Row> rows) implements Block {}

    record Row(List<Cell> cells) {}

    /** @param colspan and rowspan are 1 when the cell spans nothing */
    record Cell(boolean heading, int colspan, int rowspan, List<Block> blocks) {}

    record Rule() implements Block {}

    /** Whether it has to leave the list, table or quotation that it stands in. */
    default boolean isSegment() {
        return this instanceof Segment;
    }
}
