package shironam.body.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
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
    private static final int DEEPEST = 3;
    private static final int LONGEST_CAPTION = 1000;
    private static final int LONGEST_CREDIT = 200;

    /**
     * Of an address, an {@code ImageObject}, or lists of these.
     *
     * @param things of the page, which may say more of an identifier or an address
     */
    static List<PageImage> in(JsonNode said, List<JsonNode> things) {
        List<PageImage> images = new ArrayList<>();
        collect(said, things, images, 0);
        return images;
    }

    private static void collect(JsonNode said, List<JsonNode> things, List<PageImage> images, int depth) {
        if (said.isArray() && depth < DEEPEST) {
            said.forEach(one -> collect(one, things, images, depth + 1));
        } else if (said.isTextual()) {
            images.add(of(said.asText(), thing(said.asText(), things)));
        } else if (said.isObject()) {
            boolean isOnlyNamed = said.size() == 1 && said.has("@id");
            JsonNode image = isOnlyNamed ? thing(said.path("@id").asText(""), things) : said;
            String address = Stream.of("contentUrl", "url", "@id", "name")
                    .flatMap(field -> texts(image.path(field)).stream())
                    .findFirst()
                    .orElse("");
            images.add(of(address, words(image, "caption").isEmpty() ? thing(address, things, image) : image));
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

    private static JsonNode thing(String name, List<JsonNode> things) {
        return thing(name, things, MissingNode.getInstance());
    }

    /** The picture of that identifier or address that stands by itself. */
    private static JsonNode thing(String name, List<JsonNode> things, JsonNode otherwise) {
        return things.stream()
                .filter(thing -> thing.size() > 1
                        && texts(thing.path("@type")).stream().anyMatch(type -> type.endsWith("ImageObject")))
                .filter(thing -> Stream.of("@id", "contentUrl", "url")
                        .anyMatch(field -> texts(thing.path(field)).contains(name)))
                .findFirst()
                .orElse(otherwise);
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
