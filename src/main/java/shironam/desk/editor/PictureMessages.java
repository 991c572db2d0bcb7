package shironam.desk.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.media.UnusablePictureException;

/** Why a picture is not taken: {@code messages/picture_bn.properties} and {@code picture_en}. */
@MessageBundle(value = "picture", locale = "en")
public interface PictureMessages {
    @Message
    String unusable(UnusablePictureException.Reason reason);
}
