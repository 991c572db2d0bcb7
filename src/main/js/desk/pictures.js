/** Uploads of many pictures: each by itself, so that one that is refused keeps no other out, however large all are. */
const form = /** @type {HTMLFormElement} */ (document.querySelector("form#batch"));
const files = /** @type {HTMLInputElement} */ (form.elements.namedItem("pictures"));
const lines = document.querySelector("#lines");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  takeAll([...files.files]);
});

async function takeAll(chosen) {
  const button = form.querySelector("button");
  button.disabled = true;
  /** @type {HTMLElement} */ (document.querySelector("#became")).hidden = false;
  for (const file of chosen) {
    const line = document.createElement("li");
    try {
      const taken = await kept(file);
      const link = document.createElement("a");
      link.href = taken.page;
      link.textContent = file.name;
      line.append(link, " ", said(taken.known ? form.dataset.known : form.dataset.taken, "hint"));
      if (taken.like) line.append(" ", said(form.dataset.like, "hint"), " ", likeLink(taken.like));
    } catch (failure) {
      const name = document.createElement("b");
      name.textContent = file.name;
      line.append(name, " ", said(failure.message, "refusal"));
    }
    lines.append(line);
  }
  button.disabled = false;
  files.value = "";
}

function likeLink(like) {
  const link = document.createElement("a");
  link.href = like.page;
  link.textContent = like.headline;
  return link;
}

function said(words, kind) {
  const element = document.createElement("span");
  element.className = kind;
  element.textContent = words;
  return element;
}

async function kept(file) {
  if (file.size > Number(form.dataset.mostBytes)) throw new Error(form.dataset.tooLarge);
  const sent = new FormData();
  sent.append("picture", file);
  for (const name of ["caption", "credit"]) sent.append(name, new FormData(form).get(name));
  const response = await fetch("/desk/pictures", {
    method: "POST",
    body: sent,
    credentials: "same-origin",
    headers: { Accept: "application/json", "X-Form-Token": String(new FormData(form).get("form-token")) },
  }).catch(() => null);
  const answer = await response?.json().catch(() => ({}));
  if (!response?.ok) throw new Error(answer?.reason ?? form.dataset.failed);
  return answer;
}
