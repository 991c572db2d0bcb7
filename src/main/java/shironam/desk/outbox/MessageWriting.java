package shironam.desk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shironam.bangla.Dates;
import shironam.bangla.Normalization;
import shironam.desk.DeskNumbers;
import shironam.desk.notices.NoticeWords;
import shironam.desk.outbox.MessageText.Paragraph;
import shironam.desk.reasons.Bundles;
import shironam.identity.Account;
import shironam.story.addresses.SiteAddress;
import shironam.story.notices.ListedNotice;
import shironam.story.notices.Notices;
import shironam.story.outbox.Channel;
import shironam.story.outbox.DeliveryChoices;
import shironam.story.outbox.Outbox;
import shironam.story.outbox.OutgoingMessage;
import shironam.story.paper.PaperSettings;

/** Writes a message when it is sent, of what its reader may know at that moment. */
@ApplicationScoped
class MessageWriting {
    private static final int MOST_OF_A_DIGEST = 30;

    /** Of which those are taken that somebody wants by mail. */
    private static final int MOST_LOOKED_AT = 300;

    /** Letters of a comment; the rest is read at the desk. */
    private static final int MOST_OF_A_COMMENT = 2_000;

    private static final Duration DIGEST_LOOKS_BACK = Duration.ofDays(7);

    @Inject
    Notices notices;

    @Inject
    SiteAddress site;

    @Inject
    PaperSettings paper;

    /** Empty where there is nothing to be told any more: it was read at the desk, or is not its reader's to know. */
    Optional<MessageText> of(OutgoingMessage message, DeliveryChoices choices) {
        return switch (message.kind()) {
            case NOTICE ->
                notices.find(message.noticeId, message.to)
                        .filter(notice -> !notice.read() && choices.takes(message.channel(), notice.kind()))
                        .map(notice -> notice(notice, message.to));
            case DIGEST -> digest(message, choices);
            case LETTER -> throw new IllegalArgumentException("a letter has its words");
            case TRIAL -> Optional.of(trial(message.to));
        };
    }

    static MessageText of(Outbox.Letter letter) {
        return MessageText.of(letter.subject(), List.of(letter.text()), null, null);
    }

    private MessageText notice(ListedNotice notice, Account to) {
        NoticeWords words = new NoticeWords(notice, to.language);
        List<String> lines = new ArrayList<>(List.of(words.said()));
        lines.add(title(words, to));
        if (notice.words() != null) {
            lines.add("“" + MessageText.cut(notice.words(), MOST_OF_A_COMMENT) + "”");
        }
        String subject = messages(to).subject(title(words, to), words.said());
        return MessageText.of(Normalization.line(subject), lines, place(notice), foot(to));
    }

    private Optional<MessageText> digest(OutgoingMessage message, DeliveryChoices choices) {
        Account to = message.to;
        List<ListedNotice> unread = notices.page(to, true, 0, MOST_LOOKED_AT).notices().stream()
                .filter(notice -> choices.takes(Channel.MAIL, notice.kind()))
                .filter(notice -> notice.createdAt()
                        .isAfter(message.day
                                .atStartOfDay(Dates.zone())
                                .toInstant()
                                .minus(DIGEST_LOOKS_BACK)))
                .limit(MOST_OF_A_DIGEST)
                .toList();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        List<Paragraph> told = unread.stream()
                .map(notice -> new NoticeWords(notice, to.language))
                .map(words -> new Paragraph(title(words, to) + "\n" + words.said(), place(words.notice())))
                .toList();
        String subject = messages(to).digest(DeskNumbers.digits(unread.size(), to.language));
        return Optional.of(new MessageText(subject, told, site.of("/desk/notices"), foot(to)));
    }

    private MessageText trial(Account to) {
        OutboxMessages words = messages(to);
        String name = paper.facts().name(to.language);
        return MessageText.of(words.trial(), List.of(words.trialText(name)), site.of("/desk/notices"), null);
    }

    private String title(NoticeWords words, Account to) {
        return words.title().isEmpty() ? messages(to).untitled() : words.title();
    }

    private String place(ListedNotice notice) {
        return site.of("/desk/notices/" + notice.id());
    }

    private String foot(Account to) {
        return messages(to).foot(paper.facts().name(to.language), site.of("/desk/notices/choices"));
    }

    private static OutboxMessages messages(Account to) {
        return Bundles.in(OutboxMessages.class, to.language);
    }
}
