package shironam.importing.sources.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
            return TextNode.valueOf(
                    moment(node.path("date").asText(), node.path("timezone").asText()));
        }
        return node;
    }

    /** What a short name such as BST means nobody knows for certain, so the paper's clock counts. */
    private static String moment(String date, String zone) {
        if (zone.matches("(?i)utc|gmt|z|[ecmp][sd]t|[+-]\\d{1,2}:?\\d{2}")) {
            return date + " " + zone;
        }
        try {
            return LocalDateTime.parse(date.replace(' ', 'T'))
                    .atZone(ZoneId.of(zone))
                    .toInstant()
                    .toString();
        } catch (DateTimeException noZoneOrNoMoment) {
            return date;
        }
    }
}
