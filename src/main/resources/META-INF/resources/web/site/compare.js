// Two pictures of the same place: one over the other, with a slider between. Without scripts they stand one under the other.
for (const both of document.querySelectorAll("[data-compare]")) {
  const figures = [...both.querySelectorAll("figure")];
  const pictures = figures.map((figure) => figure.querySelector("picture") ?? figure.querySelector("img"));
  if (pictures.length !== 2 || pictures.some((picture) => !picture)) continue;
  const stack = document.createElement("div");
  stack.className = "comparison-both";
  const layers = pictures.map((picture, at) => {
    const layer = document.createElement("div");
    if (at === 1) layer.className = "comparison-after";
    layer.append(picture);
    return layer;
  });
  stack.append(...layers);
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: "0", max: "100", value: "50" });
  slider.setAttribute("aria-label", both.getAttribute("data-compare"));
  const show = () => layers[1].style.setProperty("--from", `${slider.value}%`);
  slider.addEventListener("input", show);
  both.prepend(stack, slider);
  both.classList.add("comparing");
  show();
}
