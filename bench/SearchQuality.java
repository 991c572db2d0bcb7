import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The measuring of bench/search: PHASE SITE JDBC-URL FOLDER, where PHASE is fill, measure or related, or grow (with a
 * number of stories) and speed.
 *
 * <p>In FOLDER lie {@code articles.jsonl.gz}, an article a line with id, source, title, body and perhaps published;
 * {@code q_title.tsv}, {@code q_keywords.tsv}, {@code q_infl.tsv} and {@code q_card.tsv}, each line the id of the article
 * that is meant, a tab, and what is asked; {@code romanised_queries.tsv}, a word in Latin letters, a tab and the Bengali
 * one, under a line of headings; {@code related_gold.tsv}, an article's id and that of one that its editors chose, likewise.
 */
public class SearchQuality {
    private static final int DEPTH = 10;
    private static final Pattern FOUND = Pattern.compile("<h2><a href=\"/[a-z0-9-]+/(\\d+)/");
    private static final LocalDate UNDATED = LocalDate.of(2025, 6, 1);

    private final String site;
    private final Connection database;
    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Article> articles = new LinkedHashMap<>();

    record Article(String id, String source, String section, String title, String body, OffsetDateTime published) {}

    record Query(String target, String text) {}

    interface Engine {
        /** The ids of what it finds, the best first. */
        List<String> find(String query) throws Exception;
    }

