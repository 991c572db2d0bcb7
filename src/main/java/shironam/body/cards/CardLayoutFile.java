package shironam.body.cards;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads one file of {@code card-layouts}, strictly: what it does not know, it refuses by file, line and entry. */
final class CardLayoutFile {
    private static final int DEEPEST = 6;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_SELECTOR = 500;
    private static final Set<String> ENTRIES = Set.of("name", "seen", "labels", "overlay-links", "cards");
    private static final Set<String> OF_A_CARD = Set.of("box", "link", "headline", "picture");
    private static final Evaluator ANY_LINK = QueryParser.parse("a[href]");

    private final String file;

    private CardLayoutFile(String file) {
        this.file = file;
    }

    static CardLayout read(String file, String yaml) throws FaultyCardLayoutException {
        return new CardLayoutFile(file).layout(yaml);
    }

    private CardLayout layout(String yaml) throws FaultyCardLayoutException {
        Node root = composed(yaml);
        if (root == null || root.getTag().equals(Tag.NULL)) {
            throw new FaultyCardLayoutException(file + ": it is empty; it needs a name and labels or cards");
        }
        Map<String, Node> entries = entries(root, "", ENTRIES);
        if (!entries.containsKey("name")) {
            throw fault(root, "name", "is missing: the paper whose cards these are");
        }
        List<CardLayout.Box> boxes = new ArrayList<>();
        for (Node card : list(entries, "cards")) {
            boxes.add(box(card));
        }
        List<String> labels = texts(entries, "labels", LONGEST_LABEL);
        List<String> overlayLinks = texts(entries, "overlay-links", LONGEST_LABEL);
        if (boxes.isEmpty() && labels.isEmpty() && overlayLinks.isEmpty()) {
            throw fault(root, "cards", "is missing, and there are no labels either: it says nothing");
        }
        return new CardLayout(text(entries.get("name"), "name", LONGEST_SELECTOR), labels, overlayLinks, boxes);
    }

    private Node composed(String yaml) throws FaultyCardLayoutException {
        try {
            return new Yaml(BoundedYaml.options(DEEPEST)).compose(new StringReader(yaml));
        } catch (MarkedYAMLException broken) {
            String line = broken.getProblemMark() == null
                    ? ""
                    : ", line " + (broken.getProblemMark().getLine() + 1);
            throw new FaultyCardLayoutException(file + line + ": it is no YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw new FaultyCardLayoutException(
                    file + ": it is nested too deep, too large, or holds signs that no text has");
        }
    }

    private CardLayout.Box box(Node card) throws FaultyCardLayoutException {
        Map<String, Node> entries = entries(card, "cards.", OF_A_CARD);
        if (!entries.containsKey("box")) {
            throw fault(card, "cards.box", "is missing: the selector of the element that is the card");
        }
        return new CardLayout.Box(
                selector(entries, "box").orElseThrow(),
                selector(entries, "link").orElse(ANY_LINK),
                selector(entries, "headline"),
                selector(entries, "picture"));
    }

    private Optional<Evaluator> selector(Map<String, Node> entries, String name) throws FaultyCardLayoutException {
        Node node = entries.get(name);
        if (node == null) {
            return Optional.empty();
        }
        String written = text(node, "cards." + name, LONGEST_SELECTOR);
        try {
            return Optional.of(QueryParser.parse(written));
        } catch (SelectorParseException | IllegalArgumentException none) {
            throw fault(node, "cards." + name, "«" + written + "» is no CSS selector");
        }
    }

    private Map<String, Node> entries(Node node, String in, Set<String> known) throws FaultyCardLayoutException {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, in.isEmpty() ? "the file" : "cards", "has to hold entries such as «box: .related»");
        }
        Map<String, Node> entries = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!known.contains(name)) {
                throw fault(
                        tuple.getKeyNode(),
                        in + name,
                        "is unknown; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
            if (entries.put(name, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), in + name, "stands there twice");
            }
        }
        return entries;
    }

    private List<Node> list(Map<String, Node> entries, String name) throws FaultyCardLayoutException {
        Node node = entries.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw fault(node, name, "has to be a list, each on a line that begins with «- »");
        }
        return list.getValue();
    }

    private List<String> texts(Map<String, Node> entries, String name, int longest) throws FaultyCardLayoutException {
        List<String> texts = new ArrayList<>();
        for (Node one : list(entries, name)) {
            texts.add(text(one, name, longest));
        }
        return List.copyOf(texts);
    }

    private String text(Node node, String name, int longest) throws FaultyCardLayoutException {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getTag().equals(Tag.NULL)
                || scalar.getValue().isBlank()) {
            throw fault(node, name, "has to be a text");
        }
        if (scalar.getValue().length() > longest) {
            throw fault(node, name, "has " + scalar.getValue().length() + " signs; the most is " + longest);
        }
        return scalar.getValue().strip();
    }

    private FaultyCardLayoutException fault(Node at, String name, String what) {
        return new FaultyCardLayoutException(
                file + ", line " + (at.getStartMark().getLine() + 1) + ": " + name + " " + what);
    }
}
