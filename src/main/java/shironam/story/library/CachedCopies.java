package shironam.story.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jboss.logging.Logger;
import shironam.media.MediaStore;
import shironam.story.changes.KeysInvalidated;
import shironam.story.changes.SurrogateKey;

/** Deletes what each node has at hand of a picture in an object storage when that is revoked, replaced or pixelated. */
@ApplicationScoped
class CachedCopies {
    private static final Logger LOG = Logger.getLogger(CachedCopies.class);

    @Inject
    MediaStore media;

    void forget(@Observes KeysInvalidated changed) {
        changed.surrogateKeys().stream().filter(SurrogateKey::isOfPicture).forEach(this::forget);
    }

    private void forget(String key) {
        try {
            media.forget(SurrogateKey.pictureOf(key));
        } catch (IOException locked) { // nobody is sent it any more; the cache is trimmed in time
            LOG.warnf("What is at hand of a picture that changed can't be deleted: %s", locked.getMessage());
        }
    }
}
