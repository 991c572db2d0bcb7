package shironam.story.origins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import shironam.bangla.Dates;
import shironam.bangla.Normalization;
import shironam.body.Body;
import shironam.story.Story;
import shironam.story.addresses.PathDate;
import shironam.story.writing.CardResolution;

/**
 * Which story a source has brought before: by the source's own identifier, else by its whole path, else by its content.
 * Where that is not certain it is a story of its own: a second story is seen and thrown away, one in another's place is
 * lost.
 */
@ApplicationScoped
class KnownSources {
    /** Two texts are versions of one when they share at least this part of their words. */
    private static final double ALIKE = 0.4;

    /** Two long texts are of different stories when they share no more than this part of their words. */
    private static final double UNLIKE = 0.1;

    private static final int LONG_TEXT = 25;

    /** Systems that have a text twice number its second slug. */
    private static final Set<String> SLUG = Set.of("slug");

    @Inject
    CardResolution cards;

    /**
     * @param origin null when the source was not there before
     * @param isCopy another file with the same text is there, from which the story came
     * @param addressOf the story that has the address which this source claims; null when nothing is in its way
     * @param releasedBy the story that had that address formerly and no longer claims it, or null
     */
    record Match(StoryOrigin origin, boolean isCopy, Long addressOf, Long releasedBy) {
        private static Match of(Optional<StoryOrigin> origin, Claim claim) {
            return new Match(origin.orElse(null), false, claim.takenBy, claim.releasedBy);
        }
    }

    /** What became of the source's claim on its address. */
    private record Claim(StoryOrigin origin, Long takenBy, Long releasedBy) {
        private static final Claim FREE = new Claim(null, null, null);
    }

    Match find(IncomingStory incoming) {
        Claim claim = claim(incoming);
        if (claim.origin != null) {
            return new Match(claim.origin, false, null, null);
        }
        Optional<StoryOrigin> here =
                StoryOrigin.at(incoming.source().location()).filter(origin -> !isAnotherOfThatPlace(origin, incoming));
        if (here.isPresent()) {
            return Match.of(here, claim);
        }
        for (StoryOrigin same : StoryOrigin.ofText(incoming)) {
            boolean isSame = isIdentified(same, incoming) || !isOfAnotherDay(same, incoming);
            if (isSame && !contradicts(same, incoming) && claim.takenBy == null) {
                return new Match(same, same.livesElsewhereThan(incoming.source().location()), null, claim.releasedBy);
            }
        }
        if (claim.takenBy == null && claim.releasedBy == null) {
            Optional<StoryOrigin> twin =
                    first(StoryOrigin.ofContent(incoming.contentHash()), origin -> saysTheSame(origin, incoming));
            if (twin.isPresent()) {
                return new Match(
                        twin.get(),
                        twin.get().livesElsewhereThan(incoming.source().location()),
                        null,
                        null);
            }
        }
        return Match.of(claim.takenBy == null ? moved(incoming) : Optional.empty(), claim);
    }

    /** The same in all its fields, of the same moment: one story, also when it has two addresses. */
    private boolean saysTheSame(StoryOrigin origin, IncomingStory incoming) {
        return origin.storyId != null
                && origin.identifier != null
                && incoming.url() != null
                && origin.contentHash.equals(incoming.contentHash())
                && incoming.date() != null
                && incoming.date().equals(origin.dated)
                && origin.sourceFields != null
                && SLUG.containsAll(SourceFields.differing(
                        SourceFields.hashes(incoming.content(), incoming.date()), origin.sourceFields));
    }

