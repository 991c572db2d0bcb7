package shironam.body.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.CombiningEvaluator;
import org.jsoup.select.Evaluator;

/**
 * The layouts that cards are recognised by: those of the resource folder {@code card-layouts}, and an operator's own.
 *
 * @param anyBox whether an element is one of the boxes
 * @param labels the words over cards, as {@link CardLabel#key}
 * @param lastWords of the labels; a text with none of them has no label
 * @param firstLetters of the labels
 */
public record CardLayouts(
        List<CardLayout.Box> boxes,
        Evaluator anyBox,
        Set<String> labels,
        Set<String> lastWords,
        Set<Integer> firstLetters,
        Set<String> overlayLinks) {
    private static final String FOLDER = "/card-layouts/";

    private static volatile CardLayouts inUse = of(builtIn());

    /** What this process recognises cards by. */
    static CardLayouts inUse() {
        return inUse;
    }

    /**
     * From now on the files that end in {@code .yaml} there count, too. Their boxes are tried before ours. A folder that
     * does not exist has none.
     */
    public static void addFrom(Path folder) throws FaultyCardLayoutException, IOException {
        List<CardLayout> layouts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Path file : yamlFiles(folder)) {
                layouts.add(CardLayoutFile.read(file.toString(), Files.readString(file)));
            }
        }
        layouts.addAll(builtIn());
        inUse = of(layouts);
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /** Those that come with the product; {@code layouts.txt} names their files. */
    static List<CardLayout> builtIn() {
        List<CardLayout> layouts = new ArrayList<>();
        for (String name : resource("layouts.txt").split("\\s+")) {
            try {
                layouts.add(CardLayoutFile.read(name + ".yaml", resource(name + ".yaml")));
            } catch (FaultyCardLayoutException faulty) {
                throw new IllegalStateException(faulty);
            }
        }
        return layouts;
    }

    private static String resource(String name) {
        try (InputStream in = CardLayouts.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CardLayouts of(List<CardLayout> layouts) {
        Set<String> labels = layouts.stream()
                .flatMap(layout -> layout.labels().stream())
                .map(CardLabel::key)
                .collect(Collectors.toUnmodifiableSet());
        List<CardLayout.Box> boxes =
                layouts.stream().flatMap(layout -> layout.boxes().stream()).toList();
        return new CardLayouts(
                boxes,
                new CombiningEvaluator.Or(
                        boxes.stream().map(CardLayout.Box::box).toList()),
                labels,
                labels.stream()
                        .map(words -> words.substring(words.lastIndexOf(' ') + 1))
                        .flatMap(CardLayouts::asItStands)
                        .collect(Collectors.toUnmodifiableSet()),
                firstLetters(layouts),
                layouts.stream()
                        .flatMap(layout -> layout.overlayLinks().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** An English word stands in names of tags and addresses, too, but there after another sign. */
    private static Stream<String> asItStands(String word) {
        return word.charAt(0) < 128 ? Stream.of(" " + word, ">" + word) : Stream.of(word);
    }

    /** Capital and small ones. */
    private static Set<Integer> firstLetters(List<CardLayout> layouts) {
        Set<Integer> letters = new HashSet<>();
        layouts.stream().flatMap(layout -> layout.labels().stream()).forEach(label -> {
            int first = label.codePointAt(0);
            letters.add(Character.toLowerCase(first));
            letters.add(Character.toUpperCase(first));
        });
        return Set.copyOf(letters);
    }

    /** An element that is a card, or a list of them, as this layout says. */
    record Found(Element element, CardLayout.Box layout) {}

    /** In the order of the document. */
    List<Found> boxesIn(Element root) {
        List<Element> elements = root.select(anyBox);
        if (elements.isEmpty()) {
            return List.of();
        }
        Map<Element, CardLayout.Box> layoutOf = new IdentityHashMap<>();
        for (CardLayout.Box box : boxes) {
            root.select(box.box()).forEach(element -> layoutOf.putIfAbsent(element, box));
        }
        return elements.stream()
                .map(element -> new Found(element, layoutOf.get(element)))
                .toList();
    }
}
