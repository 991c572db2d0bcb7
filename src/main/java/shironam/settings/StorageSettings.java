package shironam.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the files of pictures and recordings are kept. */
@ConfigMapping(prefix = "shironam.storage")
public interface StorageSettings {
    enum Kind {
        FOLDER,
        S3
    }

    @Setting("Where pictures are kept: `folder` in the data folder, or `s3` in a bucket of an object storage.")
    @WithDefault("folder")
    Kind kind();

    @Setting(value = "The address of the object storage.", kind = SettingKind.WEB_ADDRESS)
    Optional<String> endpoint();

    @Setting(
            value = "Its bucket for this paper alone. Nobody but the paper has to be able to read it.",
            kind = SettingKind.TEXT)
    Optional<String> bucket();

    @Setting(value = "The region of the bucket, where the storage has several.", kind = SettingKind.TEXT)
    @WithDefault("us-east-1")
    String region();

    @Setting(value = "The name of the key for it.", kind = SettingKind.TEXT)
    Optional<String> key();

    @Setting(value = "The secret of that key.", kind = SettingKind.TEXT, secret = true)
    Optional<String> secret();

    @Setting(
            value = "How much of an object storage each node keeps at hand in `media-cache` of its data folder.",
            kind = SettingKind.SIZE)
    @WithDefault("2G")
    MemorySize cache();
}
