package shironam.cli.startup;

import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;
import shironam.cli.environment.CommandFailedException;
import shironam.cli.environment.Ports;
import shironam.settings.LogSettings;

/**
 * What operators see of the process: metrics on a port of their own, traces where there is somebody to send them to, the
 * log in the form that they collect.
 *
 * @param managementPortIsChosen whether the operator has named the port; the default one is given up when it is taken
 */
public record Observability(
        String managementHost,
        int managementPort,
        boolean managementPortIsChosen,
        Optional<String> traces,
        boolean logsJson) {
    private static final String PORT = "quarkus.management.port";
    private static final String TRACES = "quarkus.otel.exporter.otlp.endpoint";

    /** OpenTelemetry's own name, OTEL_EXPORTER_OTLP_ENDPOINT. */
    private static final String TRACES_BY_STANDARD = "otel.exporter.otlp.endpoint";

    static Observability of(SmallRyeConfig config) {
        return new Observability(
                config.getValue("quarkus.management.host", String.class),
                config.getValue(PORT, Integer.class),
                ConfigurationCheck.isGiven(config, PORT),
                given(config, TRACES).or(() -> given(config, TRACES_BY_STANDARD)),
                config.getConfigMapping(LogSettings.class).format() == LogSettings.Format.JSON);
    }

    private static Optional<String> given(SmallRyeConfig config, String name) {
        return ConfigurationCheck.isGiven(config, name)
                ? config.getOptionalValue(name, String.class).filter(value -> !value.isBlank())
                : Optional.empty();
    }

    /** @param serves whether this process is a server; other commands listen nowhere */
    public void tellQuarkus(boolean serves) {
        if (!serves) {
            System.setProperty("quarkus.management.host-enabled", "false");
        }
        if (logsJson) {
            System.setProperty("quarkus.log.console.json.enabled", "true");
        }
        traces.filter(endpoint -> serves).ifPresent(endpoint -> {
            System.setProperty(TRACES, endpoint);
            System.setProperty("quarkus.otel.sdk.disabled", "false");
        });
    }

    /** A paper goes without metrics rather than not at all, unless somebody has chosen the port for them. */
    public void checkManagementPort(int sitePort) throws CommandFailedException {
        boolean taken =
                managementPort != 0 && managementPort == sitePort || !Ports.isFree(managementHost, managementPort);
        if (!taken) {
            return;
        }
        String port = "port " + managementPort + " on " + managementHost;
        if (managementPortIsChosen) {
            throw new CommandFailedException(
                    port + ", which is to give metrics, can't be used. Stop what listens there, or name another"
                            + " port in QUARKUS_MANAGEMENT_PORT.");
        }
        System.err.println("shironam: " + port + " is taken, so there are no metrics. Name another port in"
                + " QUARKUS_MANAGEMENT_PORT.");
        System.setProperty("quarkus.management.host-enabled", "false");
    }
}
