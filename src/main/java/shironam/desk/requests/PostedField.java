package shironam.desk.requests;

/** A field of a form that was posted, and is carried along on the page that comes in the place of its answer. */
public record PostedField(String name, String value) {}
