package shironam.body;

import java.util.List;

/**
 * Where every visible character of a source went: {@code in == inBody + inCards + inSource + sum(dropped)}.
 *
 * <p>Counted are Unicode code points of the canonically decomposed text, so that both spellings of য় and of ো weigh the
 * same; white space, control and format characters and the marks of embedded objects count nothing.
 */
public record TextAccount(int in, int inBody, int inCards, int inSource, List<Dropped> dropped) {

    /**
     * A text of the source that is in no part of the story.
     *
     * @param text shortened
     * @param characters of the whole text
     */
    public record Dropped(String text, int characters, String why) {}

    public TextAccount {
        dropped = List.copyOf(dropped);
    }

    /** Whether every character is in the body, in a card or in the source. */
    public boolean isComplete() {
        return dropped.isEmpty();
    }
}
