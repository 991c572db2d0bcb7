package shironam.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import shironam.importing.ImportReport;
import shironam.importing.Importer;

/** A few stories that hold whatever a page has to cope with, and the addresses of the pages that show them. */
@ApplicationScoped
public class Paper {
    static final String HEADLINE = "পাঠকের পাতা দেখার জন্য একটি লেখা";
    static final String FOREIGN_HEADLINE = "অন্য কাগজের খবর, যার ছবি আসে না";

    private static final String AUTHOR = "পাতা পরীক্ষক";
    private static final String TAG = "পাতার পরীক্ষা";
    private static final String HOME = "https://pata.example/world/2024/11/";

    @Inject
    Importer importer;

    private String story;
    private String author;
    private String tag;

    /** Every kind of page that readers see, by its name. */
    static List<String> kinds() {
        return List.of("home", "section", "story", "tag", "author", "day", "404");
    }

    String address(String kind) {
        return switch (kind) {
            case "home" -> "/";
            case "section" -> "/world";
            case "story" -> story;
            case "tag" -> tag;
            case "author" -> author;
            case "day" -> "/archive/2024-11-12";
            case "404" -> "/nirudesh";
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Puts the stories before readers, once, and reads the addresses off the pages, as a reader would. */
    void print() throws IOException {
        if (story != null) {
            return;
        }
        importStories();
        try (Page page = Browser.page()) {
            findAddresses(page);
        }
    }

    private void importStories() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "readers-pages"));
        Files.copy(
                Path.of("seeds", "pictures", "nodi-godhuli.webp"),
                folder.resolve("nodi.webp"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("one.html"), one());
        Files.writeString(folder.resolve("other.html"), other());
        ImportReport report =
                importer.run(List.of(folder), new Importer.Options(false, true, "", false), progress -> {});
        assertEquals(0, report.refused, "every story is in");
    }

    private void findAddresses(Page page) {
        page.navigate("/world");
        Locator headline =
                page.locator(".teaser a", new Page.LocatorOptions().setHasText(Pattern.compile("^" + HEADLINE + "$")));
        story = headline.first().getAttribute("href");
        page.navigate(story);
        author = page.locator(".byline a").getAttribute("href");
        tag = page.locator(".tags a").first().getAttribute("href");
    }

    private static String one() {
        return """
                ---
                headline: %s
                kicker: পরীক্ষা
                summary: দুই লাইনের একটি সারসংক্ষেপ, যাতে স্ত্রী, দ্বন্দ্ব, ক্ষ্ম আর ঙ্ক্ষ আছে।
                section: world
                date: 2024-11-12T08:30:00+06:00
                author: %s
                source: এএফপি
                tags: [%s, একটি বেশ দীর্ঘ বিষয়ের নাম]
                url: %s12/700001
                picture: nodi.webp
                picture_alt: নদীতে নৌকা
                picture_caption: গোধূলির নদী
                picture_credit: অলংকরণ
                ---
                <p>প্রথম অনুচ্ছেদে <strong>জোর</strong> আর <a href="https://elsewhere.example/">একটি লিংক</a>।</p>
                <related-story href="%s11/700002"></related-story>
                <p>আন্তর্জাতিকতাবাদবিরোধীদেরসাম্প্রদায়িকতাবিরোধীসম্মিলিতআন্দোলনসংগ্রামপরিষদ
                https://elsewhere.example/an/address/that/is/long/and/has/no/place/where/it/could/break.html</p>
                <div class="card"><div>আরো পড়ুন</div><div class="row"><div><img src="https://pictures.example/1.jpg"
                width="300" height="168"></div><div><p>%s</p></div></div><a class="stretched-link"
                href="https://www.kalerkantho.com/online/world/2024/06/19/1398765"> </a></div>
                <blockquote><p>একটি উদ্ধৃতি।</p></blockquote>
                <blockquote class="pull"><p>বড় করে তুলে ধরা কথা, যা এক লাইনে ধরে না।</p><p>যাঁর কথা, পদ</p></blockquote>
                <h2>উপশিরোনাম</h2>
                <ol><li>এক</li><li>দুই<ul><li>ভেতরে</li></ul></li></ol>
                <table><thead><tr><th>দেশ</th><th>জনসংখ্যা</th><th>রাজধানী</th><th>মুদ্রা</th></tr></thead>
                <tbody><tr><td>বাংলাদেশ</td><td>১৭,০০,০০,০০০</td><td>ঢাকা</td><td>টাকা (৳)</td></tr></tbody></table>
                <figure><img src="https://pictures.example/of-unknown-size.jpg" alt="মাপ না জানা ছবি">
                <figcaption>ছবির কথা <small>ছবি: কেউ</small></figcaption></figure>
                <aside class="facts"><h3>এক নজরে</h3><ul><li>এক</li></ul></aside>
                <details><summary>বিস্তারিত</summary><p>ভেতরে<foot-note>একটি টীকা</foot-note></p></details>
                <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="নদীর ওপর একটি ভিডিও"></iframe>
                <blockquote class="twitter-tweet"><p>একটি পোস্ট</p><a href="https://x.com/kagoj/status/12">তারিখ</a>
                </blockquote>
                <p>শেষ।</p>
                """.formatted(HEADLINE, AUTHOR, TAG, HOME, HOME, FOREIGN_HEADLINE);
    }

    private static String other() {
        return """
                ---
                headline: ছবি ছাড়া আরেকটি লেখা, যার শিরোনাম ইচ্ছা করেই একটু লম্বা রাখা হয়েছে
                section: world
                date: 2024-11-11T08:30:00+06:00
                author: %s
                tags: [%s]
                url: %s11/700002
                ---
                <p>এই লেখায় কোনো ছবি নেই।</p>
                """.formatted(AUTHOR, TAG, HOME);
    }
}
