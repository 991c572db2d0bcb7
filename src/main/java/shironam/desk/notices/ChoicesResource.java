package shironam.desk.notices;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.DeskResponses;
import shironam.identity.Account;
import shironam.settings.MailSettings;
import shironam.story.notices.NoticeKind;
import shironam.story.outbox.Channel;
import shironam.story.outbox.ChoosingDelivery;
import shironam.story.outbox.ChoosingDelivery.RefusedChoiceException;
import shironam.story.outbox.ChoosingDelivery.Wanted;
import shironam.story.outbox.DeliveryChoices;
import shironam.story.outbox.Outbox;
import shironam.story.outbox.OutgoingMessage;

/** How one is notified outside of the desk: everybody chooses for themselves. */
@Authenticated
@Path(NoticesResource.HERE + "/choices")
public class ChoicesResource {
    private static final String HERE = NoticesResource.HERE + "/choices";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    ChoosingDelivery choosing;

    @Inject
    Outbox outbox;

    @Inject
    MailSettings mail;

    @Inject
    DeskResponses pages;

    @Inject
    CurrentUser currentUser;

    @GET
    @Transactional
    public Response look(@QueryParam("said") String said) {
        return page(Response.Status.OK, known(), null, said);
    }

    @POST
    public Response choose(@BeanParam ChoicesForm form) {
        Wanted wanted = form.wanted();
        try {
            choosing.choose(currentUser.account(), wanted);
            return DeskResponses.seeOther(HERE + "?said=saved");
        } catch (RefusedChoiceException refused) {
            return page(Response.Status.BAD_REQUEST, wanted, refused.reason, null);
        }
    }

    @POST
    @Path("{channel: mail|chat}/trial")
    public Response tryOut(@PathParam("channel") String channel) {
        outbox.tryOut(currentUser.account(), Channel.valueOf(channel.toUpperCase(Locale.ROOT)));
        return DeskResponses.seeOther(HERE + "?said=tried");
    }

    /** What was chosen, as if it were wanted anew. */
    private Wanted known() {
        DeliveryChoices choices = DeliveryChoices.of(currentUser.account().id);
        return new Wanted(
                choices.mail(),
                kinds(choices, Channel.MAIL),
                choices.digestAt,
                choices.chat(),
                kinds(choices, Channel.CHAT),
                "",
                choices.chatRoom,
                choices.quietFrom,
                choices.quietUntil);
    }

    private static Set<NoticeKind> kinds(DeliveryChoices choices, Channel channel) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> choices.takes(channel, kind))
                .collect(Collectors.toSet());
    }

    @Transactional
    Response page(Response.Status status, Wanted wanted, ChoosingDelivery.Reason problem, String said) {
        Account own = currentUser.account();
        DeskFrame frame = pages.frame();
        ChoicesView view = new ChoicesView(
                frame,
                mail.isOn(),
                own.mailAddress,
                wanted.mail(),
                field(wanted.digestAt()),
                wanted.chat(),
                host(own),
                wanted.room(),
                field(wanted.quietFrom()),
                field(wanted.quietUntil()),
                DeskDates.zone(own.language),
                Arrays.stream(NoticeKind.values())
                        .map(kind -> new ChoicesView.KindRow(
                                kind,
                                wanted.byMail().contains(kind),
                                wanted.toChat().contains(kind),
                                !kind.isFor(own.role)))
                        .toList(),
                problem,
                failing(own),
                said);
        return pages.answer(status, NoticeTemplates.choices(view), frame);
    }

    private String host(Account own) {
        return choosing.address(DeliveryChoices.of(own.id))
                .map(address -> URI.create(address).getHost())
                .orElse(null);
    }

    private static List<ChoicesView.Failing> failing(Account own) {
        return Stream.of(Channel.values())
                .flatMap(channel ->
                        OutgoingMessage.failing(own.id, channel)
                                .map(why -> new ChoicesView.Failing(channel, why))
                                .stream())
                .toList();
    }

    private static String field(LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }
}
