package shironam.body.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;
import shironam.body.Block;
import shironam.body.RelatedStory;
import shironam.body.TextKind;

/** The last line of many agency stories: সূত্র : এএফপি. */
public final class SourceLine {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 200;
    private static final Pattern WITH_SIGN =
            Pattern.compile("^[\\[(–—-]?\\s*(?:তথ্য)?\\s?সূত্র\\s*[:ঃ：–—-]+\\s*(.+?)[\\s।.\\])]*$", Pattern.DOTALL);
    private static final Pattern WITHOUT_SIGN = Pattern.compile("^(?:তথ্য)?সূত্র\\s+(\\S+(?: \\S+){0,2})$");
    /** সূত্র is a “source” that talks, too. */
    private static final Pattern SPEAKS = Pattern.compile("জান|বল|মতে|অনুযায়ী|থেকে|দাবি|নিশ্চিত");

    /** A sentence has a verb, and a list of agencies has none. */
    private static final Pattern VERB = Pattern.compile(
            ("(?:^|[\\s,])(?:জানা|জানি|বল(?:ে|া|ছ|বে|লে)|হ(?:বে|য়|চ্ছে|য়েছে|লো|ল)(?=$|\\s|[,।ন])|হয়ে|কর(?:ে|া|ছ|বে)|আছে|ছিল|নেই|নয়"
                            + "|গে(?:ছে|লে)|পাও|দে(?:ওয়া|য়|বে|খা)|নে(?:ওয়া|য়)|মনে|অনুযায়ী|বরাত)")
                    .replace("\u09DF", "\u09AF\u09BC"));

    private SourceLine() {}

    /** The name that the line gives. */
    public static Optional<String> nameIn(String text) {
        if (text.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String line = Normalization.line(text);
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
        return name.length() <= LONGEST_NAME
                && VisibleText.hasLetters(name)
                && name.indexOf('।') < 0
                && !VERB.matcher(name).find();
    }

    /** Takes the source line out of the blocks when it ends the text; cards may stand after it. */
    public static String takeFrom(List<Block> blocks) {
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
