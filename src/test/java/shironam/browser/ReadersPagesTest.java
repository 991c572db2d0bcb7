package shironam.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadersPagesTest {
    @Test
    void theFrontOpensInABrowser() {
        try (Page page = Browser.page(360)) {
            page.navigate("/");
            assertEquals(360, page.evaluate("innerWidth"));
        }
    }
}
