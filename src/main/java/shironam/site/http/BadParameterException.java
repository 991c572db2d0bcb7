package shironam.site.http;

import shironam.site.Xml;

/** A program asked with a parameter that means nothing. */
public class BadParameterException extends RuntimeException {
    public BadParameterException(String parameter, String said) {
        super("'" + Xml.clean(said) + "' means nothing as the parameter '" + parameter + "'. See /api/openapi.json.");
    }
}
