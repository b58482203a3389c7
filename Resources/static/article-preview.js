// The article as visitors would see it, beside the form, at the width of a phone or a desk.

const WIDTHS = { "Điện thoại": [375, 700], "Máy tính": [1280, 900] };
const BESIDE = "(min-width: 76rem)";

/** Adds the preview beside the form, or below it where the window is narrow; it follows each save. */
export function offerPreview(form, autosave) {
  if (!form.dataset.preview) return;
  const section = document.createElement("section");
  const heading = document.createElement("h2");
  const controls = document.createElement("p");
  const box = document.createElement("div");
  heading.textContent = "Xem trước";
  controls.className = "actions";
  box.className = "preview";
  section.append(heading, controls, box);
  const side = document.querySelector(".work-side");
  const isBeside = matchMedia(BESIDE);
  // What comes next stays at the top.
  const place = () => {
    if (isBeside.matches && side?.firstElementChild) side.firstElementChild.after(section);
    else form.after(section);
  };
  place();
  isBeside.addEventListener("change", place);

  let frame = null;
  for (const [label, size] of Object.entries(WIDTHS)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button secondary";
    button.textContent = label;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      for (const other of controls.children) other.setAttribute("aria-pressed", String(other === button));
      show(size, label);
    });
    controls.append(button);
  }

  function show([width, height], label) {
    if (!frame) {
      frame = document.createElement("iframe");
      box.append(frame);
      autosave.onSaved(() => { frame.src = form.dataset.preview; });
      new ResizeObserver(fit).observe(box);
    }
    frame.title = `Xem trước trên ${label.toLowerCase()}`;
    frame.src = form.dataset.preview;
    frame.width = width;
    frame.height = height;
    fit();
  }

  /** The page keeps its own width; what is wider than the place is shown smaller. */
  function fit() {
    const scale = Math.min(1, box.clientWidth / frame.width);
    frame.style.transform = `scale(${scale})`;
    box.style.height = `${frame.height * scale + 2}px`;
  }
}
