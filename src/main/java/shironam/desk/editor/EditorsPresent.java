package shironam.desk.editor;

import java.util.List;

/**
 * Who has a story open, and who had it.
 *
 * @param account the number of who sees this page: what a browser keeps for them is nobody else's
 * @param others the names of who else has the story open
 * @param mergedWith whose text the last save was merged with; null when it was with nobody's
 */
record EditorsPresent(long account, List<String> others, MergedWith mergedWith) {
    public String names() {
        return String.join(", ", others);
    }
}
