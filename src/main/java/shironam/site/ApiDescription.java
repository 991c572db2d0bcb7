package shironam.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The API's OpenAPI document, which is written by hand and tested against what answers. */
@ApplicationScoped
class ApiDescription {
    private static final String FILE = "api/openapi.json";

    @Inject
    PageFrame frame;

    private String document;

    @PostConstruct
    void read() {
        document = Assets.read(FILE).replace("https://paper.example", frame.root());
    }

    String text() {
        return document;
    }
}
