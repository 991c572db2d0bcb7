package shironam.delivery.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import shironam.delivery.database.DatabaseOutage;
import shironam.story.database.DatabaseClock;

/**
 * Whether pages can be made. It repeats what the probe found, so it answers at once, also when all worker threads wait.
 */
@Readiness
@ApplicationScoped
class PagesHealthCheck implements AsyncHealthCheck {
    @Inject
    DatabaseProbe probe;

    @Inject
    DatabaseOutage outage;

    @Inject
    DatabaseClock clock;

    @Override
    public Uni<HealthCheckResponse> call() {
        String trouble = probe.trouble();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Pages can be made");
        if (!trouble.isEmpty()) {
            answer.withData("reason", trouble);
        } else if (outage.isOn()) {
            answer.withData("reason", "the database was away a moment ago");
        }
        if (clock.isSkewed()) {
            answer.withData("clock", clock.words());
        }
        return Uni.createFrom()
                .item(answer.status(trouble.isEmpty() && !outage.isOn()).build());
    }
}
