package shironam.story.rights;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.story.Picture;
import shironam.story.rights.BlockedPicture.Why;

/**
 * Which pictures of a text readers must not see. It says so to whoever puts the text out; what readers get is decided in
 * the database by the same facts, so that nothing has to run when a picture's time ends.
 */
@ApplicationScoped
public class PictureRights {
    /** So long before its end a picture in use is named to whoever opens the story. */
    public static final Duration SOON = Duration.ofDays(7);

    private static final Pattern ASSET = Pattern.compile("/media/([0-9a-f]{64})");

    @Inject
    Clock clock;

    /** A picture in a text. @param said of it there, or empty */
    private record Use(String asset, String address, String said, boolean credited) {
        String name(Limits known) {
            return !said.isEmpty() ? said : !known.called.isEmpty() ? known.called : address;
        }
    }

    /** @param called what the library says of it, else its file's name, or empty */
    private record Limits(boolean revoked, Instant until, boolean needsCredit, String called) {}

    /** @param ends when the time of the picture of that name ends */
    public record Ending(String asset, String name, Instant ends) {}

    /** @throws PictureRightsException naming all that readers must not see at that moment; null is now */
    public void require(Picture lead, String body, Instant at) {
        List<BlockedPicture> blocked = blocked(lead, body, at);
        if (!blocked.isEmpty()) {
            throw new PictureRightsException(blocked);
        }
    }

    /**
     * The same for a text that takes the place of another one: what was in that one already is no fault of whoever mends a
     * word, and readers don't see it.
     */
    public void requireOfNew(Picture lead, String body, Picture leadBefore, String bodyBefore, Instant at) {
        Set<String> before = blocked(leadBefore, bodyBefore, at).stream()
                .map(BlockedPicture::asset)
                .collect(Collectors.toSet());
        List<BlockedPicture> blocked = blocked(lead, body, at).stream()
                .filter(picture -> !before.contains(picture.asset()))
                .toList();
        if (!blocked.isEmpty()) {
            throw new PictureRightsException(blocked);
        }
    }

    /** What readers must not see of a text at that moment; null is now. */
    public List<BlockedPicture> blocked(Picture lead, String body, Instant at) {
        Instant now = clock.instant();
        Instant then = at == null || at.isBefore(now) ? now : at;
        List<Use> uses = uses(lead, body);
        Map<String, Limits> limits = limits(uses);
        List<BlockedPicture> blocked = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Use use : uses) {
            why(limits.get(use.asset()), use, now, then)
                    .filter(why -> said.add(use.asset() + why))
                    .ifPresent(why -> blocked.add(new BlockedPicture(
                            use.asset(),
                            use.name(limits.get(use.asset())),
                            why,
                            why == Why.NO_CREDIT || why == Why.REVOKED
                                    ? null
                                    : limits.get(use.asset()).until())));
        }
        return blocked;
    }

    /** The pictures of a text whose time ends soon. */
    public List<Ending> endingSoon(Picture lead, String body) {
        Instant now = clock.instant();
        List<Use> uses = uses(lead, body);
        Map<String, Limits> limits = limits(uses);
        Map<String, Ending> ending = new LinkedHashMap<>();
        for (Use use : uses) {
            Limits known = limits.get(use.asset());
            if (known != null
                    && known.until() != null
                    && known.until().isAfter(now)
                    && known.until().isBefore(now.plus(SOON))) {
                ending.putIfAbsent(use.asset(), new Ending(use.asset(), use.name(known), known.until()));
            }
        }
        return List.copyOf(ending.values());
    }

    private static Optional<Why> why(Limits limits, Use use, Instant now, Instant then) {
        if (limits == null) {
            return Optional.empty();
        }
        if (limits.revoked()) {
            return Optional.of(Why.REVOKED);
        }
        if (limits.until() != null && !limits.until().isAfter(then)) {
            return Optional.of(limits.until().isAfter(now) ? Why.ENDS_BEFORE : Why.ENDED);
        }
        return limits.needsCredit() && !use.credited() ? Optional.of(Why.NO_CREDIT) : Optional.empty();
    }

    private static List<Use> uses(Picture lead, String body) {
        List<Use> uses = new ArrayList<>();
        add(uses, lead.url(), lead.caption(), lead.alt(), lead.credit());
        if (ASSET.matcher(body).find()) {
            for (Figure figure : Body.parse(body).figures()) {
                add(uses, figure.src(), figure.caption(), figure.alt(), figure.credit());
            }
            Body.parse(body).embeds().forEach(embed -> add(uses, embed.poster(), embed.title(), "", ""));
        }
        return uses;
    }

    private static void add(List<Use> uses, String address, String caption, String alt, String credit) {
        Matcher ours = ASSET.matcher(address);
        if (ours.find()) {
            uses.add(new Use(ours.group(1), address, caption.isEmpty() ? alt : caption, !credit.isEmpty()));
        }
    }

    private static Map<String, Limits> limits(List<Use> uses) {
        if (uses.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // rows of a native query
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select asset, revoked_at is not null, valid_until, credit_required,
                            coalesce(nullif(caption, ''), nullif(alt, ''), file_name)
                        from picture_facts
                        where asset = any(:assets)
                            and (revoked_at is not null or valid_until is not null or credit_required)""")
                .setParameter("assets", uses.stream().map(Use::asset).distinct().toArray(String[]::new))
                .getResultList();
        Map<String, Limits> limits = new LinkedHashMap<>();
        rows.forEach(row -> limits.put(
                (String) row[0], new Limits((Boolean) row[1], (Instant) row[2], (Boolean) row[3], (String) row[4])));
        return limits;
    }
}
