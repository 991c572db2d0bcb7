package shironam.importing.fidelity;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shironam.body.SourceReading;
import shironam.importing.ReportLine;
import shironam.importing.fidelity.StoryAccount.Need;

/**
 * One page of HTML that shows each source beside its story, those first that need a person. What is shown of each waits in a
 * file until the order is known, so a hundred thousand of them fit.
 */
public final class FidelityReport implements Closeable {
    /** So many are shown with their text, the neediest; a browser opens no more. The rest are lines. */
    private static final int MOST_WITH_TEXT = 1_000;

    /** Where the part of one source lies in the file. */
    private record Part(Need need, int characters, long from, int length) {}

    private final String language;
    private final Path parts;
    private final RandomAccessFile file;
    private final List<Part> found = new ArrayList<>();
    private FidelityTotals totals = FidelityTotals.none();

    /** @param language "bn" or "en" */
    public FidelityReport(String language) throws IOException {
        this.language = language;
        parts = Files.createTempFile("shironam-fidelity", ".parts");
        file = new RandomAccessFile(parts.toFile(), "rw");
    }

    /**
     * @param lines what the report of the import says of it
     * @param reading null for what was refused
     */
    public void add(StoryAccount account, List<ReportLine> lines, SourceReading reading) throws IOException {
        totals = totals.with(account);
        MarkedText sides = reading == null ? null : MarkedText.of(reading.seen(), reading.body());
        List<ReasonView> remarks =
                lines.stream().map(line -> ReasonView.of(line).in(language)).toList();
        byte[] html = FidelityTemplates.part(account, remarks, sides, language)
                .setLocale(language)
                .render()
                .getBytes(StandardCharsets.UTF_8);
        found.add(new Part(account.need(), FidelityTotals.leftOut(account), file.length(), html.length));
        file.seek(file.length());
        file.write(html);
    }

    /** Those first that need a person, and among equals those that lost more. */
    public void write(Path to) throws IOException {
        found.sort(Comparator.comparing(Part::need)
                .thenComparing(Comparator.comparingInt(Part::characters).reversed())
                .thenComparingLong(Part::from));
        List<Part> shown = found.subList(0, Math.min(MOST_WITH_TEXT, found.size()));
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            out.write(FidelityTemplates.head(totals.without(found.size() - shown.size()), language)
                    .setLocale(language)
                    .render());
            for (Part part : shown) {
                byte[] html = new byte[part.length()];
                file.seek(part.from());
                file.readFully(html);
                out.write(new String(html, StandardCharsets.UTF_8));
            }
            out.write("</html>\n");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(parts);
    }
}
