package shironam.story.library;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;

/** Whose a picture is. */
public enum PictureOwner {
    /** Nobody has said it. */
    UNKNOWN,
    OWN,
    AGENCY,
    /** Given out by a ministry, a company, a party. */
    HANDOUT,
    /** Sent in by a reader. */
    CONTRIBUTED;

    public String word() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** {@link #UNKNOWN} for any other word. */
    public static PictureOwner named(String word) {
        return Arrays.stream(values())
                .filter(owner -> owner.word().equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }

    @Converter(autoApply = true)
    static class InWords implements AttributeConverter<PictureOwner, String> {
        @Override
        public String convertToDatabaseColumn(PictureOwner owner) {
            return owner.word();
        }

        @Override
        public PictureOwner convertToEntityAttribute(String word) {
            return named(word);
        }
    }
}
