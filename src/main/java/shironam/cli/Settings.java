package shironam.cli;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The few settings that are needed before the application is up, read from the same places as all others. */
public record Settings(Path dataDir, Optional<String> jdbcUrl, String host, int port, String siteUrl) {

    static Settings beforeStart() throws CannotRun {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        Settings settings = new Settings(
                config.getValue("shironam.data-dir", Path.class)
                        .toAbsolutePath()
                        .normalize(),
                config.getOptionalValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.http.host", String.class),
                config.getValue("quarkus.http.port", Integer.class),
                config.getValue("shironam.site-url", String.class));
        settings.checkDataDir();
        return settings;
    }

    private void checkDataDir() throws CannotRun {
        try {
            Files.createDirectories(dataDir);
        } catch (IOException e) {
            throw new CannotRun("the data folder " + dataDir + " can't be made (" + e.getMessage()
                    + "). Make it, or name another one in SHIRONAM_DATA_DIR.");
        }
        if (!Files.isWritable(dataDir)) {
            throw new CannotRun("the data folder " + dataDir + " is not writable for this user. Change its owner"
                    + " (chown), or name another folder in SHIRONAM_DATA_DIR.");
        }
    }

    void checkPortIsFree() throws CannotRun {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new CannotRun("port " + port + " on " + host + " can't be used (" + e.getMessage()
                    + "). Stop what listens there, or name another port in QUARKUS_HTTP_PORT.");
        }
    }
}
