package shironam.desk.requests;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import shironam.desk.login.LoginView;

/** What was posted, for a page that comes in the place of its answer, so that nothing of it is lost. */
public final class PostedForm {
    private PostedForm() {}

    /** The fields of a form but files, in their order; none where no form came. */
    public static List<LoginView.Kept> of(ResteasyReactiveRequestContext request) {
        List<LoginView.Kept> kept = new ArrayList<>();
        FormData form = request == null ? null : request.getFormData();
        if (form != null) {
            for (String name : form) {
                form.get(name).stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> kept.add(new LoginView.Kept(name, value.getValue())));
            }
        }
        return kept;
    }

    /** That of the request that is answered on this thread. A secret is rather typed again than sent about. */
    public static List<LoginView.Kept> ofThisRequest() {
        return of(CurrentRequestManager.get()).stream()
                .filter(field ->
                        !field.name().contains("password") && !field.name().equals("code"))
                .toList();
    }
}
