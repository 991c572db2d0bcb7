package shironam.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Map;

/** Documents of maps, lists and texts as JSON, in the order in which they are told: the same bytes on every node. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(String.class, new CleanText()))
            .build();

    private Json() {}

    public static String write(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException mapsAndTextsOnly) {
            throw new IllegalStateException(mapsAndTextsOnly);
        }
    }

    /** For a script element: no text in it can end the element. */
    public static String inScript(Object document) {
        return write(document).replace("<", "\\u003c");
    }

    /** Nothing where there is nothing to tell. */
    public static void put(Map<String, Object> document, String name, Object value) {
        if (value != null && !value.equals("")) {
            document.put(name, value);
        }
    }

    /** Half a surrogate pair is no text in JSON either (RFC 8259 §8.2), and a NUL ends the text of many a reader. */
    private static final class CleanText extends StdScalarSerializer<String> {
        CleanText() {
            super(String.class);
        }

        @Override
        public void serialize(
                String text,
                com.fasterxml.jackson.core.JsonGenerator to,
                com.fasterxml.jackson.databind.SerializerProvider provider)
                throws IOException {
            to.writeString(Xml.clean(text));
        }
    }
}
