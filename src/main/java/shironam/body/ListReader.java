package shironam.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Reads a list. Figures and cards do not stay in it: a list with dots goes on after them, a numbered list keeps its
 * numbers and they follow it.
 */
final class ListReader {
    private final Cleaner cleaner;
    private final Place place;

    ListReader(Cleaner cleaner, Place place) {
        this.cleaner = cleaner;
        this.place = place;
    }

    List<Block> blocks(Element list) {
        boolean ordered = list.normalName().equals("ol");
        List<List<Block>> items = items(list);
        return ordered ? numbered(items) : dotted(items);
    }

    /** What stands in the list without an item is an item; a list there belongs to the item before it. */
    private List<List<Block>> items(Element list) {
        List<List<Block>> items = new ArrayList<>();
        List<Node> loose = new ArrayList<>();
        for (Node child : list.childNodes()) {
            if (!Markup.name(child).equals("li")) {
                loose.add(child);
                continue;
            }
            addLoose(loose, items);
            items.add(cleaner.blocks(List.of(child), place));
        }
        addLoose(loose, items);
        return items;
    }

    private void addLoose(List<Node> loose, List<List<Block>> items) {
        List<Block> blocks = cleaner.blocks(loose, place);
        loose.clear();
        boolean onlyLists = blocks.stream().allMatch(Block.Listing.class::isInstance);
        if (onlyLists && !items.isEmpty()) {
            items.get(items.size() - 1).addAll(blocks);
        } else {
            items.add(blocks);
        }
    }

    private static List<Block> numbered(List<List<Block>> items) {
        List<List<Block>> texts = new ArrayList<>();
        List<Block> segments = new ArrayList<>();
        for (List<Block> item : items) {
            texts.add(item.stream().filter(block -> !block.isSegment()).toList());
            item.stream().filter(Block::isSegment).forEach(segments::add);
        }
        List<Block> all = new ArrayList<>();
        endList(true, texts, all);
        all.addAll(segments);
        return all;
    }

    private static List<Block> dotted(List<List<Block>> items) {
        List<Block> all = new ArrayList<>();
        List<List<Block>> texts = new ArrayList<>();
        for (List<Block> item : items) {
            List<Block> text = new ArrayList<>();
            for (Block block : item) {
                if (block.isSegment()) {
                    texts.add(text);
                    endList(false, texts, all);
                    texts = new ArrayList<>();
                    text = new ArrayList<>();
                    all.add(block);
                } else {
                    text.add(block);
                }
            }
            texts.add(text);
        }
        endList(false, texts, all);
        return all;
    }

    private static void endList(boolean ordered, List<List<Block>> texts, List<Block> all) {
        List<List<Block>> items = texts.stream().filter(item -> !item.isEmpty()).toList();
        if (!items.isEmpty()) {
            all.add(new Block.Listing(ordered, items));
        }
    }
}
