package shironam.desk.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shironam.desk.CurrentUser;
import shironam.desk.DeskDates;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.FirstWords;
import shironam.story.library.PictureUse;
import shironam.story.newsroom.NewsroomQueries;

/** Places of a picture as its page shows them. Of a story that the visitor may not see it shows no headline. */
@ApplicationScoped
public class PicturePlaceViews {
    @Inject
    NewsroomQueries stories;

    @Inject
    CurrentUser currentUser;

    public List<PictureUseView> of(List<PictureUse> uses) {
        Set<Long> numbers = uses.stream()
                .filter(PicturePlaceViews::isInStory)
                .map(PictureUse::place)
                .collect(Collectors.toSet());
        Set<Long> unseen = unseen(numbers, currentUser.account());
        return uses.stream()
                .map(use -> place(use, !isInStory(use) || !unseen.contains(use.place())))
                .toList();
    }

    private Set<Long> unseen(Set<Long> numbers, Account account) {
        if (account.role != Role.REPORTER) {
            return FirstWords.ofOthers(numbers, account);
        }
        Set<Long> unseen = new HashSet<>(numbers);
        stories.numbered(numbers, account).forEach(story -> unseen.remove(story.id()));
        return unseen;
    }

    private static boolean isInStory(PictureUse use) {
        return use.kind() == PictureUse.Kind.STORY || use.kind() == PictureUse.Kind.CARD;
    }

    private PictureUseView place(PictureUse use, boolean visible) {
        String language = currentUser.language();
        boolean there = visible && (!use.title().isEmpty() || use.kind() == PictureUse.Kind.PAPER);
        return new PictureUseView(
                use.kind(),
                there ? href(use) : null,
                there ? use.title() : null,
                visible,
                DeskDates.words(use.began(), language),
                DeskDates.words(use.ended(), language));
    }

    private static String href(PictureUse use) {
        return switch (use.kind()) {
            case STORY, CARD -> "/desk/stories/" + use.place();
            case AUTHOR -> "/desk/authors/" + use.place();
            case PAPER -> "/desk/settings";
        };
    }
}
