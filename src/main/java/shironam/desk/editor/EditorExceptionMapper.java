package shironam.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shironam.desk.DeskExceptionMappers;

/** The answer to a story's form that can't be understood, where there is no form to come back to. */
@ApplicationScoped
public class EditorExceptionMapper {
    @Inject
    DeskExceptionMappers errors;

    @ServerExceptionMapper
    public Response unusable(UnusableFormException unusable) {
        return errors.unusable();
    }
}
