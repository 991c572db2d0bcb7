package shironam.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import shironam.settings.PurgeSettings;

/** Has the cache in front drop what is made of something that has changed. */
@ApplicationScoped
class CdnPurger {
    /** With a header by which the cache authenticates us, "Name: value". */
    @Inject
    PurgeSettings settings;

    /** @param surrogateKeys with spaces between them */
    HttpRequest.Builder purge(URI cache, String surrogateKeys) {
        HttpRequest.Builder request = HttpRequest.newBuilder(cache)
                .header("Surrogate-Key", surrogateKeys)
                .header("Cache-Tag", CdnHeaders.tags(surrogateKeys))
                .POST(HttpRequest.BodyPublishers.noBody());
        settings.header()
                .map(header -> header.split(":", 2))
                .filter(parts -> parts.length == 2)
                .ifPresent(parts -> request.header(parts[0].strip(), parts[1].strip()));
        return request;
    }
}
