package shironam.body;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Where every visible character of a source went: {@code in == inBody + inCards + inSource + sum(dropped)}.
 *
 * <p>Counted are Unicode code points of the canonically decomposed text, so that both spellings of য় and of ো weigh the
 * same; white space, control and format characters and the marks of embedded objects count nothing.
 */
public record TextAccount(int in, int inBody, int inCards, int inSource, List<Dropped> dropped) {

    /** Why a text is in no part of the story. */
    public enum Why {
        NOT_ACCOUNTED("not accounted for: please report this source"),
        TOO_MUCH("more than the source shows: please report this source"),
        OTHER_ORDER("stands in another order than in the source: please report this source"),
        CARD_WITHOUT_LINK("a card without a link"),
        BESIDE_CARD("beside the headline of a card, which shows nothing more"),
        OPEN_COMMENT("in a comment that never ends"),
        OPEN_TAG("in a tag that never ends"),
        OPEN_ELEMENT("in an element that never ends"),
        PICTURE_GONE("it stands under a picture that is not there");

        /** For commands and programs. */
        @JsonValue
        public final String words;

        Why(String words) {
            this.words = words;
        }

        /** Whether it is a fault of the reading and of nobody else. */
        public boolean isDefect() {
            return this == NOT_ACCOUNTED || this == TOO_MUCH || this == OTHER_ORDER;
        }
    }

    /**
     * A text of the source that is in no part of the story.
     *
     * @param text shortened
     * @param characters of the whole text
     */
    public record Dropped(String text, int characters, Why why) {}

    public TextAccount {
        dropped = List.copyOf(dropped);
    }

    /** Whether every character is in the body, in a card or in the source. */
    public boolean isComplete() {
        return dropped.isEmpty();
    }
}
