import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import shironam.cli.postgres.EmbeddedDatabase;

/** The measuring of bench/import: HOME WORK ARTICLES STORIES FORM. Data and stories lie in WORK. */
public class ImportSpeed {
    private static final List<String> SECTIONS = List.of("bangladesh", "world", "sport", "economy", "opinion");
    private static final int TICKS = 100;
    private static final int REFERENCE = 1000;

    record Article(String headline, List<String> paragraphs) {}

    record Cost(
            double javaMillis, double compilingMillis, double postgresMillis, double wallMillis, long peakKilobytes, int exitCode) {}

    private final Path home;
    private final Path work;
    private final int stories;
    private final List<Article> articles;

    ImportSpeed(Path home, Path work, Path articles, int stories) throws IOException {
        this.home = home;
        this.work = work;
        this.stories = stories;
        Path real = articles.resolve("articles.jsonl.gz");
        this.articles = Files.isReadable(real) ? real(real) : mixed(home.resolve("seeds"));
    }

    public static void main(String... args) throws Exception {
        new ImportSpeed(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3])).run(args[4]);
    }

    private void run(String form) throws Exception {
        Path source = Files.createDirectories(work.resolve("stories"));
        long letters = form.equals("wxr") ? writeExport(source.resolve("export.xml")) : writeFiles(source);
        System.out.printf("%,d stories of %,d letters as %s%n", stories, letters / stories, form);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(work.resolve("data"));
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            double before = reference(connection);
            Cost start = imported(Files.createDirectories(work.resolve("none")));
            Cost all = imported(source);
            double after = reference(connection);
            report(connection, start, all, before, after);
            again(start, imported(source));
        }
    }

    private void report(Connection connection, Cost start, Cost all, double before, double after) throws SQLException {
        double in = number(connection, "select count(*) from public_stories");
        double seconds = (all.wallMillis - start.wallMillis) / 1000;
        double java = (all.javaMillis - start.javaMillis) / in;
        double postgres = (all.postgresMillis - start.postgresMillis) / in;
        System.out.printf("public stories          %,10.0f   (exit code %d)%n", in, all.exitCode);
        System.out.printf("stories a second        %,10.0f   by the clock, %.1f s%n", in / seconds, seconds);
        System.out.printf("CPU ms a story          %10.2f   Java %.2f, PostgreSQL %.2f%n", java + postgres, java, postgres);
        double compiling = (all.compilingMillis - start.compilingMillis) / in;
        System.out.printf("of which compiling      %10.2f   less, the more stories there are%n", compiling);
        System.out.printf("2 cores, both busy      %,10.0f   stories a second%n", 2000 / (java + postgres));
        System.out.printf("reference               %,10.0f   plain inserts a second before, %,.0f after%n", before, after);
        System.out.printf("ratio by the clock      %10.2f%n", in / seconds / ((before + after) / 2));
        System.out.printf("resident at most        %,10d   MB, of the Java process%n", all.peakKilobytes / 1024);
        System.out.printf(
                "cards resolved          %,10.0f   of %,.0f%n",
                number(connection, "select count(*) from cards where target_id is not null"),
                number(connection, "select count(*) from cards"));
        System.out.printf(
                "in the search index     %,10.0f   stories, %,.0f postings, %.0f waiting%n",
                number(connection, "select count(*) from search_stories"),
                number(connection, "select sum(stories) from search_postings"),
                number(connection, "select count(*) from search_waiting"));
    }

    private void again(Cost start, Cost all) {
        double seconds = (all.wallMillis - start.wallMillis) / 1000;
        double java = (all.javaMillis - start.javaMillis) / stories;
        double postgres = (all.postgresMillis - start.postgresMillis) / stories;
        System.out.printf("the same once more      %,10.0f   stories a second, unchanged%n", stories / seconds);
        System.out.printf("CPU ms a story          %10.2f   Java %.2f, PostgreSQL %.2f%n", java + postgres, java, postgres);
    }

    private static double number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    // --- what is measured ----------------------------------------------------------------------------------------------

    private Cost imported(Path source) throws Exception {
        long postgres = postgresTicks();
        long began = System.nanoTime();
        Process command = new ProcessBuilder(home.resolve("shironam").toString(), "import", source.toString())
                .redirectOutput(work.resolve("import.out").toFile())
                .redirectError(work.resolve("import.err").toFile())
                .start();
        double java = 0;
        double compiling = 0;
        long peak = 0;
        while (!command.waitFor(20, TimeUnit.MILLISECONDS)) {
            java = Math.max(java, ticks(command.pid(), false) * 1000.0 / TICKS);
            compiling = Math.max(compiling, compilingTicks(command.pid()) * 1000.0 / TICKS);
            peak = Math.max(peak, peak(command.pid()));
        }
        double wall = (System.nanoTime() - began) / 1e6;
        if (command.exitValue() != 0) {
            System.out.println(Files.readString(work.resolve("import.err")));
            System.out.println(Files.readString(work.resolve("import.out")).lines().limit(20).collect(Collectors.joining("\n")));
        }
        return new Cost(java, compiling, (postgresTicks() - postgres) * 1000.0 / TICKS, wall, peak, command.exitValue());
    }

    /** Of PostgreSQL's processes, those that have ended included. */
    private long postgresTicks() throws IOException {
        Path pidFile;
        try (Stream<Path> versions = Files.list(work.resolve("data/postgres"))) {
            pidFile = versions.findFirst().orElseThrow().resolve("cluster/postmaster.pid");
        }
        long postmaster = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        long ticks = ticks(postmaster, true);
        List<ProcessHandle> children = ProcessHandle.of(postmaster).orElseThrow().children().toList();
        for (ProcessHandle child : children) {
            ticks += ticks(child.pid(), false);
        }
        return ticks;
    }

    private static long ticks(Object process, boolean withChildren) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Of the JVM's compilers. */
    private static long compilingTicks(long pid) {
        long ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).matches("C[12] Compiler(?s:.*)")) {
                    ticks += ticks(pid + "/task/" + thread.getFileName(), false);
                }
            }
        } catch (IOException | java.io.UncheckedIOException ended) {
            return ticks;
        }
        return ticks;
    }

    private static long peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }

    /** Plain inserts a second. */
    private double reference(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table bench_plain (headline text, body text)");
        }
        long began = System.nanoTime();
        for (int i = 0; i < REFERENCE; i++) {
            try (PreparedStatement insert = connection.prepareStatement("insert into bench_plain values (?, ?)")) {
                insert.setString(1, headline(i));
                insert.setString(2, Jsoup.parseBodyFragment(body(i)).body().html());
                insert.executeUpdate();
            }
        }
        double rate = REFERENCE / ((System.nanoTime() - began) / 1e9);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table bench_plain");
        }
        return rate;
    }

    // --- the stories ---------------------------------------------------------------------------------------------------

    private long writeFiles(Path folder) throws IOException {
        long letters = 0;
        for (int i = 0; i < stories; i++) {
            Path part = folder.resolve("%03d".formatted(i / 1000));
            Files.createDirectories(part);
            String body = body(i);
            letters += Jsoup.parseBodyFragment(body).text().codePoints().filter(letter -> !Character.isWhitespace(letter)).count();
            Files.writeString(part.resolve("story-%06d.html".formatted(i)), """
                    ---
                    headline: "%s"
                    section: %s
                    date: %s
                    tags: [%s]
                    author: %s
                    url: %s
                    ---
                    %s
                    """.formatted(headline(i), section(i), date(i), tags(i), author(i), url(i), body));
        }
        return letters;
    }

    private long writeExport(Path file) throws IOException {
        long letters = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                    <channel><title>bench</title><link>https://paper.example</link><wp:wxr_version>1.2</wp:wxr_version>
                    <wp:base_site_url>https://paper.example</wp:base_site_url>
                    """);
            for (int i = 0; i < stories; i++) {
                String body = body(i);
                letters += Jsoup.parseBodyFragment(body).text().codePoints().filter(letter -> !Character.isWhitespace(letter)).count();
                out.write("""
                        <item><title>%s</title><link>%s</link><dc:creator><![CDATA[%s]]></dc:creator>
                        <guid isPermaLink="false">%s</guid><content:encoded><![CDATA[%s]]></content:encoded>
                        <wp:post_id>%d</wp:post_id><wp:post_date>%s 08:30:00</wp:post_date><wp:status>publish</wp:status>
                        <wp:post_type>post</wp:post_type><category domain="category" nicename="%s"><![CDATA[%s]]></category>
                        </item>
                        """.formatted(headline(i), url(i), author(i), url(i), body, i + 1,
                        date(i), section(i), section(i)));
            }
            out.write("</channel></rss>\n");
        }
        return letters;
    }

    private String headline(int i) {
        return articles.get(i % articles.size()).headline().replaceAll("[\"\\\\<>&]", " ") + " – " + i;
    }

    /** Paragraphs in another order each time, and one that no other story has; in the middle a card. */
    private String body(int i) {
        List<String> paragraphs = new ArrayList<>(articles.get(i % articles.size()).paragraphs());
        Collections.shuffle(paragraphs, new Random(i));
        int middle = paragraphs.size() / 2;
        String card = """
                <div class="row"><div class="col-12"><strong>আরো পড়ুন</strong><div class="card">
                <img src="https://paper.example/%1$d.jpg" width="100" height="66" alt=""><p>অন্য খবর %1$d</p></div>
                <a class="stretched-link" href="%2$s"> </a></div></div>
                """.formatted(i, url((i * 7 + 3) % stories));
        return Stream.of(
                        paragraphs.subList(0, middle).stream().map(ImportSpeed::paragraph),
                        Stream.of(card, paragraph(i + " নম্বর প্রতিবেদন।")),
                        paragraphs.subList(middle, paragraphs.size()).stream().map(ImportSpeed::paragraph))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String text) {
        return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
    }

    private static String section(int i) {
        return SECTIONS.get(i % SECTIONS.size());
    }

    private static String date(int i) {
        return LocalDate.of(2010, 1, 1).plusDays(i % 5000).toString();
    }

    private static String url(int i) {
        return "https://paper.example/%s/%s/%d".formatted(section(i), date(i).replace('-', '/'), 1_000_000 + i);
    }

    private static String tags(int i) {
        return "নদী " + i % 200 + ", বর্ষা " + i % 37;
    }

    private static String author(int i) {
        return "নমুনা লেখক " + i % 50;
    }

    private static List<Article> real(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                articles.add(new Article(
                        article.get("title").asText(), paragraphs(article.get("body").asText())));
            }
        }
        return articles;
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\n+")).filter(line -> !line.isBlank()).toList();
    }

    /** Sentences of eight to twenty words, each word as often as it stands in the sample stories. */
    private static List<Article> mixed(Path seeds) throws IOException {
        List<String> words = new ArrayList<>();
        try (Stream<Path> files = Files.walk(seeds)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".html")).sorted().toList()) {
                words.addAll(List.of(Jsoup.parse(Files.readString(file)).text().split("\\s+")));
            }
        }
        Random random = new Random(1);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            List<String> paragraphs = new ArrayList<>();
            for (int p = 0; p < 8; p++) {
                paragraphs.add(Stream.generate(() -> words.get(random.nextInt(words.size())))
                        .limit(30 + random.nextInt(30))
                        .collect(Collectors.joining(" ")));
            }
            articles.add(new Article(
                    Stream.generate(() -> words.get(random.nextInt(words.size()))).limit(7).collect(Collectors.joining(" ")),
                    paragraphs));
        }
        return articles;
    }
}
