package shironam.importing.fidelity;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shironam.body.BodyTooDeepException;
import shironam.body.SourceReading;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.importing.ReportLine;
import shironam.importing.sources.SourceStory;

/** Follows an import and takes each source into account as it was read. */
public final class FidelityProgress implements Importer.Progress, Closeable {
    private final Importer.Progress other;
    private final FidelityReport page;
    private final boolean keepsAccounts;
    private final List<StoryAccount> accounts = new ArrayList<>();
    private SourceStory source;
    private SourceReading reading;
    private int told;

    /**
     * @param other who follows it, too
     * @param keepsAccounts whether all accounts are wanted at the end, beside the page
     * @param language of the page
     */
    public FidelityProgress(Importer.Progress other, boolean keepsAccounts, String language) throws IOException {
        this.other = other;
        this.keepsAccounts = keepsAccounts;
        this.page = new FidelityReport(language);
    }

    public List<StoryAccount> accounts() {
        return accounts;
    }

    public void writePage(Path to) throws IOException {
        page.write(to);
    }

    @Override
    public void took(SourceStory taken, SourceReading asRead) {
        source = taken;
        reading = asRead;
    }

    @Override
    public void read(ImportReport report) {
        List<ReportLine> lines = report.lines.subList(told, report.lines.size());
        told = report.lines.size();
        try {
            add(report, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        source = null;
        reading = null;
        other.read(report);
    }

    private void add(ImportReport report, List<ReportLine> lines) throws IOException {
        StoryAccount account;
        List<ReportLine> told;
        if (source == null) {
            told = ofLastFile(lines);
            account = withoutText(report, told);
        } else {
            told = lines.stream()
                    .filter(line -> line.file().equals(source.name()))
                    .toList();
            account = account(report, lines);
        }
        page.add(account, told, reading);
        if (keepsAccounts) {
            accounts.add(account);
        }
    }

    /** All of them: what was refused may have an earlier story that it takes back. */
    private static List<ReportLine> ofLastFile(List<ReportLine> lines) {
        String file = lines.isEmpty() ? "" : lines.get(lines.size() - 1).file();
        return lines.stream().filter(line -> line.file().equals(file)).toList();
    }

    private static StoryAccount withoutText(ImportReport report, List<ReportLine> lines) {
        String file = lines.isEmpty() ? "" : lines.get(0).file();
        String words = lines.stream().map(FidelityProgress::words).collect(Collectors.joining(" "));
        Set<ReportLine.Kind> kinds = lines.stream().map(ReportLine::kind).collect(Collectors.toSet());
        return lines.isEmpty() || kinds.contains(ReportLine.Kind.REFUSED)
                ? StoryAccount.refused(file, words)
                : StoryAccount.takenBack(file, report.lastStory(), !kinds.contains(ReportLine.Kind.WITHDRAWN), words);
    }

    private StoryAccount account(ImportReport report, List<ReportLine> lines) {
        List<String> remarks = lines.stream()
                .filter(line -> line.file().equals(source.name()) && line.kind() != ReportLine.Kind.DROPPED)
                .map(FidelityProgress::words)
                .toList();
        boolean isPartOutside = lines.stream().anyMatch(line -> line.kind() == ReportLine.Kind.PART_REFUSED);
        try {
            return StoryAccount.of(source.name(), report.lastStory(), source.html(), reading, isPartOutside, remarks);
        } catch (BodyTooDeepException tooDeep) {
            return StoryAccount.refused(source.name(), "Nested too deeply to be accounted for.");
        }
    }

    private static String words(ReportLine line) {
        return (line.reason() + " " + line.whatToDo()).strip();
    }

    @Override
    public void waits(String why) {
        other.waits(why);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
