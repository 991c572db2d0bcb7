package shironam.body.embeds;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses of posts at Facebook, X and Instagram. */
final class PostAddresses {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,25}");
    private static final Pattern FACEBOOK_ID = Pattern.compile("\\d{1,25}|pfbid\\w{10,120}");
    private static final Pattern CODE = Pattern.compile("[\\w-]{3,60}");
    private static final Pattern X_USER = Pattern.compile("\\w{1,20}");
    private static final Set<String> OF_POSTS = Set.of("posts", "photos", "permalink", "activity", "notes");

    private PostAddresses() {}

    static Optional<EmbedAddress> facebook(WebAddress at) {
        if (at.host().equals("fb.watch")) {
            return CODE.matcher(at.step(0)).matches()
                    ? Optional.of(video("https://fb.watch/" + at.step(0) + "/"))
                    : none();
        }
        if (!at.isAt("facebook.com") && !at.isAt("fb.com")) {
            return none();
        }
        if (at.step(0).equals("plugins")) {
            return WebAddress.of(at.value("href"))
                    .filter(inner -> !inner.step(0).equals("plugins"))
                    .flatMap(PostAddresses::facebook);
        }
        Optional<EmbedAddress> video = facebookVideo(at);
        return video.isPresent() ? video : facebookPost(at);
    }

    private static Optional<EmbedAddress> facebookVideo(WebAddress at) {
        String first = at.step(0);
        int videos = at.steps().indexOf("videos");
        if (videos > 0 && NUMBER.matcher(at.lastStep()).matches()) {
            return Optional.of(video("https://www.facebook.com/" + at.step(0) + "/videos/" + at.lastStep() + "/"));
        }
        boolean isWatch = first.equals("watch") || first.equals("video.php");
        if (isWatch && NUMBER.matcher(at.raw("v")).matches()) {
            return Optional.of(video("https://www.facebook.com/watch/?v=" + at.raw("v")));
        }
        if (first.equals("reel") && NUMBER.matcher(at.step(1)).matches()) {
            return Optional.of(reel("https://www.facebook.com/reel/" + at.step(1) + "/"));
        }
        boolean isShared = first.equals("share") && CODE.matcher(at.step(2)).matches();
        if (isShared && at.step(1).equals("v")) {
            return Optional.of(video("https://www.facebook.com/share/v/" + at.step(2) + "/"));
        }
        return isShared && at.step(1).equals("r")
                ? Optional.of(reel("https://www.facebook.com/share/r/" + at.step(2) + "/"))
                : none();
    }

    private static Optional<EmbedAddress> facebookPost(WebAddress at) {
        String first = at.step(0);
        String id = first.startsWith("photo") ? at.raw("fbid") : at.raw("story_fbid");
        if (first.startsWith("photo") && NUMBER.matcher(id).matches()) {
            return Optional.of(post("https://www.facebook.com/photo/?fbid=" + id));
        }
        boolean isStory = first.equals("permalink.php") || first.equals("story.php");
        if (isStory
                && FACEBOOK_ID.matcher(id).matches()
                && NUMBER.matcher(at.raw("id")).matches()) {
            return Optional.of(post("https://www.facebook.com/permalink.php?story_fbid=" + id + "&id=" + at.raw("id")));
        }
        if (first.equals("share")) {
            String path = at.step(1).equals("p") ? "p/" + at.step(2) : at.step(1);
            return CODE.matcher(at.lastStep()).matches() && at.steps().size() == (path.startsWith("p/") ? 3 : 2)
                    ? Optional.of(post("https://www.facebook.com/share/" + path + "/"))
                    : none();
        }
        boolean isPost = at.steps().size() >= 3
                && at.steps().stream().skip(1).anyMatch(OF_POSTS::contains)
                && FACEBOOK_ID.matcher(at.lastStep()).matches();
        return isPost ? Optional.of(post("https://www.facebook.com/" + String.join("/", at.steps()) + "/")) : none();
    }

    private static EmbedAddress video(String href) {
        return EmbedAddress.of(EmbedProvider.FACEBOOK, EmbedShape.VIDEO, href, videoFrame(href));
    }

    private static EmbedAddress reel(String href) {
        return EmbedAddress.of(EmbedProvider.FACEBOOK, EmbedShape.VERTICAL_VIDEO, href, videoFrame(href));
    }

    private static String videoFrame(String href) {
        return "https://www.facebook.com/plugins/video.php?show_text=false&autoplay=true&href="
                + WebAddress.encoded(href);
    }

    private static EmbedAddress post(String href) {
        return EmbedAddress.of(
                EmbedProvider.FACEBOOK,
                EmbedShape.POST,
                href,
                "https://www.facebook.com/plugins/post.php?show_text=true&width=500&href=" + WebAddress.encoded(href));
    }

    static Optional<EmbedAddress> x(WebAddress at) {
        if (!at.isAt("x.com") && !at.isAt("twitter.com")) {
            return none();
        }
        if (at.step(0).equals("embed")) {
            return NUMBER.matcher(at.raw("id")).matches() ? Optional.of(post("i", at.raw("id"))) : none();
        }
        int web = at.step(0).equals("i") && at.step(1).equals("web") ? 1 : 0;
        boolean isStatus = at.step(1 + web).equals("status") || at.step(1 + web).equals("statuses");
        return isStatus
                        && X_USER.matcher(at.step(0)).matches()
                        && NUMBER.matcher(at.step(2 + web)).matches()
                ? Optional.of(post(at.step(0), at.step(2 + web)))
                : none();
    }

    private static EmbedAddress post(String user, String id) {
        return EmbedAddress.of(
                EmbedProvider.X,
                EmbedShape.POST,
                "https://x.com/" + user + "/status/" + id,
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&lang=bn&id=" + id);
    }

    static Optional<EmbedAddress> instagram(WebAddress at) {
        if (!at.isAt("instagram.com") && !at.host().equals("instagr.am")) {
            return none();
        }
        if (at.step(0).equals("share")) {
            return CODE.matcher(at.lastStep()).matches() && at.steps().size() > 1
                    ? Optional.of(sharedOnInstagram(at))
                    : none();
        }
        for (int i = 0; i < 2; i++) {
            String kind = at.step(i).equals("reels") || at.step(i).equals("tv") ? "reel" : at.step(i);
            boolean isPost = kind.equals("p") || kind.equals("reel");
            if (isPost && CODE.matcher(at.step(i + 1)).matches()) {
                String href = "https://www.instagram.com/" + kind + "/" + at.step(i + 1) + "/";
                return Optional.of(EmbedAddress.of(
                        EmbedProvider.INSTAGRAM,
                        kind.equals("p") ? EmbedShape.POST : EmbedShape.VERTICAL_VIDEO,
                        href,
                        href + (kind.equals("p") ? "embed/captioned/" : "embed/")));
            }
        }
        return none();
    }

    /** Only Instagram itself knows where it leads. */
    private static EmbedAddress sharedOnInstagram(WebAddress at) {
        String href = "https://www.instagram.com/" + String.join("/", at.steps()) + "/";
        return EmbedAddress.of(EmbedProvider.INSTAGRAM, EmbedShape.POST, href, "");
    }

    private static Optional<EmbedAddress> none() {
        return Optional.empty();
    }
}
