package shironam.body.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shironam.body.Block;
import shironam.body.source.VisibleText;

/**
 * Reads a list. Figures and cards do not stay in it: it goes on after them, a numbered one with the next number. Each
 * item keeps the number that it had, whatever was left out before it.
 */
final class ListReader {
    private static final int HIGHEST = 99_999;
    private static final Set<String> TYPES = Set.of("a", "A", "i", "I");

    private final Cleaner cleaner;
    private final CleaningContext place;
    private boolean ordered;
    private boolean reversed;
    private String type = "";

    ListReader(Cleaner cleaner, CleaningContext place) {
        this.cleaner = cleaner;
        this.place = place;
    }

    List<Block> blocks(Element list) {
        ordered = list.normalName().equals("ol");
        reversed = ordered && list.hasAttr("reversed");
        String said = list.attr("type").strip();
        type = ordered && TYPES.contains(said) ? said : "";
        return withoutSegments(items(list));
    }

    /** What stands in the list without an item is an item; a list there belongs to the item before it. */
    private List<Block.Item> items(Element list) {
        List<Block.Item> items = new ArrayList<>();
        List<Node> loose = new ArrayList<>();
        int next = number(list, "start", reversed ? count(list) : 1);
        for (Node child : list.childNodes()) {
            if (!Markup.name(child).equals("li")) {
                loose.add(child);
                continue;
            }
            if (VisibleText.isHidden(child)) {
                continue;
            }
            next = addLoose(loose, items, next);
            int number = number((Element) child, "value", next);
            items.add(new Block.Item(number, cleaner.blocks(List.of(child), place)));
            next = number + (reversed ? -1 : 1);
        }
        addLoose(loose, items, next);
        return items;
    }

    private static int count(Element list) {
        return (int) list.children().stream()
                .filter(child -> child.normalName().equals("li") && !VisibleText.isHidden(child))
                .count();
    }

    private int number(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute).strip();
        if (!ordered || !value.matches("-?\\d{1,5}")) {
            return otherwise;
        }
        int number = Integer.parseInt(value);
        return Math.abs(number) <= HIGHEST ? number : otherwise;
    }

    private int addLoose(List<Node> loose, List<Block.Item> items, int next) {
        List<Block> blocks = cleaner.blocks(loose, place);
        loose.clear();
        boolean onlyLists = blocks.stream().allMatch(Block.Listing.class::isInstance);
        if (onlyLists && !items.isEmpty()) {
            items.get(items.size() - 1).blocks().addAll(blocks);
            return next;
        }
        items.add(new Block.Item(next, blocks));
        return blocks.isEmpty() ? next : next + (reversed ? -1 : 1);
    }

    private List<Block> withoutSegments(List<Block.Item> items) {
        List<Block> all = new ArrayList<>();
        List<Block.Item> texts = new ArrayList<>();
        for (Block.Item item : items) {
            List<Block> text = new ArrayList<>();
            boolean hasBegun = false;
            for (Block block : item.blocks()) {
                if (block.isSegment()) {
                    hasBegun |= !text.isEmpty();
                    texts.add(new Block.Item(item.number(), text));
                    endList(texts, all);
                    text = new ArrayList<>();
                    all.add(block);
                } else {
                    text.add(block);
                }
            }
            if (ordered && hasBegun) {
                all.addAll(text);
            } else {
                texts.add(new Block.Item(item.number(), text));
            }
        }
        endList(texts, all);
        return all;
    }

    private void endList(List<Block.Item> texts, List<Block> all) {
        List<Block.Item> items =
                texts.stream().filter(item -> !item.blocks().isEmpty()).toList();
        texts.clear();
        if (!items.isEmpty()) {
            all.add(new Block.Listing(ordered, type, reversed, items));
        }
    }
}
