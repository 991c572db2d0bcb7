package shironam.story.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A value as Hibernate writes it to a column of JSON: with the same mapper, so that both can be read as one. */
public final class RowJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    private RowJson() {}

    public static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a value can't be written as JSON", unwritable);
        }
    }
}
