package shironam.desk;

import java.util.List;

/** After a login in the middle of a save: what was posted, to be posted again with one press. */
record ContinueView(Frame frame, String action, List<LoginView.Kept> kept) {}
