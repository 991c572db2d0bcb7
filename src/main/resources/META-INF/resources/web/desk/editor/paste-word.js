/**
 * Word's own markup: its lists that are none, its tags, its comments. This is for when the server, which also knows
 * the levels of lists, can't be asked (shironam.body.Pasted).
 */
export function cleanWord(body) {
    dropComments(body);
    makeLists(body);
    for (const strange of body.querySelectorAll("*")) {
        if (!strange.localName.includes(":")) continue;
        unwrap(strange); // smart tags (st1:place) and text boxes hold words
    }
    body.querySelectorAll("xml").forEach(element => element.remove());
}

function dropComments(body) {
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
    const comments = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    comments.forEach(comment => comment.remove());
}

/** Word writes a list as paragraphs with `mso-list` in their style and the bullet as text. */
function makeLists(body) {
    let list = null;
    for (const line of body.querySelectorAll("p[data-style*='mso-list' i]")) {
        if (/mso-list:\s*none/i.test(line.dataset.style)) continue;
        const bullet = bulletOf(line);
        const name = /^[\s(]*[\d০-৯a-z]{1,3}[.)]/i.test(bullet) ? "ol" : "ul";
        const goesOn = list !== null && list.localName === name && follows(line, list);
        if (!goesOn) {
            list = body.ownerDocument.createElement(name);
            line.before(list);
        }
        const item = body.ownerDocument.createElement("li");
        item.append(...line.childNodes);
        list.append(item);
        line.remove();
    }
}

function bulletOf(line) {
    const signs = [...line.querySelectorAll("[data-style*='mso-list' i]")].filter(span => /mso-list:\s*ignore/i.test(span.dataset.style));
    const text = signs.map(sign => sign.textContent).join("");
    signs.forEach(sign => sign.remove());
    return text;
}

function follows(line, list) {
    return line.previousElementSibling === list;
}

function unwrap(element) {
    element.replaceWith(...element.childNodes);
}
