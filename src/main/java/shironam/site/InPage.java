package shironam.site;

import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** A script or a style that stands in the pages themselves, so that nothing has to be fetched first. */
record InPage(String text) {

    /** Without what only people need. No string of our styles holds a comment, a run of spaces or a colon with a space. */
    static InPage style(String source) {
        return new InPage(source.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}")
                .strip());
    }

    /** On one line, and narrow. Each line of our scripts ends a statement or opens a block; no string in them has such a gap. */
    static InPage script(String source) {
        return new InPage(
                source.strip().replaceAll("\\n *", "").replaceAll(" ?(===|=>|&&|\\|\\||[=?:{},;>()+]) ?", "$1"));
    }

    /** For the policy, which allows it by its hash: nothing else that stands in a page has any effect. */
    String allowed() {
        return "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text)) + "'";
    }
}
