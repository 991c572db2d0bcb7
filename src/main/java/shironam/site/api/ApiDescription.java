package shironam.site.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.site.page.PageFrame;
import shironam.site.page.StaticAssets;

/** The API's OpenAPI document, which is written by hand and tested against what answers. */
@ApplicationScoped
class ApiDescription {
    private static final String FILE = "api/openapi.json";

    @Inject
    PageFrame frame;

    private String document;

    @PostConstruct
    void read() {
        document = StaticAssets.read(FILE).replace("https://paper.example", frame.root());
    }

    String text() {
        return document;
    }
}
