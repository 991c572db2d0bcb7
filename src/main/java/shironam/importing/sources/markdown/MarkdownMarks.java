package shironam.importing.sources.markdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What many programs add to Markdown and its standard does not know: marked words, boxes of tasks, raised and lowered letters,
 * definitions, and boxes of notes. Code stays as it is.
 */
final class MarkdownMarks {
    private static final Pattern FENCE = Pattern.compile("^\\s{0,3}(`{3,}|~{3,})([^\\n]*)");
    private static final Pattern MARKED =
            Pattern.compile("(?<![=\\\\])==(?=[^\\s=])([^=\\n`]{1,300}?)(?<=[^\\s=])==(?!=)");
    private static final Pattern RAISED = Pattern.compile("(?<=[\\p{L}\\p{N})])\\^([\\p{L}\\p{N}+-]{1,20})\\^");
    private static final Pattern LOWERED = Pattern.compile("(?<=[\\p{L}\\p{N})])(?<!~)~([\\p{L}\\p{N}+-]{1,20})~(?!~)");
    private static final Pattern TASK = Pattern.compile("^(\\s*(?:[*+-]|\\d{1,9}[.)])\\s+)\\[([ xX])\\](?=\\s)");
    private static final Pattern NOTE = Pattern.compile(
            "^(\\s{0,3}>\\s?)\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINITION = Pattern.compile("^:[ \\t]{1,4}(\\S.*)$", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("^[^\\s#>|:*+`<\\d-][^\\n|]{0,120}$");

    private static final Map<String, String> BOXES = Map.of(" ", "☐", "x", "☑", "X", "☑");

    private MarkdownMarks() {}

    static String replaced(String markdown) {
        StringBuilder text = new StringBuilder();
        String before = "";
        String fence = "";
        for (String line : markdown.split("(?<=\\n)")) {
            String open = fence;
            fence = fenceAfter(line, open);
            boolean isText = open.isEmpty() && fence.isEmpty() && !line.startsWith("    ");
            String shown = isText ? line(line) : line;
            Matcher definition = DEFINITION.matcher(shown);
            if (isText && definition.matches() && TERM.matcher(before.strip()).matches()) {
                text.setLength(text.length() - before.length());
                text.append("**").append(before.strip()).append("**\n\n").append(definition.group(1));
                before = "";
            } else {
                text.append(shown);
                before = isText ? shown : "";
            }
        }
        return text.toString();
    }

    /** The signs by which code began that goes on after that line, "" for text: as many of the same sign end it. */
    private static String fenceAfter(String line, String open) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.find()) {
            return open;
        }
        String signs = fence.group(1);
        String rest = fence.group(2);
        if (open.isEmpty()) {
            return signs.startsWith("`") && rest.contains("`") ? "" : signs;
        }
        return signs.startsWith(open) && rest.isBlank() ? "" : open;
    }

    private static String line(String line) {
        Matcher task = TASK.matcher(line);
        String shown = task.find()
                ? task.replaceFirst(Matcher.quoteReplacement(task.group(1) + BOXES.get(task.group(2))))
                : line;
        Matcher note = NOTE.matcher(shown.stripTrailing());
        if (note.matches()) {
            return note.group(1) + "**" + note.group(2) + "**  \n";
        }
        String[] parts = shown.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = outsideOfCode(parts[i]);
        }
        return String.join("`", parts);
    }

    private static String outsideOfCode(String text) {
        String shown = text.contains("==") ? MARKED.matcher(text).replaceAll("<mark>$1</mark>") : text;
        shown = shown.indexOf('^') >= 0 ? RAISED.matcher(shown).replaceAll("<sup>$1</sup>") : shown;
        return shown.indexOf('~') >= 0 ? LOWERED.matcher(shown).replaceAll("<sub>$1</sub>") : shown;
    }
}
