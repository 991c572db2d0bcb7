package shironam.importing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import shironam.importing.sources.ItemVersions.Version;

class ItemVersionsTest {
    @Property
    void theLatestIsTheSameInWhateverOrderTheVersionsCome(@ForAll("versions") List<Version> versions) {
        Set<Version> latest = latest(versions, versions);
        for (int shift = 1; shift < versions.size(); shift++) {
            List<Version> shifted = new ArrayList<>(versions);
            Collections.rotate(shifted, shift);
            assertEquals(latest, latest(shifted, versions));
        }
        assertEquals(1, latest.size(), "one of them, or several that say the same");
    }

    private static Set<Version> latest(List<Version> order, List<Version> asked) {
        ItemVersions versions = new ItemVersions();
        order.forEach(versions::add);
        return asked.stream().filter(versions::isLatest).collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<List<Version>> versions() {
        Arbitrary<String> made = Arbitraries.of("", "2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z", "2024-01-03");
        return Combinators.combine(made, Arbitraries.of("", "1", "2", "3"), Arbitraries.of(true, false))
                .as((moment, number, held) -> Version.of("x", "1", moment, number, held))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
