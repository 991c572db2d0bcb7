/**
 * Draws the focal point and the crops on the picture, by pointer, touch and keys. The form's numbers stay what is posted:
 * what is drawn is written into them, and what is typed is drawn.
 */
const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-crops]"));
const stage = /** @type {HTMLElement} */ (form.querySelector(".crop-stage"));
const says = form.querySelector("[data-crop-says]");
const [pictureWidth, pictureHeight] = form.dataset.crops.split("x").map(Number);
const picture = pictureWidth / pictureHeight;
const STEP = 1;
const FAR = 5;

const frame = document.createElement("button");
Object.assign(frame, { type: "button", className: "crop-frame" });
stage.append(frame);
for (const part of form.querySelectorAll("[data-crop-keys], [data-crop-draw]")) part.removeAttribute("hidden");

let chosen = null;

for (const choice of form.querySelectorAll("[data-crop]")) {
  choice.querySelector("[data-crop-draw]").addEventListener("click", () => {
    chosen = choice;
    field("").checked = true;
    choose(choice);
    frame.focus({ preventScroll: true });
    stage.scrollIntoView({ block: "nearest" });
  });
  choice.addEventListener("input", () => choose(choice));
}
choose(form.querySelector("[data-crop]"));

function choose(choice) {
  form.querySelector("[data-chosen]")?.removeAttribute("data-chosen");
  chosen = choice;
  chosen.setAttribute("data-chosen", "");
  frame.setAttribute("aria-label", chosen.querySelector("legend").textContent);
  draw();
}

function field(part) {
  return chosen.querySelector(`[name="${chosen.dataset.crop}${part}"]`);
}

function isPoint() {
  return chosen.dataset.crop === "focus";
}

function number(part) {
  const typed = Number.parseFloat(field(part)?.value ?? "");
  return Number.isFinite(typed) ? typed : 0;
}

/** Where it stands, in percent of the picture's sides. A crop of a fixed shape has no field for its height. */
function here() {
  const width = isPoint() ? 0 : number("-width");
  const shape = Number(chosen.dataset.shape);
  const height = isPoint() ? 0 : shape ? (width * picture) / shape : number("-height");
  return { x: number("-x"), y: number("-y"), width, height };
}

function draw() {
  const { x, y, width, height } = here();
  frame.classList.toggle("crop-point", isPoint());
  frame.classList.toggle("crop-unset", !field("").checked);
  Object.assign(frame.style, { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` });
}

/** Inside the picture, and counted as set. */
function put(to) {
  const shape = Number(chosen.dataset.shape);
  const at = { ...to };
  if (!isPoint()) {
    const widest = shape ? Math.min(100, (100 * shape) / picture) : 100;
    at.width = within(at.width, 5, widest);
    at.height = shape ? (at.width * picture) / shape : within(at.height, 5, 100);
    field("-width").value = rounded(at.width);
    if (!shape) field("-height").value = rounded(at.height);
  }
  field("-x").value = rounded(within(at.x, 0, 100 - at.width));
  field("-y").value = rounded(within(at.y, 0, 100 - at.height));
  field("").checked = true;
  draw();
}

function within(value, least, most) {
  return Math.max(least, Math.min(most, value));
}

function rounded(value) {
  return String(Math.round(value * 10) / 10);
}

/** Larger or smaller around its middle. */
function grow(by) {
  const { x, y, width, height } = here();
  const shape = Number(chosen.dataset.shape);
  const taller = shape ? (by * picture) / shape : (by * height) / width;
  put({ x: x - by / 2, y: y - taller / 2, width: width + by, height: height + taller });
}

function tell() {
  says.textContent = [...chosen.querySelectorAll("label:has([type=number])")]
    .map((label) => `${label.textContent.trim()} ${label.querySelector("input").value}`)
    .join(", ");
}

const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

frame.addEventListener("keydown", (event) => {
  const move = MOVES[event.key];
  const by = event.shiftKey ? FAR : STEP;
  if (move) {
    const at = here();
    put({ ...at, x: at.x + move[0] * by, y: at.y + move[1] * by });
  } else if (event.key === "Escape") {
    chosen.querySelector("[data-crop-draw]").focus();
  } else if (!isPoint() && ["+", "="].includes(event.key)) {
    grow(2 * STEP);
  } else if (!isPoint() && ["-", "_", "−"].includes(event.key)) {
    grow(-2 * STEP);
  } else {
    return;
  }
  event.preventDefault();
  tell();
});

/** A press on the frame drags it; near its lower right corner it sizes it; beside it, it comes there. */
stage.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  event.preventDefault();
  const room = stage.getBoundingClientRect();
  const at = (moved) => ({
    x: ((moved.clientX - room.left) / room.width) * 100,
    y: ((moved.clientY - room.top) / room.height) * 100,
  });
  const begin = at(event);
  let from = here();
  const inside =
    begin.x >= from.x && begin.x <= from.x + from.width && begin.y >= from.y && begin.y <= from.y + from.height;
  const corner = !isPoint() && isNear(begin, { x: from.x + from.width, y: from.y + from.height }, room);
  if (!inside && !corner) {
    put({ ...from, x: begin.x - from.width / 2, y: begin.y - from.height / 2 });
    from = here();
  }
  frame.focus({ preventScroll: true });
  stage.setPointerCapture(event.pointerId);
  const follow = (moved) => {
    const now = at(moved);
    const x = now.x - begin.x;
    const y = now.y - begin.y;
    put(
      corner ? { ...from, width: from.width + x, height: from.height + y } : { ...from, x: from.x + x, y: from.y + y },
    );
  };
  const end = () => {
    stage.removeEventListener("pointermove", follow);
    tell();
  };
  stage.addEventListener("pointermove", follow);
  stage.addEventListener("pointerup", end, { once: true });
  stage.addEventListener("pointercancel", end, { once: true });
});

function isNear(one, other, room) {
  const reach = 22;
  return Math.abs(one.x - other.x) * room.width < reach * 100 && Math.abs(one.y - other.y) * room.height < reach * 100;
}
