package shironam.body;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Normal;

/** The last line of many agency stories: সূত্র : এএফপি. */
final class SourceLine {
    private static final int LONGEST_NAME = 80;
    private static final Pattern WITH_SIGN =
            Pattern.compile("^[\\[(–—-]?\\s*(?:তথ্য)?\\s?সূত্র\\s*[:ঃ：–—-]+\\s*(.+?)[\\s।.\\])]*$", Pattern.DOTALL);
    private static final Pattern WITHOUT_SIGN = Pattern.compile("^(?:তথ্য)?সূত্র\\s+(\\S+(?: \\S+){0,2})$");
    /** সূত্র is a “source” that talks, too. */
    private static final Pattern SPEAKS = Pattern.compile("জান|বল|মতে|অনুযায়ী|থেকে|দাবি|নিশ্চিত");

    private SourceLine() {}

    /** The name that the line gives. */
    static Optional<String> nameIn(String text) {
        String line = Normal.line(text);
        Matcher sign = WITH_SIGN.matcher(line);
        if (sign.matches()) {
            return Optional.of(sign.group(1)).filter(SourceLine::isName);
        }
        Matcher bare = WITHOUT_SIGN.matcher(line);
        return bare.matches() && !SPEAKS.matcher(line).find()
                ? Optional.of(bare.group(1)).filter(SourceLine::isName)
                : Optional.empty();
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && Visible.hasLetters(name) && name.indexOf('।') < 0;
    }

    /** Takes the source line out of the blocks when it ends the text; cards may stand after it. */
    static String takeFrom(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (last > 0 && blocks.get(last) instanceof RelatedStory) {
            last--;
        }
        boolean isSourceLine = last > 0
                && blocks.get(last) instanceof Block.Paragraph paragraph
                && paragraph.kind() == TextKind.P
                && nameIn(paragraph.line().text()).isPresent();
        return isSourceLine ? ((Block.Paragraph) blocks.remove(last)).line().text() : "";
    }
}
