package shironam.importing.fidelity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import shironam.body.Body;
import shironam.body.Finding;
import shironam.body.SourceReading;
import shironam.body.TextAccount;
import shironam.body.source.Inventory;

/**
 * Where everything of one source went. Characters are visible code points of decomposed text:
 * {@code charactersIn == inBody + inCards + inSource + sum(dropped)}.
 *
 * @param story the number of the story; null when there is none
 * @param in what the source holds beside text, {@code out} what the story holds
 * @param remarks what somebody should know, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryAccount(
        String file,
        Long story,
        Need need,
        int charactersIn,
        int inBody,
        int inCards,
        int inSource,
        List<TextAccount.Dropped> dropped,
        Inventory in,
        Inventory out,
        List<String> remarks) {

    /** How much it needs a person, the most first. */
    public enum Need {
        /** It stayed outside. */
        REFUSED,
        /** Something is not accounted for, garbled, or in conflict. */
        LOOK,
        /** Text or a part was left out, with a reason. */
        LEFT_OUT,
        /** Something became simpler. */
        KNOW,
        NOTHING
    }

    /** @param isPartOutside whether the report says that a part of it stayed outside */
    public static StoryAccount of(
            String file, Long story, String html, SourceReading reading, boolean isPartOutside, List<String> remarks) {
        TextAccount account = reading.account();
        Inventory in =
                Inventory.of(html).withCards(cards(reading.body()) + lost(reading, Finding.Kind.CARD_WITHOUT_LINK));
        Inventory kept = Inventory.of(reading.body().html());
        int embeds = kept.embeds() + lost(reading, Finding.Kind.EMBED_TO_LINK);
        in = in.withEmbeds(Math.max(in.embeds(), embeds + lost(reading, Finding.Kind.EMBED_REMOVED)));
        Inventory out = kept.withEmbeds(embeds);
        return new StoryAccount(
                file,
                story,
                need(reading, account, isPartOutside, remarks),
                account.in(),
                account.inBody(),
                account.inCards(),
                account.inSource(),
                account.dropped(),
                in,
                out,
                remarks);
    }

    public static StoryAccount refused(String file, String why) {
        return new StoryAccount(file, null, Need.REFUSED, 0, 0, 0, 0, List.of(), null, null, List.of(why));
    }

    /** A source that takes an earlier story back, which readers still see or see no longer. */
    public static StoryAccount takenBack(String file, Long story, boolean isStillSeen, String words) {
        Need need = isStillSeen ? Need.LOOK : Need.KNOW;
        return new StoryAccount(file, story, need, 0, 0, 0, 0, List.of(), null, null, List.of(words));
    }

    private static int cards(Body body) {
        return (int) body.segments().stream()
                .filter(shironam.body.RelatedStory.class::isInstance)
                .count();
    }

    private static int lost(SourceReading reading, Finding.Kind kind) {
        return (int) reading.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .count();
    }

    private static Need need(SourceReading reading, TextAccount account, boolean isPartOutside, List<String> remarks) {
        int accounted = account.inBody()
                + account.inCards()
                + account.inSource()
                + account.dropped().stream()
                        .mapToInt(TextAccount.Dropped::characters)
                        .sum();
        boolean isUnexplained =
                account.dropped().stream().anyMatch(dropped -> dropped.why().isDefect());
        if (accounted != account.in() || isUnexplained || reading.isInDoubt()) {
            return Need.LOOK;
        }
        if (!account.dropped().isEmpty() || isPartOutside) {
            return Need.LEFT_OUT;
        }
        return remarks.isEmpty() ? Need.NOTHING : Need.KNOW;
    }
}
