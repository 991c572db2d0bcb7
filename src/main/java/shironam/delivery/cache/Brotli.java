package shironam.delivery.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Compresses pages by Brotli, whose library is native code. Whether it can be loaded is found out once, at the start;
 * if not, pages are compressed by gzip only.
 */
@ApplicationScoped
class Brotli {
    private static final Logger LOG = Logger.getLogger(Brotli.class);

    /**
     * In half of gzip's time, for six to eleven percent fewer bytes. From 9 on it takes thirty times as long and more.
     */
    private static final Encoder.Parameters HOW = new Encoder.Parameters().setQuality(6);

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    void begin(@Observes StartupEvent start) {
        if (serves) {
            works();
        }
    }

    static boolean works() {
        return Trial.SUCCEEDED;
    }

    static byte[] pack(byte[] page) {
        try {
            return Encoder.compress(page, HOW);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static final class Trial {
        static final boolean SUCCEEDED = succeeded();

        private static boolean succeeded() {
            try {
                Brotli4jLoader.ensureAvailability();
                return pack(new byte[1]).length > 0;
            } catch (RuntimeException | LinkageError noLibraryForThisSystem) {
                LOG.infof(
                        "Pages are packed by gzip only: nothing here packs by Brotli (%s)",
                        noLibraryForThisSystem.getMessage());
                return false;
            }
        }
    }
}
