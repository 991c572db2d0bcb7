package shironam.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import shironam.story.paper.PaperSettings.Imprint;

/**
 * What the sample paper says beside its stories: {@code demo/paper.yaml}.
 *
 * @param pages by the address of a page, what stands in its draft in place of the brackets
 * @param places by the slug of a story, where it happened
 */
record DemoWords(
        Imprint imprint,
        Map<String, List<String>> pages,
        Map<String, String> places,
        List<Writer> writers,
        Live live,
        Video video) {
    private static final String FOLDER = "demo/";

    /** @param face a file beside these words */
    record Writer(String story, String name, String about, String face) {}

    /** @param minutes how long it has been told when the paper is looked at first */
    record Live(String story, int minutes, List<Update> updates) {}

    record Update(int minutes, String headline, String text) {}

    record Video(
            int minutes,
            String headline,
            String summary,
            String section,
            String author,
            List<String> tags,
            String body) {}

    static DemoWords read() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(file("paper.yaml"), DemoWords.class);
    }

    static byte[] file(String name) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + name);
            }
            return in.readAllBytes();
        }
    }
}
