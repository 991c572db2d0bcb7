package shironam.desk.login;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.requests.PostedField;

/** After a login in the middle of a save: what was posted, to be posted again with one press. */
public record ContinueView(DeskFrame frame, String action, List<PostedField> kept) {}
