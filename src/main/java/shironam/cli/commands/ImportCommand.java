package shironam.cli.commands;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shironam.cli.environment.CommandFailedException;
import shironam.importing.CardLayoutFolder;
import shironam.importing.ImportReport;
import shironam.importing.Importer;
import shironam.importing.fidelity.FidelityProgress;
import shironam.importing.paper.PaperImport;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.SeedManifest;
import shironam.importing.sources.SourceFiles;
import shironam.importing.sources.mapped.Mappings;
import shironam.search.indexing.IndexRebuild;
import shironam.story.Section;

/** Takes seeds in: files and folders. */
@Command(
        name = "import",
        description = {
            "Imports stories from files, folders, ZIP and tar.gz archives or standard input (-): HTML with a manifest,",
            "exports of WordPress, Ghost and Blogger, feeds, ninjs. May be run again at any time."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything is in", "1:some items were refused", "2:could not run, or ended early"})
class ImportCommand implements Callable<Integer> {
    private static final int LINE_EVERY = 500;
    private static final int TERMINAL_EVERY = 10;

    @Inject
    Importer importer;

    @Inject
    CardLayoutFolder cardLayouts;

    @Inject
    Mappings mappings;

    @Inject
    PaperImport papers;

    @Inject
    IndexRebuild index;

    @Inject
    ObjectMapper json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders and archives; - for standard input.")
    List<Path> paths;

    @Option(names = "--dry-run", description = "Tries everything and keeps nothing.")
    boolean dryRun;

    @Option(names = "--draft", description = "Leaves new stories as drafts (default: complete ones are published).")
    boolean draft;

    @Option(
            names = "--section",
            paramLabel = "SLUG",
            defaultValue = "",
            description = "The section of stories that name none.")
    String section;

    @Option(
            names = "--convert-bijoy",
            description = "Makes Unicode of text in the Bijoy encoding (default: it waits for an editor, as a draft).")
    boolean convertBijoy;

    @Option(
            names = "--undated",
            description = "Publishes stories without a date as of now (default: they wait for a date, as drafts).")
    boolean undated;

    @Option(
            names = "--section-map",
            paramLabel = "FILE",
            description = "Which category of an export is which section: a line «category: slug» for each.")
    Path sectionMap;

    @Option(
            names = "--site",
            paramLabel = "URL",
            defaultValue = "",
            description = "Where the stories of an export stood that does not say so itself (Ghost).")
    String site;

    @Option(
            names = "--fetch-pictures",
            paramLabel = "HOST",
            split = ",",
            description = {
                "Brings pictures of these hosts and those below them into the media library (default: they stay links).",
                "Nothing is fetched from other hosts or from a private network."
            })
    Set<String> picturesFrom = Set.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE|NAME",
            description = "Which field of JSON or CSV is what: a YAML file, or the name of a ready one, as laravel"
                    + " (default: that which fits).")
    String mapping;

    private String chosenMapping = "";

    @Option(
            names = "--follow-withdrawals",
            description = {
                "Withdraws stories whose source is private, protected or thrown away by now, where nobody at the desk has",
                "touched them (default: they stay public, and the report names them)."
            })
    boolean followWithdrawals;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Also writes the report there: a page that shows each source beside its story when the name ends in"
                            + " .html, else JSON for programs. May be given twice.")
    List<Path> reportFiles = List.of();

    @Option(
            names = "--report-language",
            paramLabel = "bn|en",
            defaultValue = "bn",
            description = "The language of the page that --report writes (default: ${DEFAULT-VALUE}).")
    String reportLanguage;

    /** They would tell of a lost connection for each file, of which the report tells once. */
    private static final List<Logger> TALKERS = Stream.of(
                    "org.hibernate.engine.jdbc.spi.SqlExceptionHelper",
                    "org.hibernate.orm.jdbc.error",
                    "org.hibernate.orm.jdbc.warn",
                    "io.agroal",
                    "com.arjuna")
            .map(Logger::getLogger)
            .toList();

    @Override
    public Integer call() throws CommandFailedException, IOException {
        check();
        LowPriority.takeOn();
        if (paths.stream().anyMatch(PaperImport::canRead)) {
            return readPaper();
        }
        TALKERS.forEach(logger -> logger.setLevel(Level.OFF));
        if (reportFiles.isEmpty()) {
            return told(importer.run(paths, options(), progress()), null);
        }
        try (FidelityProgress accounts = new FidelityProgress(
                progress(), reportFiles.stream().anyMatch(file -> !isPage(file)), reportLanguage)) {
            return told(importer.run(paths, options(), accounts), accounts);
        }
    }

    private Importer.Options options() throws CommandFailedException {
        return new Importer.Options(
                dryRun,
                !draft,
                section,
                convertBijoy,
                undated,
                sections(),
                site,
                hosts(),
                false,
                chosenMapping,
                followWithdrawals,
                "");
    }

    private int told(ImportReport report, FidelityProgress accounts) {
        report.lines.forEach(System.out::println);
        System.out.println(report.summary());
        if (!report.stopped.isEmpty()) {
            System.err.println("shironam: the import ended early: " + report.stopped);
        }
        return written(report, accounts) ? report.exitCode() : CommandFailedException.EXIT_CODE;
    }

    /** An export of ours is a whole paper: it is read back as it was, and no option changes anything of it. */
    private int readPaper() throws CommandFailedException, IOException {
        if (paths.size() > 1) {
            throw new CommandFailedException(
                    "an export of a whole paper is read back alone. Nothing was imported: name it, and nothing beside it.");
        }
        Path file = paths.get(0);
        if (dryRun) {
            throw new CommandFailedException(
                    file + " is an export of a whole paper, of which nothing can be tried: read it"
                            + " into an empty installation.");
        }
        try {
            PaperImport.Result read = papers.read(file);
            read.notes().forEach(note -> System.err.println("shironam: " + note));
            if (read.wasHere()) {
                System.out.println("unchanged: the paper says the same already, with " + read.stories() + " stories");
                return 0;
            }
            index.rebuild((done, all) -> {});
            System.out.println("read back: " + read.stories() + " stories, " + read.pictures()
                    + " pictures. Accounts are disabled and have no password: make a new admin (shironam account create),"
                    + " who enables them at the desk.");
            return read.notes().isEmpty() ? 0 : 1;
        } catch (ImportRefusedException refused) {
            throw new CommandFailedException(file + ": " + refused.getMessage(), refused);
        } catch (IndexRebuild.AlreadyRunningException another) {
            throw new CommandFailedException(
                    "the paper is read back, but not searched yet: " + another.getMessage(), another);
        }
    }

    private boolean written(ImportReport report, FidelityProgress accounts) {
        boolean written = true;
        for (Path file : reportFiles) {
            try {
                if (isPage(file)) {
                    accounts.writePage(file);
                } else {
                    ObjectNode tree = json.valueToTree(report);
                    tree.set("sources", json.valueToTree(accounts.accounts()));
                    json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), tree);
                }
            } catch (IOException e) {
                System.err.println("shironam: the import is done, but its report can't be written to " + file
                        + ": look at its permissions and at the space left.");
                written = false;
            }
        }
        return written;
    }

    private static boolean isPage(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".html");
    }

    /** What can't work is said before anything is taken in. */
    private void check() throws CommandFailedException {
        if (cardLayouts.fault().isPresent()) {
            throw new CommandFailedException(cardLayouts.fault().get() + " Nothing was imported.");
        }
        try {
            chosenMapping = mappings.asked(mapping);
        } catch (ImportRefusedException faulty) {
            throw new CommandFailedException(faulty.getMessage() + " Nothing was imported.");
        }
        for (Path path : paths) {
            if (!path.equals(SourceFiles.STANDARD_INPUT) && !Files.exists(path)) {
                throw new CommandFailedException("there is no file or folder " + path + ". Nothing was imported.");
            }
        }
        requireSection(section);
        if (!Set.of("bn", "en").contains(reportLanguage)) {
            throw new CommandFailedException("--report-language is bn or en. Nothing was imported.");
        }
        if (!site.isEmpty() && !site.matches("(?i)https?://[^/?#\\s]+/?")) {
            throw new CommandFailedException(
                    "«" + site + "» is no site's address. Write it as https://www.example.com.");
        }
        for (Path file : reportFiles) {
            requireWritable(file);
        }
    }

    private Set<String> hosts() throws CommandFailedException {
        for (String host : picturesFrom) {
            if (!host.matches("[\\w.-]{1,253}")) {
                throw new CommandFailedException("«" + host + "» is no host. Write it as www.example.com.");
            }
        }
        return picturesFrom;
    }

    /** What the operator says categories are. */
    private Map<String, String> sections() throws CommandFailedException {
        if (sectionMap == null) {
            return Map.of();
        }
        try {
            Map<String, String> sections = SeedManifest.pairs(Files.readString(sectionMap));
            for (String slug : sections.values()) {
                requireSection(slug);
            }
            return sections;
        } catch (IOException e) {
            throw new CommandFailedException("the section map " + sectionMap + " can't be read as text in UTF-8.");
        } catch (ImportRefusedException refusal) {
            throw new CommandFailedException("the section map " + sectionMap + ": " + refusal.reason);
        }
    }

    private static void requireSection(String section) throws CommandFailedException {
        if (!section.isEmpty() && Section.known(section).isEmpty()) {
            throw new CommandFailedException("there is no section «" + section + "». Known are: "
                    + String.join(
                            ", ", Section.inOrder().stream().map(s -> s.slug).toList()) + ".");
        }
    }

    private static void requireWritable(Path file) throws CommandFailedException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandFailedException(
                    "the report can't be written to " + file + ": that folder does not exist.");
        }
        if (Files.isDirectory(file)) {
            throw new CommandFailedException("the report can't be written to " + file + ": that is a folder.");
        }
    }

    /** On a terminal one line that changes (the launcher says whether there is one), elsewhere a line now and then. */
    private static Importer.Progress progress() {
        boolean terminal = Boolean.getBoolean("shironam.terminal");
        return new Importer.Progress() {
            private final ImportPace pace = new ImportPace(System.nanoTime());
            private boolean waiting;

            @Override
            public void read(ImportReport report) {
                waiting = false;
                if (terminal && report.found % TERMINAL_EVERY == 0) {
                    System.err.print("\r" + soFar(report, pace) + "  ");
                } else if (!terminal && report.found % LINE_EVERY == 0) {
                    System.err.println(soFar(report, pace));
                }
            }

            @Override
            public void waits(String why) {
                if (!waiting) {
                    System.err.println("waiting: " + why);
                }
                waiting = true;
            }
        };
    }

    private static String soFar(ImportReport report, ImportPace pace) {
        return report.found + " read, " + report.created + " created, " + report.updated + " updated, "
                + report.unchanged + " unchanged, " + report.refused + " refused"
                + pace.after(report.found, report.waiting, System.nanoTime());
    }
}
