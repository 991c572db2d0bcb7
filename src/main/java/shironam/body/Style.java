package shironam.body;

/** What a stretch of text can be within its line, from the outermost element to the innermost. */
enum Style {
    LINK("a"),
    STRONG("strong"),
    EM("em"),
    STRUCK("s"),
    SUP("sup"),
    SUB("sub"),
    CODE("code");

    final String tag;

    Style(String tag) {
        this.tag = tag;
    }
}
