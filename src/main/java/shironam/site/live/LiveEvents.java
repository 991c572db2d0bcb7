package shironam.site.live;

import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shironam.site.Json;

/**
 * What the stream of a story has to say, by the numbers of its changes: whoever has received up to one of them gets the
 * rest, so nothing is missed and nothing comes twice.
 *
 * @param events in the order of their changes
 * @param points HTML of the key points as they are now
 * @param surrogateKeys of what else the events show
 */
record LiveEvents(boolean goesOn, long change, String points, List<Event> events, Set<String> surrogateKeys) {
    /**
     * @param name {@code update} or {@code withdrawal}
     * @param data a record or a map, as JSON tells it
     */
    record Event(String name, long change, Object data) {
        String text() {
            return "id: " + change + "\nevent: " + name + "\ndata: " + Json.write(data) + "\n\n";
        }
    }

    LiveEvents {
        events = events.stream().sorted(Comparator.comparingLong(Event::change)).toList();
    }

    /** For who has received everything up to that change; empty when there is nothing else. */
    Buffer after(long heard) {
        List<Event> unheard =
                events.stream().filter(event -> event.change > heard).toList();
        StringBuilder text = new StringBuilder();
        if (!unheard.isEmpty()) {
            text.append("event: points\ndata: ")
                    .append(Json.write(Map.of("html", points)))
                    .append("\n\n");
        }
        unheard.forEach(event -> text.append(event.text()));
        if (!goesOn) {
            text.append("id: ").append(change).append("\nevent: end\ndata: {}\n\n");
        }
        return Buffer.buffer(text.toString());
    }
}
