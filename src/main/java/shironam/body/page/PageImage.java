package shironam.body.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import shironam.bangla.Normalization;

/**
 * A picture of which the data of a page speaks.
 *
 * @param caption what stands beneath it, or ""
 * @param credit who made it, or ""
 */
record PageImage(String address, String caption, String credit) {
    private static final JsonNode NOTHING = MissingNode.getInstance();
    private static final int DEEPEST = 3;
    private static final int LONGEST_CAPTION = 1000;
    private static final int LONGEST_CREDIT = 200;

    /**
     * Of an address, an {@code ImageObject}, or lists of these.
     *
     * @param things that stand by themselves, as {@link #named} finds them
     */
    static List<PageImage> in(JsonNode said, Map<String, JsonNode> things) {
        List<PageImage> images = new ArrayList<>();
        collect(said, things, images, 0);
        return images;
    }

    /** Pictures that stand by themselves, by their identifiers and addresses. */
    static Map<String, JsonNode> named(List<JsonNode> things) {
        Map<String, JsonNode> named = new HashMap<>();
        for (JsonNode thing : things) {
            if (thing.size() > 1
                    && texts(thing.path("@type")).stream().anyMatch(type -> type.endsWith("ImageObject"))) {
                Stream.of("@id", "contentUrl", "url")
                        .flatMap(field -> texts(thing.path(field)).stream())
                        .forEach(name -> named.putIfAbsent(name, thing));
            }
        }
        return named;
    }

    private static void collect(JsonNode said, Map<String, JsonNode> things, List<PageImage> images, int depth) {
        if (said.isArray() && depth < DEEPEST) {
            said.forEach(one -> collect(one, things, images, depth + 1));
        } else if (said.isTextual()) {
            images.add(of(said.asText(), thing(said.asText(), things, NOTHING)));
        } else if (said.isObject()) {
            boolean isOnlyNamed = said.size() == 1 && said.has("@id");
            JsonNode image = isOnlyNamed ? thing(said.path("@id").asText(""), things, NOTHING) : said;
            String address = Stream.of("contentUrl", "url", "@id", "name")
                    .flatMap(field -> texts(image.path(field)).stream())
                    .findFirst()
                    .orElse("");
            if (!image.isMissingNode()) {
                images.add(of(address, words(image, "caption").isEmpty() ? thing(address, things, image) : image));
            }
        }
    }

    private static PageImage of(String address, JsonNode image) {
        String caption = words(image, "caption", "description");
        String credit = words(image, "creditText", "creator", "author", "copyrightHolder", "copyrightNotice");
        return new PageImage(
                PageMetadata.unescaped(address),
                caption.length() > LONGEST_CAPTION ? "" : caption,
                credit.length() > LONGEST_CREDIT || credit.contains("://") ? "" : credit);
    }

    private static JsonNode thing(String name, Map<String, JsonNode> things, JsonNode otherwise) {
        return things.getOrDefault(name.strip(), otherwise);
    }

    /** Of the first of these fields that says something, without tags. */
    private static String words(JsonNode image, String... fields) {
        return Stream.of(fields)
                .map(field -> texts(image.path(field)).stream()
                        .map(text -> Normalization.line(Jsoup.parseBodyFragment(PageMetadata.unescaped(text))
                                .text()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Texts, or the names of things. */
    private static List<String> texts(JsonNode said) {
        return StreamSupport.stream((said.isArray() ? said : List.of(said)).spliterator(), false)
                .map(one -> one.isObject() ? one.path("name") : one)
                .filter(JsonNode::isTextual)
                .map(one -> one.asText().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
