package shironam.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there, and what is there is named. */
class DocumentsTest {
    /** Of levels 1 and 2 in ASVS 5.0.0. */
    private static final int REQUIREMENTS = 253;

    private static final Path MAIN = Path.of("src", "main", "java", "shironam");
    private static final Path TEST = Path.of("src", "test", "java", "shironam");
    private static final Path ARCHITECTURE = Path.of("docs", "architecture");
    private static final Path GUIDE = Path.of("docs", "guide");
    private static final Set<String> NOT_IN_GUIDES = Set.of("names", "embeddable", "cards", "login", "welcome");
    private static final Path DECISIONS = Path.of("docs", "decisions");

    /** A class, perhaps with packages before it and a member after it. */
    private static final Pattern CLASS =
            Pattern.compile("((?:[a-z]+\\.)*)([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+)(?:\\([^()]*\\))?)?");

    private static final Pattern FILE = Pattern.compile("(?:src|docs|db|bench|deploy|seeds|\\.ci)/[\\w./-]+");

    /** What looks like a class of ours and is none: names of libraries, parts of headers, ends of names. */
    private static final Set<String> FOREIGN = Set.of(
            "Secure",
            "Error",
            "Optional",
            "Path",
            "CheckedTemplate",
            "Scheduled",
            "BengaliAnalyzer",
            "Forwarded",
            "Map",
            "SecureRandom",
            "ConfigProperty",
            "ConfigMapping",
            "WithDefault",
            "Exception",
            "Test");

    @Test
    void everyRequirementHasARowAndEveryTestThatARowNamesExists() throws IOException {
        String table = Files.readString(Path.of("docs", "asvs.md"));
        Set<String> numbers = new HashSet<>();
        Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| [12] \\| [^|]+ \\| [^|]+ \\|$")
                .matcher(table)
                .results()
                .map(row -> row.group(1))
                .forEach(number -> assertTrue(numbers.add(number), number + " stands twice"));
        assertEquals(REQUIREMENTS, numbers.size());
    }

    /** By the first part of its address; what only scripts ask, and what stands before a login, is in none. */
    @Test
    void everyPageOfTheDeskIsToldOfInTheGuidesOfBothLanguages() throws IOException {
        Set<String> parts = Pattern.compile("(?m)^\\| GET \\| `/desk/([a-z-]+)")
                .matcher(Files.readString(Path.of("docs", "desk-routes.md")))
                .results()
                .map(route -> route.group(1))
                .filter(part -> !NOT_IN_GUIDES.contains(part))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String language : List.of("en", "bn")) {
            String guides = Files.readString(GUIDE.resolve(language + ".md"))
                    + Files.readString(GUIDE.resolve("running-" + language + ".md"));
            List<String> untold = parts.stream()
                    .filter(part -> !Pattern.compile("/desk/" + part + "(?![a-z-])")
                            .matcher(guides)
                            .find())
                    .toList();
            assertEquals(List.of(), untold, "in the guide of " + language);
        }
    }

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Document document : Document.all()) {
            for (String link : document.links()) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty()
                        ? document.path()
                        : document.path().resolveSibling(parts[0]).normalize();
                boolean there = parts.length == 1
                        ? Files.exists(target)
                        : Files.isRegularFile(target)
                                && Document.read(target).anchors().contains(parts[1]);
                if (!there) {
                    broken.add(document + ": " + link);
                }
            }
        }
        assertNone("links that lead nowhere", broken);
    }

    /** CHANGELOG.md tells of earlier versions, whose classes may have other names by now. */
    @Test
    void everyClassAndFileThatADocumentNamesExists() throws IOException {
        Map<String, List<Path>> classes = classes();
        List<String> unknown = new ArrayList<>();
        for (Document document : Document.all()) {
            if (document.path().endsWith("CHANGELOG.md")) {
                continue;
            }
            for (String code : document.codes()) {
                if (FILE.matcher(code).matches() ? !Files.exists(Path.of(code)) : isUnknownClass(code, classes)) {
                    unknown.add(document + ": " + code);
                }
            }
        }
        assertNone("names of classes and files that do not exist", unknown);
    }

    private static boolean isUnknownClass(String code, Map<String, List<Path>> classes) throws IOException {
        Matcher name = CLASS.matcher(code);
        if (!name.matches() || FOREIGN.contains(name.group(2))) {
            return false;
        }
        String end = name.group(1).replace('.', '/') + name.group(2) + ".java";
        for (Path file : classes.getOrDefault(name.group(2), List.of())) {
            boolean hasMember =
                    name.group(3) == null || Files.readString(file).matches("(?s).*\\b" + name.group(3) + "\\b.*");
            if (file.endsWith(end) && hasMember) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Path>> classes() throws IOException {
        try (Stream<Path> main = Files.walk(MAIN);
                Stream<Path> test = Files.walk(TEST)) {
            return Stream.concat(main, test)
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        }
    }

    /** Settings, commands and metrics; what else is in code may be said in words. */
    @Test
    void theReadmeInBengaliNamesAllThatTheEnglishOneNames() {
        Set<String> bengali = Set.copyOf(Document.read(Path.of("README.bn.md")).codes());
        List<String> lacking = Document.read(Path.of("README.md")).codes().stream()
                .filter(code -> code.matches("(?:[A-Z]{3,}_|shironam_|\\./shironam |bench/|--).*"))
                .filter(code -> !bengali.contains(code))
                .toList();
        assertNone("what README.bn.md does not name", lacking);
    }

    @Test
    void everyRoomHasAPageThatNamesItsPackages() throws IOException {
        List<String> lacking = new ArrayList<>();
        for (String name : packages()) {
            String room = name.replaceAll("\\..*", "");
            Path page = ARCHITECTURE.resolve(room + ".md");
            if (!Files.exists(page) || !Files.readString(page).contains("`" + name + "`")) {
                lacking.add(page + ": " + name);
            }
        }
        assertNone("packages that the page of their room does not name", lacking);
        try (Stream<String> lines = Files.lines(ARCHITECTURE.resolve("README.md"))) {
            assertTrue(lines.count() <= 150, "the first page has 150 lines at most");
        }
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        for (String name : packages()) {
            Path info = MAIN.resolve(name.replace('.', '/')).resolve("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).matches("(?s)\\s*/\\*\\*.{30,}\\*/.*")) {
                silent.add(name);
            }
        }
        assertNone("packages without a package-info.java that says what they are", silent);
    }

    /** As {@code story.history}, without the first part that all have. */
    private static Set<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN, 8)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> MAIN.relativize(file.getParent())
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "."))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyDecisionIsListedAndSaysWhatWouldChangeIt() throws IOException {
        String list = Files.readString(DECISIONS.resolve("README.md"));
        List<String> lacking = new ArrayList<>();
        try (Stream<Path> files = Files.list(DECISIONS)) {
            for (Path file : files.filter(each -> !each.endsWith("README.md")).toList()) {
                String text = Files.readString(file);
                for (String part : List.of("## Context", "## Decision", "## Price", "## What would change our mind")) {
                    if (!text.contains("\n" + part + "\n")) {
                        lacking.add(file + ": " + part);
                    }
                }
                if (!list.contains("](" + file.getFileName() + ")")) {
                    lacking.add(DECISIONS.resolve("README.md") + ": " + file.getFileName());
                }
            }
        }
        assertNone("what decisions lack", lacking);
    }

    private static void assertNone(String what, List<String> found) {
        assertTrue(found.isEmpty(), () -> what + ":\n" + String.join("\n", found));
    }
}
