package shironam.body.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import shironam.body.Href;
import shironam.body.cleaning.PictureTag;
import shironam.body.cleaning.ReadingLog;

/** Counts what would run or reroute in a reader's browser. None of it survives; an importer wants to know of it. */
final class ActiveContent {
    private static final List<String> ADDRESSES =
            List.of("href", "xlink:href", "src", "action", "formaction", "data", "to", "values");

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private ActiveContent() {}

    /** {@code <script> × 2, on…= × 5, javascript:}, or nothing. */
    static Optional<String> in(Element root) {
        ActiveContent executables = new ActiveContent();
        root.getAllElements().forEach(executables::look);
        String all = executables.counts.entrySet().stream()
                .map(entry -> ReadingLog.times(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of(all).filter(said -> !said.isEmpty());
    }

    private void look(Element element) {
        switch (element.normalName()) {
            case "script" -> count("<script>");
            case "meta" -> {
                if (element.attr("http-equiv").strip().equalsIgnoreCase("refresh")) {
                    count("<meta refresh>");
                }
            }
            case "base" -> count("<base>");
            default -> {}
        }
        element.attributes().forEach(this::look);
    }

    private void look(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
        if (name.startsWith("on") && name.length() > 2) {
            count("on…=");
        } else if (name.equals("srcdoc")) {
            count("srcdoc=");
        } else if (ADDRESSES.contains(name) && isScript(attribute.getValue())) {
            count(Href.scheme(attribute.getValue().strip()).equals("data") ? "data:" : "javascript:");
        }
    }

    /** A picture as data: does not run; {@link PictureTag} refuses it with a finding of its own. */
    private static boolean isScript(String address) {
        return Href.isCode(address) && !address.strip().regionMatches(true, 0, "data:image/", 0, 11);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
