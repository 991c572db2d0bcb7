package shironam.site.page;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.Scope;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.SingleResultNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * <code>{#remembered values}…{/remembered}</code> in a template: what stands in it is rendered once for the same values. They have
 * to be all that it shows, and equal by value. What it asks for inside is only made when it is rendered.
 *
 * <p>Quarkus' own <code>{#cached}</code> takes a text for a key, which would be longer than the page.
 */
public final class CachedSectionHelper implements SectionHelper {
    private final Expression values;
    private final FragmentCache fragments;

    private CachedSectionHelper(Expression values, FragmentCache fragments) {
        this.values = values;
        this.fragments = fragments;
    }

    @Override
    public CompletionStage<ResultNode> resolve(SectionResolutionContext context) {
        return context.evaluate(values).thenCompose(shown -> {
            ResultNode known = fragments.known(this, shown);
            long mark = fragments.mark();
            return known != null
                    ? CompletableFuture.completedFuture(known)
                    : context.execute().thenApply(node -> keep(shown, node, mark));
        });
    }

    /** Nothing is locked while it is rendered: one such section may stand in another. */
    private ResultNode keep(Object shown, ResultNode rendered, long mark) {
        StringBuilder html = new StringBuilder();
        rendered.process(html::append);
        ResultNode kept = new SingleResultNode(html.toString());
        fragments.keep(this, shown, kept, html.length(), mark);
        return kept;
    }

    /** For the engine; the build, which only checks templates, makes one without a cache. */
    @EngineConfiguration
    public static class Factory implements SectionHelperFactory<CachedSectionHelper> {
        private static final String VALUES = "values";

        @Inject
        FragmentCache fragments;

        @Override
        public List<String> getDefaultAliases() {
            return List.of("remembered");
        }

        @Override
        public ParametersInfo getParameters() {
            return ParametersInfo.builder().addParameter(VALUES).build();
        }

        @Override
        public Scope initializeBlock(Scope outer, BlockInfo block) {
            block.addExpression(VALUES, block.getParameter(VALUES));
            return outer;
        }

        @Override
        public CachedSectionHelper initialize(SectionInitContext context) {
            return new CachedSectionHelper(context.getExpression(VALUES), fragments);
        }
    }
}
