package shironam.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import shironam.settings.KnownSetting;
import shironam.settings.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an object storage that speaks S3. No object is public: whoever may see a picture is decided by the
 * application, which reads it with its own key.
 */
public final class S3Store implements ObjectStore, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration ALL = Duration.ofSeconds(120);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final String bucket;
    private final String name;
    private final S3Client client;

    /** @throws StorageException when a setting is missing */
    S3Store(StorageSettings settings) throws StorageException {
        String endpoint = settings.endpoint().orElseThrow(() -> missing("endpoint"));
        bucket = settings.bucket().orElseThrow(() -> missing("bucket"));
        name = "the bucket " + bucket + " of " + endpoint;
        client = S3Client.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.of(settings.region().toLowerCase(Locale.ROOT)))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.key().orElseThrow(() -> missing("key")),
                        settings.secret().orElseThrow(() -> missing("secret")))))
                .serviceConfiguration(s3 -> s3.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
                // those of other makers know no newer checksums; signature and hash of the name remain
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(time -> time.apiCallTimeout(ALL))
                .build();
    }

    private static StorageException missing(String setting) {
        return new StorageException("the object storage needs " + KnownSetting.variable("shironam.storage." + setting)
                + ", which is not set.");
    }

    @Override
    public InputStream open(String file) throws IOException {
        return asked(file, () -> client.getObject(get -> get.bucket(bucket).key(ObjectStore.place(file))));
    }

    @Override
    public void put(String file, Path source) throws IOException {
        asked(file, () -> client.putObject(put -> put.bucket(bucket).key(ObjectStore.place(file)), source));
    }

    @Override
    public void delete(String file) throws IOException {
        asked(file, () -> client.deleteObject(delete -> delete.bucket(bucket).key(ObjectStore.place(file))));
    }

    @Override
    public void deleteAll(String beginning) throws IOException {
        asked(beginning, () -> {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(ObjectStore.place(beginning)))
                    .contents()
                    .forEach(found ->
                            client.deleteObject(delete -> delete.bucket(bucket).key(found.key())));
            return null;
        });
    }

    private <T> T asked(String file, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (NoSuchKeyException notThere) {
            throw new NoSuchFileException(file);
        } catch (NoSuchBucketException noBucket) {
            throw noBucket(noBucket);
        } catch (S3Exception refused) {
            throw refused.statusCode() == NOT_FOUND ? noBucket(refused) : refused(refused);
        } catch (SdkException away) {
            throw new StorageException(
                    name + " does not answer: " + reason(away) + ". Check that it runs, and "
                            + KnownSetting.variable("shironam.storage.endpoint") + ".",
                    away);
        }
    }

    private StorageException noBucket(S3Exception why) {
        return new StorageException(
                name + " does not exist. Make it, private, or correct "
                        + KnownSetting.variable("shironam.storage.bucket") + ".",
                why);
    }

    private StorageException refused(S3Exception why) {
        return why.statusCode() == FORBIDDEN
                ? new StorageException(
                        name + " refuses this key. Check "
                                + KnownSetting.variable("shironam.storage.key") + " and "
                                + KnownSetting.variable("shironam.storage.secret")
                                + ", that the key may read, write, list and delete there, and the clock of this machine.",
                        why)
                : new StorageException(
                        name + " answers with status " + why.statusCode() + " ("
                                + why.awsErrorDetails().errorCode() + "). Look into its log.",
                        why);
    }

    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage();
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
