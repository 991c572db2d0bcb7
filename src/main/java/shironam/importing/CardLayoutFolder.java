package shironam.importing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import shironam.body.cards.CardLayouts;
import shironam.body.cards.FaultyCardLayoutException;
import shironam.settings.DataSettings;

/** The operator's own card layouts, in {@code card-layouts} of the data folder. They are read once, at the start. */
@ApplicationScoped
public class CardLayoutFolder {
    private static final Logger LOG = Logger.getLogger(CardLayoutFolder.class);

    @Inject
    DataSettings data;

    private volatile String fault;

    void read(@Observes StartupEvent start) {
        Path folder = data.dir().resolve("card-layouts");
        try {
            CardLayouts.addFrom(folder);
        } catch (FaultyCardLayoutException faulty) {
            fault = "a card layout can't be used: " + faulty.getMessage() + ".";
        } catch (IOException unreadable) {
            fault = "the card layouts in " + folder
                    + " can't be read: check that they are UTF-8, and who may read them.";
        }
        if (fault != null) {
            LOG.error(fault + " Cards are recognised by our own layouts only.");
        }
    }

    /** Why the files there do not count: an import that needs them would come out wrong. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }
}
