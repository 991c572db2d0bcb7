package shironam.story;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a story stands. Published stories may still lie in the future: {@code public_stories} decides on time. */
public enum Status {
    DRAFT,
    /** Its writer is done with it, and an editor looks over it. */
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN;

    /** The word used in the database, in addresses and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status named(String word) {
        return Status.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    static class InWords implements AttributeConverter<Status, String> {
        @Override
        public String convertToDatabaseColumn(Status status) {
            return status == null ? null : status.word();
        }

        @Override
        public Status convertToEntityAttribute(String word) {
            return word == null ? null : named(word);
        }
    }
}
