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
        String key = Normalization.key(typed);
        Map<String, List<String>> heard = sounding.beginning(SoundingWords.Of.PICTURES, key);
        Map<String, List<String>> meant = new LinkedHashMap<>();
        for (String word : key.split(" ")) {
            List<String> all = new ArrayList<>();
            Aliases.of(word).stream().map(Normalization::key).forEach(all::add);
            SoundingWords.parts(word).distinct().forEach(part -> all.addAll(heard.getOrDefault(part, List.of())));
            if (!all.isEmpty()) {
                meant.put(word, all);
            }
        }
        return meant;
    }
}
