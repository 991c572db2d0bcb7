package shironam.body;

import java.util.Arrays;

/** How pictures that follow one another belong together. Where nothing can show it they stand one under the other. */
public enum FigureGroup {
    /** Each for itself. */
    NONE(""),
    /** One beside the other, to be leafed through. */
    GALLERY("gallery"),
    /** Two side by side. */
    PAIR("pair"),
    /** Two of the same place, before and after. */
    COMPARISON("comparison");

    /** The class of the figure. */
    public final String word;

    FigureGroup(String word) {
        this.word = word;
    }

    public static FigureGroup of(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word.equals(word))
                .findFirst()
                .orElse(NONE);
    }
}
