package shironam.importing.fidelity;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import shironam.body.Inventory;
import shironam.body.SourceReading;
import shironam.body.TextAccount;
import shironam.importing.fidelity.StoryAccount.Need;

/**
 * One page of HTML that shows each source beside its story, those first that need a person. What is shown of each waits in a
 * file until the order is known, so a hundred thousand of them fit.
 */
public final class FidelityReport implements Closeable {
    /** So many are shown with their text, the neediest; a browser opens no more. The rest are lines. */
    private static final int MOST_WITH_TEXT = 1_000;

    private static final String STYLE = """
            body{font:16px/1.6 system-ui,"Noto Sans Bengali",sans-serif;margin:1rem auto;max-width:80rem;padding:0 1rem;color:#1b1b1b;background:#fff}
            table{border-collapse:collapse;display:block;overflow-x:auto}th,td{text-align:start;padding:.15rem .8rem .15rem 0}td{font-variant-numeric:tabular-nums}
            details{border-top:1px solid #ccc;padding:.4rem 0}summary{cursor:pointer;overflow-wrap:anywhere}
            .sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.sides>div{overflow-wrap:anywhere;min-width:0}
            del{background:#ffd9d3;text-decoration:none}ins{background:#cfeed2;text-decoration:none}
            .need{font-weight:600}.REFUSED,.LOOK{color:#a30000}.LEFT_OUT{color:#7a4b00}
            @media(max-width:40rem){.sides{grid-template-columns:1fr}}
            @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}del{background:#6b2219}ins{background:#1d4d24}.REFUSED,.LOOK{color:#ff8d80}.LEFT_OUT{color:#f0b860}}
            """;

    /** Where the part of one source lies in the file. */
    private record Part(Need need, int characters, long from, int length) {}

    private final Path parts;
    private final RandomAccessFile file;
    private final List<Part> found = new ArrayList<>();
    private final Map<Need, Integer> needs = new EnumMap<>(Need.class);
    private final long[] characters = new long[5];

    public FidelityReport() throws IOException {
        parts = Files.createTempFile("shironam-fidelity", ".parts");
        file = new RandomAccessFile(parts.toFile(), "rw");
    }

    /** @param reading null for what was refused */
    public void add(StoryAccount account, SourceReading reading) throws IOException {
        int left = account.dropped().stream()
                .mapToInt(dropped -> Math.abs(dropped.characters()))
                .sum();
        needs.merge(account.need(), 1, Integer::sum);
        characters[0] += account.charactersIn();
        characters[1] += account.inBody();
        characters[2] += account.inCards();
        characters[3] += account.inSource();
        characters[4] += left;
        byte[] html = part(account, reading).getBytes(StandardCharsets.UTF_8);
        found.add(new Part(account.need(), left, file.length(), html.length));
        file.seek(file.length());
        file.write(html);
    }

    /** Those first that need a person, and among equals those that lost more. */
    public void write(Path to) throws IOException {
        found.sort(Comparator.comparing(Part::need)
                .thenComparing(Comparator.comparingInt(Part::characters).reversed())
                .thenComparingLong(Part::from));
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            out.write("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                    + " content=\"width=device-width\"><title>Import: source and result</title><style>" + STYLE
                    + "</style><h1>Import: source and result</h1>");
            totals(out);
            for (Part part : found.subList(0, Math.min(MOST_WITH_TEXT, found.size()))) {
                byte[] html = new byte[part.length()];
                file.seek(part.from());
                file.readFully(html);
                out.write(new String(html, StandardCharsets.UTF_8));
            }
            if (found.size() > MOST_WITH_TEXT) {
                out.write(
                        "<p>" + (found.size() - MOST_WITH_TEXT) + " more, of which none needs a person more than these:"
                                + " they are in the report as JSON.</p>");
            }
            out.write("</html>\n");
        }
    }

    private void totals(Writer out) throws IOException {
        out.write("<table><tr><th>Sources<th>" + found.size());
        for (Map.Entry<Need, Integer> need : needs.entrySet()) {
            out.write(
                    "<tr><td class=\"need " + need.getKey() + "\">" + words(need.getKey()) + "<td>" + need.getValue());
        }
        out.write(
                "</table><table><tr><th>Visible characters<th>in<th>in stories<th>in cards<th>in source lines<th>left out");
        out.write("<tr><td>");
        for (long number : characters) {
            out.write("<td>" + number);
        }
        boolean even = characters[0] == characters[1] + characters[2] + characters[3] + characters[4];
        out.write("</table><p class=\"need " + (even ? Need.NOTHING : Need.LOOK) + "\">"
                + (even ? "Every character is accounted for." : "The sums differ: look at the first stories below.")
                + "</p>");
    }

    private static String part(StoryAccount account, SourceReading reading) {
        StringBuilder html = new StringBuilder("<details><summary><span class=\"need ").append(account.need());
        html.append("\">").append(words(account.need())).append("</span> ").append(Html.escaped(account.file()));
        html.append(account.story() == null ? "" : " → story " + account.story())
                .append("</summary>");
        account.remarks()
                .forEach(remark ->
                        html.append("<p>").append(Html.escaped(remark)).append("</p>"));
        if (reading != null) {
            numbers(account, html);
            for (TextAccount.Dropped dropped : account.dropped()) {
                html.append("<p>Left out, ").append(dropped.characters()).append(" characters: <del>");
                html.append(Html.escaped(dropped.text()))
                        .append("</del> ")
                        .append(Html.escaped(dropped.why()))
                        .append("</p>");
            }
            MarkedText sides = MarkedText.of(reading.seen(), reading.body());
            html.append("<div class=\"sides\"><div><h3>Source</h3>").append(sides.source());
            html.append("</div><div><h3>Story</h3>").append(sides.result()).append("</div></div>");
        }
        return html.append("</details>\n").toString();
    }

    private static void numbers(StoryAccount account, StringBuilder html) {
        html.append("<p>Characters: ")
                .append(account.charactersIn())
                .append(" in = ")
                .append(account.inBody());
        html.append(" in the story + ")
                .append(account.inCards())
                .append(" in cards + ")
                .append(account.inSource());
        html.append(
                " in the source line + the rest below.</p><table><tr><th><th>pictures<th>links<th>cards<th>tables<th>lists<th>embeds");
        row("in", account.in(), html);
        row("out", account.out(), html);
        html.append("</table>");
    }

    private static void row(String name, Inventory of, StringBuilder html) {
        html.append("<tr><td>").append(name);
        for (int number : new int[] {of.pictures(), of.links(), of.cards(), of.tables(), of.lists(), of.embeds()}) {
            html.append("<td>").append(number);
        }
    }

    private static String words(Need need) {
        return switch (need) {
            case REFUSED -> "refused";
            case LOOK -> "look at it";
            case LEFT_OUT -> "something is left out";
            case KNOW -> "to know";
            case NOTHING -> "whole";
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(parts);
    }
}
