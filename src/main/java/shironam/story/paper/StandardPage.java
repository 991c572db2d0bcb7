package shironam.story.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import shironam.body.Body;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;

/**
 * The pages that most papers have, as drafts to begin with: {@code content-pages/about.html}. What only the paper knows stands
 * in brackets.
 */
public enum StandardPage {
    ABOUT,
    CONTACT,
    PRIVACY,
    TERMS,
    ADVERTISING,
    CORRECTIONS;

    private static final String PAPER = "{paper}";

    /** The first part of its address, and its file. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param paper the paper's name */
    StoryContent draft(String paper) {
        String[] titleAndBody =
                read().replace(PAPER, paper).replaceFirst("<h1>", "").split("</h1>", 2);
        return StoryContentBuilder.builder()
                .texts(Map.of(StoryField.HEADLINE, titleAndBody[0].strip()))
                .slug(address())
                .build()
                .withBody(Body.written(titleAndBody[1].strip(), address -> false));
    }

    private String read() {
        String file = "content-pages/" + address() + ".html";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
