package shironam.body;

/** What a run of text is: a paragraph, a heading, or text whose white space counts. */
public enum TextKind {
    P("p"),
    H2("h2"),
    H3("h3"),
    PRE("pre");

    public final String tag;

    TextKind(String tag) {
        this.tag = tag;
    }
}
