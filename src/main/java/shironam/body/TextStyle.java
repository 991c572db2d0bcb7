package shironam.body;

/** What a stretch of text can be within its line, from the outermost element to the innermost. */
public enum TextStyle {
    /** Words that stand at the end of the text, under a number that stands here. */
    NOTE("foot-note"),
    LINK("a"),
    STRONG("strong"),
    EM("em"),
    STRUCK("s"),
    SUP("sup"),
    SUB("sub"),
    CODE("code");

    public final String tag;

    TextStyle(String tag) {
        this.tag = tag;
    }
}
