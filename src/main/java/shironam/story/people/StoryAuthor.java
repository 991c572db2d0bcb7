package shironam.story.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;

/** Somebody in a story's byline, and what for. */
@Embeddable
public record StoryAuthor(
        @ManyToOne(optional = false) @JoinColumn(name = "author_id")
        Author author,

        CreditRole role) {

    public static String line(List<StoryAuthor> authors) {
        return new Byline(authors.stream()
                        .map(one -> new Credit(one.author.name, one.role))
                        .toList())
                .text();
    }

    @Converter(autoApply = true)
    static class RoleInWords implements AttributeConverter<CreditRole, String> {
        @Override
        public String convertToDatabaseColumn(CreditRole role) {
            return role == null ? null : role.word();
        }

        @Override
        public CreditRole convertToEntityAttribute(String word) {
            return word == null ? null : CreditRole.named(word);
        }
    }
}
