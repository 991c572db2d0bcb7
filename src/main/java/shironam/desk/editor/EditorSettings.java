package shironam.desk.editor;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What the rich-text editor needs in the page: its import map, and its words where they are not Bengali. */
@Startup
@Singleton
public class EditorSettings {
    private static final String FOLDER = "META-INF/resources/web/desk/editor/";

    private String importMap;
    private String importMapHash;
    private String englishLabels;

    @PostConstruct
    void read() {
        importMap = read("importmap.json");
        importMapHash = "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(importMap));
        englishLabels = read("labels.en.json");
    }

    /** Stands in the page itself: browsers take no import map from elsewhere. */
    String importMap() {
        return importMap;
    }

    /** Lets the browser run the import map, which is inline, and no other script that is. */
    public String importMapHash() {
        return importMapHash;
    }

    /** JSON; empty where the editor's own Bengali words are right. */
    String labels(String language) {
        return language.equals("en") ? englishLabels : "{}";
    }

    private static String read(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
