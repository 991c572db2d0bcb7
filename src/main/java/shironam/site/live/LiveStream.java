package shironam.site.live;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shironam.story.changes.KeysInvalidated;

/** The readers of one story who listen, and what there is to say to them. */
final class LiveStream {
    private final Set<LiveConnection> readers = new LinkedHashSet<>();
    private LiveEvents news;
    private boolean asking;
    private boolean askAgain;

    /** @return whether somebody has to ask for the news */
    synchronized boolean join(LiveConnection reader) {
        readers.add(reader);
        if (asking) {
            return false; // it gets the answer with all others
        }
        if (news == null) {
            return beginToAsk();
        }
        tell(reader, news.after(reader.heard()));
        return false;
    }

    /** @return whether nobody is left */
    synchronized boolean leave(LiveConnection reader) {
        readers.remove(reader);
        return readers.isEmpty();
    }

    /**
     * What is known may be out of date.
     *
     * @return whether somebody has to ask for the news; not while somebody is at it, who then asks once more
     */
    synchronized boolean beginToAsk() {
        askAgain = asking;
        boolean begins = !asking;
        asking = true;
        return begins;
    }

    /** Whether what there is to say shows something of that. */
    synchronized boolean shows(KeysInvalidated change) {
        return news != null && news.surrogateKeys().stream().anyMatch(change::concerns);
    }

    /**
     * These are the news; none when readers may not see the story, or it is not told live.
     *
     * @return whether they may have changed meanwhile, so that one has to ask once more
     */
    synchronized boolean hear(Optional<LiveEvents> now) {
        news = now.orElse(null);
        if (news == null) {
            readers.forEach(LiveConnection::letGo);
        } else {
            Map<Long, Buffer> texts = new HashMap<>(); // most have received the same
            readers.forEach(reader -> tell(reader, texts.computeIfAbsent(reader.heard(), news::after)));
        }
        asking = askAgain;
        askAgain = false;
        return asking;
    }

    /** The news can't be known; whoever listens comes back and asks. */
    synchronized void giveUp() {
        asking = false;
        askAgain = false;
        news = null;
        readers.forEach(LiveConnection::letGo);
    }

    synchronized void beat(Buffer heartbeat) {
        if (news != null) {
            readers.forEach(reader -> reader.say(heartbeat));
        }
    }

    private void tell(LiveConnection reader, Buffer text) {
        reader.tell(text, news.change());
        if (!news.goesOn()) {
            reader.letGo();
        }
    }
}
