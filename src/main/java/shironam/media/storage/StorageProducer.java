package shironam.media.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import shironam.settings.DataSettings;
import shironam.settings.StorageSettings;

/** The storage of the running application. */
@ApplicationScoped
class StorageProducer {
    @Inject
    StorageSettings settings;

    @Inject
    DataSettings data;

    @Produces
    @Singleton
    Storage storage() throws StorageException {
        return Storage.of(settings, data.dir());
    }
}
