package shironam.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.identity.Accounts;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.UnusablePicture;
import shironam.story.NotKept;
import shironam.story.NotKept.Reason;

/** What the pages of those who keep the paper have in common: a change, and then the page again or why not. */
@ApplicationScoped
class AdminPages {
    static final String KEPT = "kept";

    @Inject
    Accounts accounts;

    @Inject
    MediaStore media;

    @Inject
    Visitor visitor;

    void onlyKeepers() {
        accounts.requireKeeper(visitor.account());
    }

    /** @param again the page with what was typed still in it */
    Response change(Runnable what, String then, Function<Reason, Response> again) {
        onlyKeepers();
        try {
            what.run();
        } catch (NotKept notKept) {
            return again.apply(notKept.reason);
        }
        return DeskPages.seeOther(then + (then.contains("?") ? "&" : "?") + "said=" + KEPT);
    }

    /** The path of a picture: of the one that was uploaded, else the one that is named, if it is ours. */
    String picture(FileUpload upload, String path) {
        if (upload == null || upload.size() == 0) {
            String named = path == null ? "" : path.strip();
            if (!named.isEmpty() && media.at(named).isEmpty()) {
                throw new NotKept(Reason.PICTURE_UNUSABLE);
            }
            return named;
        }
        try {
            Asset asset = media.keep(Files.readAllBytes(upload.uploadedFile()));
            return asset.path();
        } catch (IOException | UnusablePicture unusable) {
            throw new NotKept(Reason.PICTURE_UNUSABLE);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
