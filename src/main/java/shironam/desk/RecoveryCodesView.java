package shironam.desk;

import java.util.List;

/** The recovery codes, the only time that they are to be seen. */
record RecoveryCodesView(Frame frame, List<String> codes) {}
