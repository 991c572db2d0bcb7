package shironam.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is for. What a role may do to a story is decided in {@code shironam.story.StoryAction}. */
public enum Role {
    /** Writes drafts of their own. */
    REPORTER,
    /** Edits every story and publishes. */
    EDITOR,
    /** Everything that an editor may, takes stories away from readers, corrects them and sees the audit trail. */
    CHIEF,
    /** Everything that a chief editor may, and the accounts and settings. */
    ADMIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equalsIgnoreCase(word))
                .findFirst();
    }

    @Converter(autoApply = true)
    static class InWords implements AttributeConverter<Role, String> {
        @Override
        public String convertToDatabaseColumn(Role role) {
            return role == null ? null : role.word();
        }

        @Override
        public Role convertToEntityAttribute(String word) {
            return word == null ? null : named(word).orElseThrow();
        }
    }
}
