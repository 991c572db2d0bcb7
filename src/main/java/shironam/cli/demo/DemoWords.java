package shironam.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
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
        List<Nested> sections,
        List<Writer> writers,
        Live live,
        List<Piece> stories,
        Desk desk) {
    private static final String FOLDER = "demo/";

    /**
     * @param within the slug of the section in which it lies
     * @param stories slugs of those that stand in it
     */
    record Nested(String slug, String nameBn, String nameEn, String within, List<String> stories) {}

    /** @param face a file beside these words */
    record Writer(String story, String name, String about, String face) {}

    /** @param minutes how long it has been told when the paper is looked at first */
    record Live(String story, int minutes, List<Update> updates) {}

    record Update(int minutes, String headline, String text) {}

    /**
     * @param minutes how long readers have had it when the paper is looked at first; nothing for what they don't have
     * @param pictures slugs of stories whose pictures are a gallery under the text
     */
    record Piece(
            int minutes,
            String headline,
            String summary,
            String section,
            String author,
            List<String> tags,
            String body,
            List<String> pictures) {
        Piece {
            pictures = pictures == null ? List.of() : pictures;
        }
    }

    /**
     * @param hour at which the scheduled one comes out, tomorrow
     * @param comment of the one that waits
     */
    record Desk(Piece begun, Piece scheduled, LocalTime hour, Piece waiting, String comment, List<Plan> plans) {}

    /** @param taken whether somebody is to write it */
    record Plan(String words, int days, LocalTime hour, String place, String section, boolean taken) {}

    static DemoWords read() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .registerModule(new JavaTimeModule())
                .readValue(file("paper.yaml"), DemoWords.class);
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
