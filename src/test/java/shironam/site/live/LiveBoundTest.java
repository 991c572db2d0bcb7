package shironam.site.live;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.settings.ChangedSettings;
import shironam.settings.LiveSettings;
import shironam.site.Pages;

/** How many may listen. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveBoundTest {
    @Inject
    LiveBroadcaster streams;

    @Test
    void whoComesWhenTooManyListenIsToldToComeBack() {
        LiveBroadcaster bean = ClientProxy.unwrap(streams);
        LiveSettings usual = bean.settings;
        bean.settings = ChangedSettings.of(LiveSettings.class, usual, Map.of("readers", 0));
        try {
            Pages.get("/story/1/updates")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("60"))
                    .header("Cache-Control", equalTo("no-store"));
        } finally {
            bean.settings = usual;
        }
    }
}