    /** The source's own identifier: whose it is, and whether this source is that one. */
    private Claim claim(IncomingStory incoming) {
        String key = cards.keyOf(incoming.url()).orElse(null);
        if (key == null) {
            return Claim.FREE;
        }
        Long owner = cards.targetOf(incoming.url()).orElse(null);
        if (owner == null) {
            List<StoryOrigin> thrownAway = StoryOrigin.identifiedBy(key).stream()
                    .filter(origin -> origin.storyId == null)
                    .toList();
            return thrownAway.isEmpty() ? Claim.FREE : new Claim(thrownAway.get(0), null, null);
        }
        List<StoryOrigin> origins = StoryOrigin.of(owner);
        Optional<StoryOrigin> same = first(origins, origin -> isHere(origin, incoming))
                .or(() -> first(origins, origin -> origin.contentHash.equals(incoming.contentHash())));
        if (same.isPresent()) {
            return isCopyOfALivingOne(same.get(), incoming)
                    ? new Claim(null, sameText(same.get(), incoming) ? null : owner, null)
                    : new Claim(same.get(), null, null);
        }
        if (origins.isEmpty() || origins.stream().anyMatch(origin -> stillClaims(origin, key, incoming))) {
            return new Claim(null, owner, null);
        }
        boolean given = origins.stream().noneMatch(origin -> claims(origin, key));
        return given ? new Claim(null, null, owner) : new Claim(origins.get(0), null, null);
    }

    private static boolean isHere(StoryOrigin origin, IncomingStory incoming) {
        return origin.isOfOldNaming()
                ? origin.name.equals(incoming.source().oldName())
                : origin.isAt(incoming.source().location());
    }

    /** The same text in two files that are both there: the first of them is the source. */
    private static boolean isCopyOfALivingOne(StoryOrigin origin, IncomingStory incoming) {
        return origin.livesElsewhereThan(incoming.source().location());
    }

    private boolean sameText(StoryOrigin origin, IncomingStory incoming) {
        return origin.brought(incoming) || saysTheSame(origin, incoming);
    }

    private static boolean claims(StoryOrigin origin, String key) {
        return origin.identifier == null || origin.identifier.equals(key);
    }

    /** A file that is there and claims the address. Of one from before there were locations, the name alone is known. */
    private static boolean stillClaims(StoryOrigin origin, String key, IncomingStory incoming) {
        boolean isThere = origin.isOfOldNaming()
                ? !origin.stem.equals(incoming.source().stem())
                : origin.livesElsewhereThan(incoming.source().location());
        return isThere && claims(origin, key);
    }

    /** Each names an identifier of its own. */
    private boolean contradicts(StoryOrigin origin, IncomingStory incoming) {
        String key = cards.keyOf(incoming.url()).orElse(null);
        return key != null && origin.identifier != null && !origin.identifier.equals(key);
    }

    private boolean isIdentified(StoryOrigin origin, IncomingStory incoming) {
        return origin.identifier != null
                && origin.identifier.equals(cards.keyOf(incoming.url()).orElse(null));
    }

    /** A file's name was used again, for another story. */
    private boolean isAnotherOfThatPlace(StoryOrigin origin, IncomingStory incoming) {
        if (origin.contentHash.equals(incoming.contentHash()) || origin.isIdentified()) {
            return false;
        }
        if (contradicts(origin, incoming)) {
            return true;
        }
        boolean otherDay = origin.dated != null
                && incoming.date() != null
                && !Dates.dayOf(origin.dated).equals(Dates.dayOf(incoming.date()));
        if (!otherDay || origin.storyId == null) {
            return false;
        }
        Story story = Story.require(origin.storyId);
        return !Normalization.key(story.headline)
                        .equals(Normalization.key(incoming.content().headline()))
                && isUnlike(words(story.body), words(incoming.content().body()));
    }

    /** Columns without a date may say the same on two days: the folders know. */
    private static boolean isOfAnotherDay(StoryOrigin same, IncomingStory incoming) {
        IncomingStory.Source source = incoming.source();
        boolean sameTree = source.isInAFolder() && source.path().equals(same.name);
        boolean isThere = same.isOfOldNaming() || same.livesElsewhereThan(source.location());
        return isThere && incoming.date() == null && !sameTree && folderDatesDiffer(same, source);
    }

