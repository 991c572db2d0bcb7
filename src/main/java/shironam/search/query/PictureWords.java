package shironam.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shironam.bangla.Normalization;
import shironam.search.suggestions.SoundingWords;

/** What words in Latin letters mean to somebody who looks for a picture: {@code nodi} is নদী, {@code chittagong} চট্টগ্রাম. */
@ApplicationScoped
public class PictureWords {
    @Inject
    SoundingWords sounding;

    /** By each word of which something is known, as {@link Normalization#key} writes it. */
    public Map<String, List<String>> of(String typed) {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        for (String word : Normalization.key(typed).split(" ")) {
            List<String> all = new ArrayList<>();
            Aliases.of(word).stream().map(Normalization::key).forEach(all::add);
            sounding.beginning(SoundingWords.Of.PICTURES, word).values().forEach(all::addAll);
            if (!all.isEmpty()) {
                meant.put(word, all);
            }
        }
        return meant;
    }
}
