package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import shironam.body.Block;
import shironam.body.Line;
import shironam.body.Marks;
import shironam.body.TextKind;

/** Collects blocks in their order; text that comes between blocks becomes paragraphs. */
final class BlockCollector {
    private final List<Block> blocks = new ArrayList<>();
    private final RunningText text = new RunningText();
    private TextKind kind = TextKind.P;

    void text(String words, Marks marks, TextKind as) {
        become(as);
        text.text(words, marks);
    }

    void lineBreak(TextKind as) {
        become(as);
        text.lineBreak();
    }

    void target(String id, TextKind as) {
        become(as);
        text.target(id);
    }

    private void become(TextKind as) {
        if (as != kind) {
            endLine();
            kind = as;
        }
    }

    /** What comes next starts a paragraph of its own. In a {@code pre} it starts a line. */
    void boundary(TextKind within) {
        if (within == TextKind.PRE && kind == TextKind.PRE) {
            text.newLine();
        } else {
            endLine();
        }
    }

    void endLine() {
        List<Line> lines = switch (kind) {
            case P -> text.paragraphs();
            case H2, H3 -> text.heading();
            case PRE -> text.preformatted();
        };
        lines.forEach(line -> blocks.add(new Block.Paragraph(kind, line)));
        text.clear();
    }

    void add(Block block) {
        endLine();
        blocks.add(block);
    }

    void addAll(List<Block> all) {
        endLine();
        blocks.addAll(all);
    }

    List<Block> blocks() {
        endLine();
        return blocks;
    }
}