    private static boolean folderDatesDiffer(StoryOrigin origin, IncomingStory.Source source) {
        Optional<LocalDate> one = PathDate.of(origin.location == null ? origin.name : origin.location);
        Optional<LocalDate> other = PathDate.of(source.location());
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** A file that is no longer where it was, and has changed too. */
    private Optional<StoryOrigin> moved(IncomingStory incoming) {
        IncomingStory.Source source = incoming.source();
        Predicate<StoryOrigin> gone = origin -> !origin.isOfOldNaming()
                && origin.storyId != null
                && !origin.livesElsewhereThan(source.location())
                && !contradicts(origin, incoming)
                && !folderDatesDiffer(origin, source);
        Optional<StoryOrigin> ofThisPath =
                first(StoryOrigin.named(source.path()), gone.and(origin -> isOfThisPath(origin, incoming)));
        return ofThisPath
                .or(() -> incoming.date() == null
                        ? Optional.empty()
                        : first(
                                StoryOrigin.called(source.stem(), incoming.date()),
                                gone.and(origin -> isOfOneHeadline(origin, incoming) && isAlike(origin, incoming))))
                .or(() -> first(
                        StoryOrigin.named(source.oldName()),
                        origin -> origin.isOfOldNaming() && isTheSameByOldName(origin, incoming)));
    }

    /** The same path below another folder that was named; archives of many papers have such, so the story must agree. */
    private boolean isOfThisPath(StoryOrigin origin, IncomingStory incoming) {
        boolean inAFolder = incoming.source().isInAFolder();
        boolean dated = origin.dated != null && origin.dated.equals(incoming.date());
        boolean undated = origin.dated == null && incoming.date() == null && inAFolder;
        boolean sameText = origin.contentHash.equals(incoming.contentHash());
        boolean sameHeadline = isOfOneHeadline(origin, incoming) && (inAFolder || isAlike(origin, incoming));
        return (dated || undated) && (sameText || sameHeadline);
    }

    /** Last folder and file name are shared by many files: the text or the headline must speak for it too. */
    private boolean isTheSameByOldName(StoryOrigin origin, IncomingStory incoming) {
        if (origin.contentHash.equals(incoming.contentHash())) {
            return true;
        }
        if (origin.storyId == null) {
            return false;
        }
        Story story = Story.require(origin.storyId);
        boolean otherDate =
                incoming.date() != null && story.publishAt != null && !story.publishAt.equals(incoming.date());
        return !otherDate && (isOfOneHeadline(origin, incoming) || isAlike(origin, incoming));
    }

    private static boolean isOfOneHeadline(StoryOrigin origin, IncomingStory incoming) {
        Story story = Story.require(origin.storyId);
        return !incoming.content().headlineDerived()
                && Normalization.key(story.headline)
                        .equals(Normalization.key(incoming.content().headline()));
    }

    private static boolean isAlike(StoryOrigin origin, IncomingStory incoming) {
        return shared(
                        words(Story.<Story>findById(origin.storyId).body),
                        words(incoming.content().body()))
                >= ALIKE;
    }

    private static boolean isUnlike(Set<String> some, Set<String> others) {
        return some.size() >= LONG_TEXT && others.size() >= LONG_TEXT && shared(some, others) <= UNLIKE;
    }

    /** Jaccard's measure: words in both, of words in either. */
    private static double shared(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        int either = some.size() + others.size() - both.size();
        return either == 0 ? 1 : (double) both.size() / either;
    }

    private static Set<String> words(String html) {
        return new HashSet<>(List.of(Normalization.key(Body.parse(html).text()).split("\\s+")));
    }

    private static Optional<StoryOrigin> first(List<StoryOrigin> origins, Predicate<StoryOrigin> wanted) {
        return origins.stream().filter(wanted).findFirst();
    }
}
