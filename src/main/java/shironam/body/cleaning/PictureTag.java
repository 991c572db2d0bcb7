package shironam.body.cleaning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.Figure;
import shironam.body.Href;

/** What an {@code img} of a source says. */
public record PictureTag(Element img) {
    private static final Pattern PIXELS = Pattern.compile("^\\s*(\\d{1,5})(?:\\.\\d+)?\\s*(?:px)?\\s*$");
    /** Where pages that load their pictures late keep the true address; {@code src} is then a placeholder. */
    private static final List<String> LATE =
            List.of("data-src", "data-lazy-src", "data-original", "data-lazy", "data-url");

    private static final Pattern LATE_CLASS = Pattern.compile("(?i)\\b(?:lazy|lozad|unveil)");

    public static boolean is(org.jsoup.nodes.Node node) {
        String name = Markup.name(node);
        return name.equals("img") || name.equals("image") || name.equals("amp-img");
    }

    Optional<Figure> figure() {
        return src().map(src -> new Figure(src, alt(), width(), height(), "", ""));
    }

    public Optional<String> src() {
        return addresses().findFirst();
    }

    /** All that it says of where it lies, the best first. */
    public Stream<String> addresses() {
        Stream<String> late = Stream.concat(
                LATE.stream().map(img::attr), Stream.of(comesLate() ? largest(img.attr("data-srcset")) : ""));
        Stream<String> sets = Stream.of("data-srcset", "srcset").map(img::attr).map(PictureTag::largest);
        return Stream.of(late, Stream.of(img.attr("src")), sets)
                .flatMap(addresses -> addresses)
                .flatMap(address -> Href.picture(address).stream());
    }

    /** The address of what a script puts in the place of {@code src}. */
    public Optional<String> late() {
        return LATE.stream()
                .map(img::attr)
                .filter(address -> !address.isBlank())
                .findFirst();
    }

    /** What was saved with its page, to which browsers write {@code src}, whatever comes late. */
    public Optional<String> saved(Predicate<String> isSaved) {
        return Optional.of(img.attr("src").strip())
                .filter(src -> !src.isEmpty() && isSaved.test(src))
                .flatMap(Href::picture);
    }

    /** Leaves {@code src} its only address. */
    public void keepSrc() {
        LATE.forEach(img::removeAttr);
        img.removeAttr("data-srcset");
    }

    /** By the class that its script looks for: what else stands in {@code src} is a picture as small as can be. */
    private boolean comesLate() {
        return LATE_CLASS.matcher(img.className()).find();
    }

    String alt() {
        return Normalization.line(img.attr("alt"));
    }

    public Integer width() {
        return pixels(img.attr("width"));
    }

    public Integer height() {
        return pixels(img.attr("height"));
    }

    /** A picture that nobody is meant to see: it tells somebody that the page was opened. */
    public boolean isTrackingPixel() {
        return isDot(img.attr("width")) && isDot(img.attr("height"))
                || isDot(img.attr("width")) && img.attr("height").isBlank()
                || isDot(img.attr("height")) && img.attr("width").isBlank();
    }

    private static boolean isDot(String size) {
        Matcher pixels = PIXELS.matcher(size);
        return pixels.matches() && Integer.parseInt(pixels.group(1)) <= 1;
    }

    public static Integer pixels(String size) {
        Matcher pixels = PIXELS.matcher(size);
        if (!pixels.matches()) {
            return null;
        }
        int value = Integer.parseInt(pixels.group(1));
        return value == 0 ? null : value;
    }

    /** The last word of each candidate in a {@code srcset} is its width or its density. */
    private static String largest(String srcset) {
        return Arrays.stream(srcset.split(",\\s+"))
                .map(candidate -> candidate.strip().split("\\s+"))
                .max(Comparator.comparingDouble(candidate -> size(candidate[candidate.length - 1])))
                .map(candidate -> candidate[0])
                .orElse("");
    }

    private static double size(String descriptor) {
        return descriptor.matches("\\d{1,6}(\\.\\d{1,3})?[wx]")
                ? Double.parseDouble(descriptor.substring(0, descriptor.length() - 1))
                : 0;
    }
}
