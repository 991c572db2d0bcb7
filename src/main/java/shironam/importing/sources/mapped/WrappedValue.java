package shironam.importing.sources.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** Values that exporters write as objects: MongoDB's {@code {"$oid": …}}, a moment of PHP with its zone beside it. */
final class WrappedValue {
    private static final Set<String> OF_MONGO = Set.of("$oid", "$date", "$numberLong", "$numberInt", "$numberDouble");

    private WrappedValue() {}

    /** What is in it; itself when it is none of these. */
    static JsonNode in(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1 && OF_MONGO.contains(node.fieldNames().next())) {
            return in(node.elements().next());
        }
        if (node.path("date").isTextual() && node.has("timezone_type")) {
            String zone = node.path("timezone").asText();
            boolean isSaid = zone.matches("(?i)utc|z|[+-]\\d{1,2}:?\\d{2}");
            return TextNode.valueOf(node.path("date").asText() + (isSaid ? " " + zone : ""));
        }
        return node;
    }
}
