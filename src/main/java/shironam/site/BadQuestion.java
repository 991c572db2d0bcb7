package shironam.site;

/** A program asked with a parameter that means nothing. */
class BadQuestion extends RuntimeException {
    BadQuestion(String parameter, String said) {
        super("'" + Xml.clean(said) + "' means nothing as the parameter '" + parameter + "'. See /api/openapi.json.");
    }
}
