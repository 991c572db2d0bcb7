package shironam.bangla.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;

/** Words that stand in every text and say nothing of it. না, নয় and নেই are not among them: they turn its meaning round. */
final class StopWords {
    private static final Set<String> WORDS =
            Stream.of("""
            ও এবং আর কিন্তু অথবা বা যে যা যার যারা যাদের যাকে যখন যদি তবে তাই তা তার তাঁর তারা তাঁরা তাদের তাঁদের তাকে
            তাঁকে সে এ এই এর এক একটি একটা একজন কোনো কোন কি কী কে কেউ কার কাছে থেকে হতে হয় হয়ে হয়েছে হয়েছেন হচ্ছে হবে
            হলে হলো ছিল ছিলেন ছিলো করে করেন করা করতে করছে করেছে করেছেন করেছিলেন করার জন্য সঙ্গে সাথে মধ্যে পর পরে আগে ওই
            সেই তিনি আমি আমরা আমার আমাদের আপনি আপনার দিয়ে নিয়ে বলে বলেন বলেছেন বলা মতো মত প্রতি উপর ওপর দিকে এখন তখন
            এখানে সেখানে আছে আছেন রয়েছে গেছে যায় এসব সব অনেক আরো শুধু খুব এমন এটি এটা সেটি এতে এরপর তো যেন ছাড়া
            বিভিন্ন কিছু দেওয়া নেওয়া পর্যন্ত""".split("\\s+")).map(Normalization::key).collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    /** @param word as {@link Terms.Term#word} has it */
    static boolean contain(String word) {
        return WORDS.contains(word);
    }
}