    SearchQuality(String site, String database, Path folder) throws SQLException, IOException {
        this.site = site;
        this.database = DriverManager.getConnection(database);
        this.folder = folder;
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("articles.jsonl.gz"))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                articles.put(
                        article.get("id").asText(),
                        new Article(
                                article.get("id").asText(),
                                article.get("source").asText(),
                                article.path("section").asText(""),
                                article.get("title").asText(),
                                article.get("body").asText(),
                                time(article.path("published").asText(""))));
            }
        }
    }

    public static void main(String... args) throws Exception {
        SearchQuality quality = new SearchQuality(args[1], args[2], Path.of(args[3]));
        switch (args[0]) {
            case "fill" -> quality.fill();
            case "grow" -> quality.grow(Integer.parseInt(args[4]));
            case "speed" -> quality.speed();
            case "measure" -> quality.measure();
            case "related" -> quality.related();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static OffsetDateTime time(String published) {
        if (published.isEmpty()) {
            return null;
        }
        String whole = published.length() == 10 ? published + "T00:00:00" : published;
        return OffsetDateTime.parse(whole.matches(".*(Z|[+-]\\d\\d:?\\d\\d)") ? whole : whole + "+06:00");
    }

    // --- the paper -------------------------------------------------------------------------------------------------

    /** All have one headline, so that none is found by it. */
    private void fill() throws Exception {
        database.setAutoCommit(false);
        try (PreparedStatement story = database.prepareStatement("""
                insert into stories (version, status, publish_at, headline, slug, section_id, body, words, created_at, updated_at)
                values (1, 'published', ?, 'লেখা', ?, (select id from sections where slug = 'world'), ?, 1, now(), now())""")) {
            for (Article article : articles.values()) {
                story.setObject(1, article.published() != null
                        ? article.published()
                        : UNDATED.atStartOfDay().atOffset(java.time.ZoneOffset.ofHours(6)));
                story.setString(2, slug(article.id()));
                story.setString(3, html(article.body()));
                story.addBatch();
            }
            story.executeBatch();
        }
        database.setAutoCommit(true);
        waitFor("select count(*) from search_waiting"); // so that the rebuild knows how long the articles are
        System.out.println(articles.size() + " articles");
    }

    /** As many stories more, each of paragraphs of six articles, over eight years; the same each time. */
    private void grow(int stories) throws Exception {
        Random random = new Random(42);
        List<Article> all = new ArrayList<>(articles.values());
        execute("alter table stories disable trigger user"); // the index is built anew
        database.setAutoCommit(false);
        try (PreparedStatement story = database.prepareStatement("""
                insert into stories (version, status, publish_at, headline, slug, section_id, body, words, created_at, updated_at)
                values (1, 'published', now() - make_interval(hours => ?), ?, 'mixed-' || ?, 1 + ? % 10, ?, 1, now(), now())""")) {
            for (int i = 0; i < stories; i++) {
                StringBuilder body = new StringBuilder();
                for (int part = 0; part < 6; part++) {
                    String[] sentences = all.get(random.nextInt(all.size())).body().split("(?<=।)");
                    int from = random.nextInt(sentences.length);
                    body.append(String.join(" ", List.of(sentences).subList(from, Math.min(sentences.length, from + 4))))
                            .append('\n');
                }
                story.setInt(1, random.nextInt(8 * 365 * 24));
                story.setString(2, all.get(random.nextInt(all.size())).title());
                story.setInt(3, i);
                story.setInt(4, i);
                story.setString(5, html(body.toString()));
                story.addBatch();
                if (i % 1000 == 999) {
                    story.executeBatch();
                    database.commit();
                }
            }
            story.executeBatch();
        }
        execute("alter table stories enable trigger user");
        database.commit();
        System.out.println(stories + " stories more, mixed of them");
    }

    private void speed() throws Exception {
        for (String round : List.of("warming up", "")) {
            for (String file : List.of("q_title.tsv", "q_keywords.tsv")) {
                millis.clear();
                for (Query query : queries(file).subList(0, 250)) {
                    ask(query.text());
                }
                if (round.isEmpty()) {
                    times(file);
                }
            }
            millis.clear();
            for (String line : Files.readAllLines(folder.resolve("romanised_queries.tsv"))) {
                ask(line.split("\t")[0]);
            }
        }
        times("Latin letters");
        millis.clear();
        for (String word : List.of("সরকার", "বাংলাদেশ", "ঢাকা", "পুলিশ", "নির্বাচন", "টাকা", "দেশ সরকার", "ঢাকা পুলিশ মামলা")) {
            for (String more : List.of("", "&sort=time", "&section=world", "&from=2020-01-01&to=2020-02-01")) {
                ask(word, more);
            }
        }
        times("common words, filters");
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_size_pretty(pg_total_relation_size('search_postings')), sum(stories) from search_postings""")) {
            row.next();
            System.out.println(row.getLong(2) + " postings, " + row.getString(1));
        }
    }

    private void times(String what) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-24s %4d searches: median %.1f ms, 95th percentile %.1f ms, one after the other%n",
                what, sorted.length, sorted[sorted.length / 2], sorted[(int) (sorted.length * .95)]);
    }

    private static String slug(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String html(String body) {
        StringBuilder html = new StringBuilder();
        for (String line : Normalizer.normalize(body, Normalizer.Form.NFC).split("\\s*\\R\\s*")) {
            if (!line.isBlank()) {
                html.append("<p>")
                        .append(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                        .append("</p>");
            }
        }
        return html.toString();
    }

    private Map<Long, String> numbers() throws SQLException {
        Map<String, String> bySlug = new HashMap<>();
        articles.keySet().forEach(id -> bySlug.put(slug(id), id));
        Map<Long, String> numbers = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select id, slug from stories")) {
            while (row.next()) {
                numbers.put(row.getLong(1), bySlug.get(row.getString(2)));
            }
        }
        return numbers;
    }

    // --- searching ---------------------------------------------------------------------------------------------------

    private final List<Double> millis = new ArrayList<>();

    private void measure() throws Exception {
        Map<Long, String> numbers = numbers();
        Engine ours = query -> ask(query).stream().map(numbers::get).toList();
        try (Statement statement = database.createStatement()) {
            statement.execute("create temporary table plain (id text, words tsvector)");
        }
        try (PreparedStatement plain = database.prepareStatement("insert into plain values (?, to_tsvector('simple', ?))")) {
            for (Article article : articles.values()) {
                plain.setString(1, article.id());
                plain.setString(2, article.body());
                plain.addBatch();
            }
            plain.executeBatch();
        }
        execute("create index on plain using gin (words)");
        execute("analyze plain");
        Engine simple = this::simple;
        Engine lucene = lucene();
        List<Query> titles = queries("q_title.tsv");
        List<Query> flipped = titles.stream().map(q -> new Query(q.target(), flipped(q.text()))).toList();
        titles.stream().limit(100).forEach(query -> {
            try {
                ask(query.text()); // a JVM is at its pace once it has compiled what is hot
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        millis.clear();
        System.out.printf("%-28s %5s  %-24s %5s %5s   %s%n", "", "n", "MRR@10 (dev/held)", "R@1", "R@10", "simple: MRR@10, R@1, R@10; Lucene: the same");
        double straight = both("headline", titles, ours, simple, lucene);
        double other = both("headline, other encoding", flipped, ours, simple, lucene);
        System.out.printf("%-28s        %.3f%n", "  lost by the encoding", Math.abs(straight - other));
        both("three keywords", queries("q_keywords.tsv"), ours, simple, lucene);
        both("three keywords, inflected", queries("q_infl.tsv"), ours, simple, lucene);
        both("words of a card", queries("q_card.tsv"), ours, simple, lucene);
        latin(ours, simple, lucene);
        times("all of these");
    }

    /** The same articles in an index of Lucene in memory, with its analyzer for Bengali and its BM25: any word may match. */
    private Engine lucene() throws IOException {
        BengaliAnalyzer analyzer = new BengaliAnalyzer();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Article article : articles.values()) {
                Document document = new Document();
                document.add(new StringField("id", article.id(), Field.Store.YES));
                document.add(new TextField("body", Normalizer.normalize(article.body(), Normalizer.Form.NFC), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        QueryBuilder builder = new QueryBuilder(analyzer);
        return query -> {
            org.apache.lucene.search.Query words = builder.createBooleanQuery(
                    "body", Normalizer.normalize(query, Normalizer.Form.NFC));
            List<String> found = new ArrayList<>();
            if (words != null) {
                for (ScoreDoc hit : searcher.search(words, DEPTH).scoreDocs) {
                    found.add(searcher.storedFields().document(hit.doc).get("id"));
                }
            }
            return found;
        };
    }

    private double both(String what, List<Query> queries, Engine ours, Engine simple, Engine lucene) throws Exception {
        List<Query> known = queries.stream().filter(q -> articles.containsKey(q.target())).toList();
        double[] mine = score(known, ours);
        double[] theirs = score(known, simple);
        double[] lucenes = score(known, lucene);
        System.out.printf(
                "%-28s %5d  %.3f (%.3f/%.3f)      %.3f %.3f   %.3f %.3f %.3f   %.3f %.3f %.3f%n",
                what, known.size(), mine[0], mine[1], mine[2], mine[3], mine[4], theirs[0], theirs[3], theirs[4],
                lucenes[0], lucenes[3], lucenes[4]);
        return mine[0];
    }

    /** MRR@10 of all, of the dev half, of the held half; R@1; R@10. */
    private static double[] score(List<Query> queries, Engine engine) throws Exception {
        double[] sums = new double[5];
        int[] halves = new int[2];
        for (Query query : queries) {
            List<String> found = engine.find(query.text());
            int place = found.indexOf(query.target()) + 1;
            double reciprocal = place > 0 && place <= DEPTH ? 1.0 / place : 0;
            int half = half(query.target());
            halves[half]++;
            sums[0] += reciprocal;
            sums[1 + half] += reciprocal;
            sums[3] += place == 1 ? 1 : 0;
            sums[4] += reciprocal > 0 ? 1 : 0;
        }
        return new double[] {
            sums[0] / queries.size(), sums[1] / halves[0], sums[2] / halves[1], sums[3] / queries.size(), sums[4] / queries.size()
        };
    }

    /** A hit is a word in Latin letters that has, among the first five stories, one with its Bengali word. */
    private void latin(Engine ours, Engine simple, Engine lucene) throws Exception {
        List<String> missed = new ArrayList<>();
        double[] hits = new double[4];
        List<String> lines = Files.readAllLines(folder.resolve("romanised_queries.tsv"));
        int n = lines.size() - 1;
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("\t");
            String word = bare(parts[1]);
            List<Boolean> has = ours.find(parts[0]).stream()
                    .limit(5)
                    .map(id -> bare(articles.get(id).body()).contains(word))
                    .toList();
            hits[0] += !has.isEmpty() && has.get(0) ? 1 : 0;
            hits[1] += has.contains(true) ? 1 : 0;
            hits[2] += simple.find(parts[0]).stream().limit(5).anyMatch(id -> bare(articles.get(id).body()).contains(word)) ? 1 : 0;
            hits[3] += lucene.find(parts[0]).stream().limit(5).anyMatch(id -> bare(articles.get(id).body()).contains(word)) ? 1 : 0;
            if (!has.contains(true) || !has.get(0)) {
                missed.add(parts[0] + (has.contains(true) ? " (not the first)" : ""));
            }
        }
        System.out.printf("%-28s %5d  hit@1 %.3f, hit@5 %.3f      simple: hit@5 %.3f, Lucene: hit@5 %.3f%n",
                "Latin letters", n, hits[0] / n, hits[1] / n, hits[2] / n, hits[3] / n);
        System.out.println("  not found, or not by the first story: " + String.join(", ", missed));
    }

    private List<Long> ask(String query) throws IOException, InterruptedException {
        return ask(query, "");
    }

    private List<Long> ask(String query, String more) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(site + "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more))
                .build();
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        millis.add((System.nanoTime() - began) / 1e6);
        if (answer.statusCode() != 200) {
            throw new IOException("the search for " + query + " answered " + answer.statusCode());
        }
        List<Long> found = new ArrayList<>();
        for (Matcher link = FOUND.matcher(answer.body()); link.find() && found.size() < DEPTH; ) {
            found.add(Long.valueOf(link.group(1)));
        }
        return found;
    }

    /** As one would do it at first. */
    private List<String> simple(String query) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                select id from plain, plainto_tsquery('simple', ?) q where words @@ q
                order by ts_rank(words, q) desc, id limit 10""")) {
            statement.setString(1, query);
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    // --- related stories -----------------------------------------------------------------------------------------------

    /** With their headlines and sections, and only those of the papers whose editors chose; the server works them out. */
    private void related() throws Exception {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        Set<String> papers = new HashSet<>();
        List<String> lines = Files.readAllLines(folder.resolve("related_gold.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("\t");
            if (isDated(parts[0]) && isDated(parts[1])) {
                chosen.computeIfAbsent(parts[0], id -> new HashSet<>()).add(parts[1]);
                papers.add(articles.get(parts[0]).source());
            }
        }
        database.setAutoCommit(false);
        try (PreparedStatement section = database.prepareStatement("""
                        insert into sections (slug, name_bn, name_en, position) values (?, ?, ?, 99) on conflict do nothing""");
                PreparedStatement compared = database.prepareStatement("""
                        update stories set headline = ?, section_id = (select id from sections where slug = ?) where slug = ?""");
                PreparedStatement left = database.prepareStatement(
                        "update stories set status = 'withdrawn', withdrawn_at = now() where slug = ?")) {
            for (Article article : articles.values()) {
                if (papers.contains(article.source()) && article.published() != null) {
                    String slug = article.section().isEmpty() ? "world" : slug(article.section().split("/")[0]);
                    for (int i = 1; i <= 3; i++) {
                        section.setString(i, slug);
                    }
                    section.executeUpdate();
                    compared.setString(1, Normalizer.normalize(article.title(), Normalizer.Form.NFC));
                    compared.setString(2, slug);
                    compared.setString(3, slug(article.id()));
                    compared.addBatch();
                } else {
                    left.setString(1, slug(article.id()));
                    left.addBatch();
                }
            }
            compared.executeBatch();
            left.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        waitFor("select count(*) from search_waiting");
        execute("insert into related_due select id, publish_at from stories where status = 'published'"
                + " on conflict (story) do update set due_at = excluded.due_at");
        waitFor("select count(*) from related_due where due_at < now()");
        double[] sums = new double[5];
        int[] halves = new int[2];
        for (Map.Entry<String, Set<String>> source : chosen.entrySet()) {
            List<String> shown = relatedTo(source.getKey());
            int place = 0;
            while (place < Math.min(DEPTH, shown.size()) && !source.getValue().contains(shown.get(place))) {
                place++;
            }
            double reciprocal = place < Math.min(DEPTH, shown.size()) ? 1.0 / (place + 1) : 0;
            int half = half(source.getKey());
            halves[half]++;
            sums[0] += reciprocal;
            sums[1 + half] += reciprocal;
            sums[3] += reciprocal == 1 ? 1 : 0;
            sums[4] += reciprocal > 0 ? 1 : 0;
        }
        int n = chosen.size();
        System.out.printf(
                "%-28s %5d  %.3f (%.3f/%.3f)      %.3f %.3f%n",
                "related stories", n, sums[0] / n, sums[1] / halves[0], sums[2] / halves[1], sums[3] / n, sums[4] / n);
    }

    private boolean isDated(String id) {
        return articles.containsKey(id) && articles.get(id).published() != null;
    }

    private List<String> relatedTo(String id) throws SQLException {
        Map<Long, String> numbers = numbers();
        try (PreparedStatement statement = database.prepareStatement("""
                select other from related_stories r join stories s on s.id = r.story where s.slug = ? order by position""")) {
            statement.setString(1, slug(id));
            List<String> shown = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    shown.add(numbers.get(row.getLong(1)));
                }
            }
            return shown;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Until the server's workers are through. */
    private void waitFor(String count) throws Exception {
        for (int tries = 0; tries < 1200; tries++) {
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery(count)) {
                row.next();
                if (row.getLong(1) == 0) {
                    return;
                }
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("not done in ten minutes: " + count);
    }

    // --- reading -------------------------------------------------------------------------------------------------------

    private List<Query> queries(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .map(line -> line.split("\t"))
                .map(parts -> new Query(parts[0], parts[1]))
                .toList();
    }

    /** With য় ড় ঢ় as one character each, without zero-width characters, in ASCII digits. */
    private static String flipped(String text) {
        StringBuilder flipped = new StringBuilder();
        String precomposed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\u09AF\u09BC", "\u09DF")
                .replace("\u09A1\u09BC", "\u09DC")
                .replace("\u09A2\u09BC", "\u09DD")
                .replaceAll("[\u200B-\u200D\uFEFF]", "");
        precomposed.chars().forEach(c -> flipped.append((char) (c >= '০' && c <= '৯' ? c - '০' + '0' : c)));
        return flipped.toString();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\u200B-\u200D\uFEFF]", "");
    }

    private static int half(String id) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8))[31] & 1;
    }
}
