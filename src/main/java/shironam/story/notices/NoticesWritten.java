package shironam.story.notices;

import java.util.List;

/** Event, in the transaction in which people are told: notices were written. Fired for whoever brings them elsewhere, too. */
public record NoticesWritten(List<Long> ids) {}
