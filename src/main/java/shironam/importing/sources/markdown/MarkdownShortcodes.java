package shironam.importing.sources.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.xml.EscapedHtml;

/**
 * What Hugo ({@code {{< youtube id >}}}), Jekyll and Hexo ({@code {% include figure.html %}}) fill in when they make a page: as
 * what they would show where that is known, else left out by name. Code stays as it is.
 */
final class MarkdownShortcodes {
    private static final Pattern CODE =
            Pattern.compile("\\{\\{[<%]\\s{0,20}(/?)\\s{0,20}([\\w./-]{1,60})([^\\n{}]{0,1000}?)/?[>%]\\}\\}"
                    + "|\\{%-?\\s{0,20}()([\\w./-]{1,60})([^\\n{}]{0,1000}?)-?%\\}"
                    + "|\\{\\{([^\\n{}<%]{1,300})\\}\\}");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"'=]+)(?=\\s|$)");
    private static final Pattern FENCE = Pattern.compile("^\\s{0,3}(?:```|~~~)");

    /** What kramdown and Goldmark write beside an element. */
    private static final Pattern MARKS_OF_STYLE =
            Pattern.compile("\\{:[ \\t]*[.#a-zA-Z][^{}\\n]*\\}| \\{(?<=^#{1,6} [^\\n]{0,300} \\{)[.#][\\w .#-]*\\}$");

    /** These only stand around a text. */
    private static final Set<String> AROUND = Set.of(
            "raw", "endraw", "verbatim", "endverbatim", "rawhtml", "more", "center", "centered", "endcentered", "html");

    private final ExportedStory story;
    private final Map<String, String> removed = new LinkedHashMap<>();
    private String commentUntil = "";

    private MarkdownShortcodes(ExportedStory story) {
        this.story = story;
    }

    static String replaced(String markdown, ExportedStory story) {
        if (markdown.indexOf('{') < 0) {
            return markdown;
        }
        MarkdownShortcodes codes = new MarkdownShortcodes(story);
        StringBuilder text = new StringBuilder();
        boolean isCode = false;
        for (String line : markdown.split("(?<=\\n)")) {
            boolean fence = FENCE.matcher(line).find();
            isCode ^= fence;
            text.append(isCode || fence ? line : codes.line(line));
        }
        codes.tell();
        return text.toString();
    }

    private String line(String line) {
        if (line.indexOf('{') < 0) {
            return commentUntil.isEmpty() ? line : "";
        }
        Matcher code = CODE.matcher(line);
        StringBuilder text = new StringBuilder();
        int end = line.stripTrailing().length();
        int at = 0;
        int counted = 0;
        long quotes = 0;
        while (code.find()) {
            text.append(commentUntil.isEmpty() ? line.substring(at, code.start()) : "");
            quotes += line.substring(counted, code.start())
                    .chars()
                    .filter(sign -> sign == '`')
                    .count();
            counted = code.start();
            boolean isQuoted = quotes % 2 == 1;
            String shown = isQuoted ? code.group() : shown(code);
            text.append(text.isEmpty() ? shown.replaceFirst("^\\n(?=```)", "") : shown);
            boolean endsLine = shown.endsWith("\n") && code.end() >= end;
            at = endsLine ? line.length() : code.end();
        }
        text.append(commentUntil.isEmpty() ? line.substring(at) : "");
        return MARKS_OF_STYLE.matcher(text).replaceAll("");
    }

    private String shown(Matcher code) {
        if (code.group(7) != null) {
            return expression(code.group(7), code.group());
        }
        boolean ofHugo = code.group(2) != null;
        String name = ofHugo ? code.group(2) : code.group(5);
        String given = ofHugo ? code.group(3) : code.group(6);
        boolean ends = ofHugo ? !code.group(1).isEmpty() : name.startsWith("end");
        if (!commentUntil.isEmpty()) {
            commentUntil = name.equals(commentUntil) || ends && name.equals("comment") ? "" : commentUntil;
            return "";
        }
        if (name.equals("comment")) {
            commentUntil = "endcomment";
            return "";
        }
        return AROUND.contains(name) ? "" : shown(name, given, ends, code.group());
    }

    private String shown(String name, String given, boolean ends, String code) {
        String first = word(given, 0);
        return switch (name) {
            case "youtube", "vimeo", "tweet", "x", "twitter", "instagram" -> {
                String address = address(name, given, first);
                yield address.isEmpty() ? left(name, code) : "\n\n<p>" + EscapedHtml.of(address) + "</p>\n\n";
            }
            case "figure", "img", "image", "asset_img", "picture" -> figure(name, given, code);
            case "include", "include_cached", "include_relative" ->
                attribute(given, "src", "url", "image_path", "file", "image", "path")
                                .isEmpty()
                        ? left(name + " " + first, code)
                        : figure(name, given, code);
            case "ref", "relref", "post_url", "link", "post_link", "post_path", "asset_path" -> first;
            case "highlight", "codeblock", "code" ->
                ends ? "\n```\n" : "\n```" + first.replaceAll(".*:|\\W", "") + "\n";
            case "endhighlight", "endcodeblock", "endcode" -> "\n```\n";
            case "blockquote", "quote", "pullquote" ->
                ends ? "\n\n</blockquote>\n\n" : "\n\n<blockquote>\n\n" + by(given);
            case "endblockquote", "endquote", "endpullquote" -> "\n\n</blockquote>\n\n";
            default -> ends ? "" : left(name, code);
        };
    }

    /** Whom a quotation is of, as Hexo writes it. */
    private static String by(String given) {
        return given.isBlank() ? "" : "<p>" + EscapedHtml.of(given.strip()) + "</p>\n\n";
    }

    private static String address(String name, String given, String first) {
        String id = attribute(given, "id").isEmpty() ? first : attribute(given, "id");
        String user = attribute(given, "user");
        if (!id.matches("[\\w-]{1,40}")) {
            return "";
        }
        return switch (name) {
            case "youtube" -> "https://www.youtube.com/watch?v=" + id;
            case "vimeo" -> "https://vimeo.com/" + id;
            case "instagram" -> "https://www.instagram.com/p/" + id + "/";
            default -> "https://twitter.com/" + (user.isEmpty() ? "i" : user) + "/status/" + id;
        };
    }

    private String figure(String name, String given, String code) {
        String src = attribute(given, "src", "url", "image_path", "file", "image", "path");
        int words = 0;
        while (src.isEmpty() && words < 5) {
            String word = word(given, words++);
            src = word.matches("\\S+\\.\\w{3,4}|https?://\\S+|/\\S+") ? word : "";
        }
        if (src.isEmpty()) {
            return left(name, code);
        }
        String title = attribute(given, "title").isEmpty() && words > 0 ? quoted(given) : attribute(given, "title");
        String caption = (title + " " + attribute(given, "caption", "description")).strip();
        String figure = EscapedHtml.figure(
                src,
                attribute(given, "alt"),
                EscapedHtml.of(caption),
                attribute(given, "attr", "attribution", "credit"));
        return "\n\n" + figure + "\n\n";
    }

    /** {@code "/a.jpg" | relative_url} is its text, the site's own address nothing. */
    private String expression(String inside, String code) {
        if (inside.matches("\\s*(?:site\\.(?:url|baseurl)|base_?url|page\\.url)\\b.*")) {
            return "";
        }
        String text = quoted(inside);
        return text.isEmpty() ? left(inside.strip(), code) : text;
    }

    private String left(String name, String code) {
        removed.putIfAbsent(name.strip(), code);
        return " ";
    }

    private void tell() {
        removed.forEach((name, code) -> story.problem(
                RefusalReason.BLOCK_UNKNOWN,
                ImportRefusedException.quoted(name),
                "A shortcode that only its own program could show is left out: "
                        + ImportRefusedException.shortened(code) + ".",
                "The rest of the story is in; insert at the desk what it showed."));
    }

    private static String attribute(String given, String... names) {
        for (String name : names) {
            Matcher attribute = ATTRIBUTE.matcher(given);
            while (attribute.find()) {
                if (attribute.group(1).equals(name)) {
                    return first(attribute, 2);
                }
            }
        }
        return "";
    }

    private static String word(String given, int number) {
        Matcher word = WORD.matcher(given);
        for (int i = 0; word.find(); i++) {
            if (i == number) {
                return first(word, 1);
            }
        }
        return "";
    }

    private static String quoted(String given) {
        Matcher word = WORD.matcher(given);
        while (word.find()) {
            if (word.group(3) == null) {
                return first(word, 1);
            }
        }
        return "";
    }

    private static String first(Matcher found, int from) {
        for (int group = from; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }
}
