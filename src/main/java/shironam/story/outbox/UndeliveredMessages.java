package shironam.story.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import shironam.identity.Account;
import shironam.identity.Role;

/** Mails and messages to chats that were given up, until somebody who keeps the newsroom has seen it. */
@ApplicationScoped
public class UndeliveredMessages {
    private static final String UNSEEN = "failedAt is not null and seenAt is null";

    @Inject
    Clock clock;

    public static boolean isReader(Account account) {
        return account.role == Role.CHIEF || account.role == Role.ADMIN;
    }

    /** Newest first, each with the person to whom it goes. */
    @Transactional
    public List<OutgoingMessage> newest(int most) {
        return OutgoingMessage.<OutgoingMessage>find(
                        "from OutgoingMessage m left join fetch m.to where m.failedAt is not null and m.seenAt is null"
                                + " order by m.id desc")
                .page(0, most)
                .list();
    }

    @Transactional
    public long count() {
        return OutgoingMessage.count(UNSEEN);
    }

    /**
     * What was not in sight stays. Of a letter its address is forgotten.
     *
     * @param inSight the messages that somebody looked at
     */
    @Transactional
    public void see(List<Long> inSight) {
        OutgoingMessage.update("seenAt = ?1, address = '' where id in ?2 and " + UNSEEN, clock.instant(), inSight);
    }

    /** Begins anew with those in sight; but for letters, whose text was thrown away with the secret in it. */
    @Transactional
    public void tryAgain(List<Long> inSight) {
        OutgoingMessage.update(
                "failedAt = null, attempts = 0, dueAt = ?1 where id in ?2 and to.id is not null and " + UNSEEN,
                clock.instant(),
                inSight);
    }
}
