package shironam.site.page;

import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** A script or a style that stands in the pages themselves, so that nothing has to be fetched first. */
public final class InlineAsset {
    /** The style of pages in their light form. */
    public static final InlineAsset LITE_STYLE = style(StaticAssets.read("META-INF/resources/web/site/lite.css"));

    private final String text;
    private final String allowed;

    InlineAsset(String text) {
        this.text = text;
        this.allowed = "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text)) + "'";
    }

    /** Without what only people need. No string of our styles holds a comment, a run of spaces or a colon with a space. */
    public static InlineAsset style(String source) {
        return new InlineAsset(source.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}")
                .strip());
    }

    /** On one line, and narrow. Each line of our scripts ends a statement or opens a block; no string in them has such a gap. */
    static InlineAsset script(String source) {
        return new InlineAsset(
                source.strip().replaceAll("\\n *", "").replaceAll(" ?(===|=>|&&|\\|\\||[=?:{},;>()+]) ?", "$1"));
    }

    /** For the policy, which allows it by its hash: nothing else that stands in a page has any effect. */
    public String allowed() {
        return allowed;
    }

    public String text() {
        return text;
    }
}
