package shironam.desk.recordings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of films and sound say: {@code messages/recordings_bn.properties} and {@code recordings_en}. */
@MessageBundle(value = "recordings", locale = "en")
public interface RecordingMessages {
    @Message
    String title();

    @Message
    String about();

    @Message
    String upload();

    @Message
    String file();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String all();

    @Message
    String none();

    @Message
    String video();

    @Message
    String audio();

    @Message
    String length();

    @Message
    String size();

    @Message
    String added();

    @Message
    String address();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String poster();

    @Message
    String posterHint();

    @Message
    String noPoster();

    @Message
    String captions();

    @Message
    String captionsHint();

    @Message
    String hasCaptions();

    @Message
    String noCaptions();

    @Message
    String keep();

    @Message
    String kept();

    @Message
    String refused(String why);

    @Message
    String older();

    @Message
    String describe();

    @Message
    String revoke();

    @Message
    String revokeText();
}
