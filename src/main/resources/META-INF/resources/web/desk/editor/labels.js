/**
 * Every word that the editor shows. A page may give its own, for another language or another
 * house, as JSON in the textarea's `data-labels`; what it leaves out stays as here.
 */
const bengali = {
    body: "মূল লেখা",
    placeholder: "এখানে লিখুন…",
    toolbar: "লেখা সাজানোর সরঞ্জাম",

    bold: "মোটা",
    italic: "বাঁকা",
    strike: "কাটা দাগ",
    link: "লিংক",
    h2: "উপশিরোনাম (H2)",
    h3: "ছোট উপশিরোনাম (H3)",
    quote: "উদ্ধৃতি",
    pull: "বড় করে তুলে ধরা উদ্ধৃতি (শেষ অনুচ্ছেদ: কার কথা)",
    bulletList: "বুলেট তালিকা",
    orderedList: "সংখ্যা তালিকা",
    table: "সারণি",
    rule: "বিভাজক রেখা",
    picture: "ছবির বিবরণ ও ক্যাপশন",
    sup: "ঊর্ধ্বলিপি",
    sub: "অধোলিপি",
    card: "আরো পড়ুন কার্ড",
    undo: "আগের অবস্থায় ফিরুন",
    redo: "আবার করুন",
    clear: "সাজসজ্জা মুছুন",

    rowBefore: "ওপরে সারি যোগ",
    rowAfter: "নিচে সারি যোগ",
    columnBefore: "বাঁয়ে কলাম যোগ",
    columnAfter: "ডানে কলাম যোগ",
    headerRow: "প্রথম সারি শিরোনাম",
    mergeCells: "বাছাই করা ঘর এক করুন",
    splitCell: "ঘর ভাগ করুন",
    tableCaption: "সারণির ক্যাপশন",
    carried: "এই অংশ এখানে বদলানো যায় না; যেমন আছে, তেমনই থাকবে",
    deleteRow: "সারি মুছুন",
    deleteColumn: "কলাম মুছুন",
    deleteTable: "সারণি মুছুন",

    moveUp: "ওপরে সরান",
    moveDown: "নিচে সরান",
    replace: "বদলান",
    edit: "সম্পাদনা",
    remove: "সরিয়ে ফেলুন",
    drag: "টেনে সরান",

    cardKicker: "আরো পড়ুন",
    cardLoading: "কার্ড আসছে…",
    cardFailed: "কার্ডের তথ্য আনা যায়নি",
    external: "বাইরের লিংক",
    "status.draft": "খসড়া",
    "status.in-review": "পর্যালোচনায়",
    "status.scheduled": "নির্ধারিত, এখনো প্রকাশিত নয়",
    "status.withdrawn": "প্রত্যাহৃত",
    "status.trashed": "ট্র্যাশে",
    "status.other": "পাঠকের কাছে প্রকাশিত নয়",

    cardTitle: "কার্ড বসান",
    cardReplaceTitle: "কার্ড বদলান",
    search: "খবর খুঁজুন, বা ঠিকানা দিন",
    searchHint: "শিরোনামের কয়েকটি শব্দ, অথবা https://…",
    results: "খোঁজার ফল",
    resultCount: "{n}টি খবর পাওয়া গেছে",
    noResults: "কিছু পাওয়া যায়নি",
    searchFailed: "খোঁজা যায়নি, আবার চেষ্টা করুন",
    foreignNote: "এটি বাইরের ঠিকানা। পাঠক কার্ডে কী দেখবেন, লিখুন।",
    headline: "শিরোনাম",
    pictureAddress: "ছবির ঠিকানা (না দিলেও চলে)",
    insert: "বসান",
    save: "রাখুন",
    cancel: "বাতিল",
    chooseStory: "একটি খবর বাছুন, অথবা https:// দিয়ে শুরু একটি ঠিকানা দিন",
    headlineMissing: "কার্ডের শিরোনাম লিখুন",
    badAddress: "এই ঠিকানা ব্যবহার করা যায় না। https://… বা /… দিয়ে শুরু ঠিকানা দিন",

    linkTitle: "লিংক",
    linkAddress: "ঠিকানা",
    linkText: "যে লেখায় লিংক বসবে",
    linkSearch: "অথবা নিজেদের খবর খুঁজুন",
    unlink: "লিংক সরান",

    pictureTitle: "ছবি",
    pictureSource: "ছবির ঠিকানা",
    alt: "বিকল্প লেখা",
    altHint: "যিনি ছবি দেখতে পান না, তাঁর জন্য ছবিতে কী আছে",
    altMissing: "বিকল্প লেখা নেই",
    caption: "ক্যাপশন",
    credit: "ছবির কৃতিত্ব",
    captionPlaceholder: "ক্যাপশন লিখুন…",

    saidInserted: "বসানো হয়েছে",
    saidMovedUp: "ওপরে সরানো হয়েছে",
    saidMovedDown: "নিচে সরানো হয়েছে",
    saidRemoved: "সরিয়ে ফেলা হয়েছে",
    saidCardsFound: "{n}টি আরো পড়ুন কার্ড চেনা গেছে",

    words: "{n} শব্দ",
    readingTime: "পড়তে {n} মিনিট",
    headlineLength: "{n} অক্ষর",
    headlineLong: "{n} অক্ষর: খোঁজার ফলে আর শেয়ার করা লিংকে শেষটা কাটা পড়বে",

    bijoyFound: "পেস্ট করা লেখাটি বিজয় (সুতন্বী) হরফের মনে হচ্ছে। ইউনিকোডে এমন হবে:",
    bijoyUse: "ইউনিকোডে বসান",
    bijoyLeave: "যেমন আছে থাক",
    bijoyFailed: "ইউনিকোডে বদলানো গেল না, লেখাটি যেমন ছিল তেমনই আছে",
    bijoyDone: "ইউনিকোডে বসানো হয়েছে",
    storyFound: "ঠিকানাটি নিজেদের এই খবরের:",
    storyCard: "কার্ড করুন",
    storyLeave: "ঠিকানাই থাক",
    saidPasted: "পেস্ট করা হয়েছে",
    picturesLost: "{n}টি ছবি পেস্টের সঙ্গে আসেনি। ফাইল থেকে ছবি বসান: ছবিটি লেখার ওপর টেনে আনুন, বা ছবির বোতাম চাপুন।",

    find: "খুঁজুন ও বদলান",
    findWhat: "যা খুঁজবেন",
    replaceWith: "তার জায়গায়",
    findPrevious: "আগেরটি",
    findNext: "পরেরটি",
    replaceOne: "বদলান",
    replaceAll: "সব বদলান",
    close: "বন্ধ করুন",
    foundCount: "{n}টি পাওয়া গেছে",
    foundAt: "{all}টির মধ্যে {n} নম্বর",
    foundNone: "পাওয়া যায়নি",
    saidReplaced: "{n}টি বদলানো হয়েছে",
    full: "পুরো পর্দায় লেখা",
    saidFull: "পুরো পর্দা; Esc চাপলে আগের মতো হবে",
    saidNotFull: "পুরো পর্দা নয়",
    help: "কিবোর্ডের সংক্ষেপ",
    helpTools: "সরঞ্জাম",
    helpTyping: "লিখতে লিখতে",
    helpMoving: "চলাফেরা",
    keyParagraph: "সাধারণ অনুচ্ছেদ",
    keyBreak: "অনুচ্ছেদ না ভেঙে নতুন লাইন",
    keyMove: "অনুচ্ছেদ বা কার্ড ওপরে-নিচে সরান",
    keyToolbar: "সরঞ্জামের সারিতে যান",
    keySave: "সংরক্ষণ",
    keyPastePlain: "সাজসজ্জা ছাড়া পেস্ট",
    typeHeading: "লাইনের শুরুতে: উপশিরোনাম",
    typeQuote: "লাইনের শুরুতে: উদ্ধৃতি",
    typeBullets: "লাইনের শুরুতে: বুলেট তালিকা",
    typeNumbers: "লাইনের শুরুতে: সংখ্যা তালিকা",
    typeRule: "আলাদা লাইনে: বিভাজক রেখা",

    related: "সম্পর্কিত লেখা",
    relatedInsert: "কার্ড বসান",
    relatedNone: "মেলে এমন লেখা পাওয়া যায়নি",
    relatedFailed: "তালিকাটি আনা যায়নি",
    relatedAgain: "আবার খুঁজুন"
};

/** Reads a textarea's own labels; a broken JSON leaves the Bengali ones standing. */
export function labelsOf(textarea) {
    return {...bengali, ...ownLabels(textarea)};
}

/** A label with a number in it, in the page's digits: counted("{n}টি", 3) → ৩টি */
export function counted(label, n) {
    const language = document.documentElement.lang || "bn";
    return label.replace("{n}", new Intl.NumberFormat(language, {useGrouping: false}).format(n));
}

function ownLabels(textarea) {
    try {
        return JSON.parse(textarea.dataset.labels || "{}");
    } catch (broken) {
        console.warn("data-labels is not JSON:", broken.message);
        return {};
    }
}
