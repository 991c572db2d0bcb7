package shironam.desk;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shironam.MainClasses;

/** Every address that the application answers, read from its classes, so that none is forgotten. */
final class Routes {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)(?:\\s*:((?:[^{}]|\\{[^{}]*\\})*))?\\}");

    /** Reading all classes takes a while. */
    private static final SortedMap<Route, JavaMethod> METHODS = read();

    private Routes() {}

    record Route(String verb, String template) implements Comparable<Route> {
        /** The address with its parts filled in. A part that nobody thought of is an error of the test. */
        String path(Map<String, String> parts) {
            Matcher part = PART.matcher(template);
            StringBuilder path = new StringBuilder();
            while (part.find()) {
                String value = parts.get(part.group(1));
                if (value == null) {
                    throw new IllegalStateException("say what to put for {" + part.group(1) + "} of " + template);
                }
                boolean wholeSegment = part.group(2) != null && part.group(2).contains("(?:/");
                part.appendReplacement(path, Matcher.quoteReplacement(wholeSegment ? "/" + value : value));
            }
            return part.appendTail(path).toString();
        }

        boolean isOfAStory() {
            return template.startsWith("/desk/stories/{id");
        }

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }
    }

    static List<Route> all() {
        return List.copyOf(methods().keySet());
    }

    /** The addresses with the methods that answer them. */
    static SortedMap<Route, JavaMethod> methods() {
        return METHODS;
    }

    private static SortedMap<Route, JavaMethod> read() {
        SortedMap<Route, JavaMethod> routes = new TreeMap<>();
        for (JavaClass type : MainClasses.ALL) {
            if (type.isAnnotatedWith("jakarta.ws.rs.Path")) {
                for (String verb : List.of("GET", "POST", "PUT", "DELETE")) {
                    methods(type, verb).forEach(method -> routes.put(new Route(verb, template(type, method)), method));
                }
            }
        }
        return routes;
    }

    private static Stream<JavaMethod> methods(JavaClass type, String verb) {
        return type.getMethods().stream().filter(method -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static String template(JavaClass type, JavaMethod method) {
        String path = (value(type) + "/" + value(method)).replaceAll("//+", "/");
        String start = path.startsWith("/") ? path : "/" + path;
        return start.length() > 1 && start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }

    private static String value(CanBeAnnotated annotated) {
        if (!annotated.isAnnotatedWith("jakarta.ws.rs.Path")) {
            return "";
        }
        JavaAnnotation<?> path = annotated instanceof JavaClass type
                ? type.getAnnotationOfType("jakarta.ws.rs.Path")
                : ((JavaMethod) annotated).getAnnotationOfType("jakarta.ws.rs.Path");
        return path.get("value").orElse("").toString();
    }
}
