package shironam.desk.accounts;

import java.util.List;
import shironam.desk.DeskFrame;

/** The recovery codes, the only time that they are to be seen. */
public record RecoveryCodesView(DeskFrame frame, List<String> codes) {}
