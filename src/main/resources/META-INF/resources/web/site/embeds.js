// Shows what another site shows once the reader asks for it; before that nothing is asked of that site. Readers who wish
// it have all of a site shown from then on. That is remembered in this browser only.

const REMEMBERED = "reader-embeds";
const MAY =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";
const TALLEST = 4000;

/** The policy of the page allows these frames, and no others: what comes in later from elsewhere stays a link. */
const origins = new Set(figures().map(originOf));

document.addEventListener("click", (event) => {
  const figure = askedIn(event);
  if (figure && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(figure, figure.dataset.frame).focus();
  }
});
document.addEventListener("keydown", (event) => {
  const figure = event.key === " " && askedIn(event);
  if (figure) {
    event.preventDefault();
    open(figure, figure.dataset.frame).focus();
  }
});
addEventListener("message", fit);
for (const figure of figures()) {
  figure.querySelector(".embed-face").setAttribute("role", "button");
}
openRemembered();

/** @returns {HTMLElement[]} */
function figures() {
  return /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".embed[data-frame]")]);
}

function originOf(figure) {
  return new URL(figure.dataset.frame).origin;
}

/** @returns {HTMLElement | null} */
function askedIn(event) {
  const figure = event.target.closest?.(".embed-face")?.closest(".embed[data-frame]");
  return figure && origins.has(originOf(figure)) ? figure : null;
}

function open(figure, address) {
  const frame = document.createElement("iframe");
  frame.title = figure.querySelector(".embed-face").textContent.trim();
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute("sandbox", MAY);
  frame.src = address;
  figure.classList.add("embed-open");
  figure.prepend(frame);
  figure.querySelector("figcaption").append(choice(figure));
  return frame;
}

/** Offers to show all of this provider without being asked, or not any longer. */
function choice(figure) {
  const { provider, always } = figure.dataset;
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = remembered().has(provider);
  box.addEventListener("change", () => {
    const all = remembered();
    if (box.checked) all.add(provider);
    else all.delete(provider);
    remember(all);
    for (const other of document.querySelectorAll(`[data-provider="${provider}"] input`)) {
      /** @type {HTMLInputElement} */ (other).checked = box.checked;
    }
  });
  const label = document.createElement("label");
  label.append(box, " ", always);
  return label;
}

/** What is remembered is loaded when it comes near, and does not play by itself. */
function openRemembered() {
  const wanted = figures().filter((figure) => remembered().has(figure.dataset.provider));
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const figure = /** @type {HTMLElement} */ (target);
        if (isIntersecting && !figure.classList.contains("embed-open")) {
          near.unobserve(figure);
          open(figure, figure.dataset.frame.replace(/auto_?play=(1|true)&?/, ""));
        }
      }
    },
    { rootMargin: "200px" },
  );
  wanted.forEach((figure) => near.observe(figure));
}

function remembered() {
  try {
    return new Set((localStorage.getItem(REMEMBERED) ?? "").split(" ").filter(Boolean));
  } catch {
    return new Set(); // a browser that keeps nothing
  }
}

function remember(providers) {
  try {
    localStorage.setItem(REMEMBERED, [...providers].join(" "));
  } catch {
    // a browser that keeps nothing: it is asked again
  }
}

/** Posts and charts tell how high they are. */
function fit({ source, data }) {
  const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
  if (!frame?.closest(".embed-post, .embed-chart")) return;
  const words = typeof data === "string" ? data : JSON.stringify(data);
  const said = /height"\s*:\s*(?:\{\s*"\w+"\s*:\s*)?(\d{2,5})/.exec(words);
  if (said) frame.style.height = `${Math.min(Number(said[1]), TALLEST)}px`;
}
