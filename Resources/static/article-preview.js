// The article as visitors would see it, beside the form, at the width of a phone or a desk.

const WIDTHS = { "Điện thoại": 375, "Máy tính": 1280 };

/** Adds the preview below the form; it follows each save. */
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
  form.after(section);

  let frame = null;
  for (const [label, width] of Object.entries(WIDTHS)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button secondary";
    button.textContent = label;
    button.addEventListener("click", () => show(width, label));
    controls.append(button);
  }

  function show(width, label) {
    if (!frame) {
      frame = document.createElement("iframe");
      box.append(frame);
      autosave.onSaved(() => { frame.src = form.dataset.preview; });
    }
    frame.title = `Xem trước trên ${label.toLowerCase()}`;
    frame.src = form.dataset.preview;
    frame.width = width;
    frame.height = width < 500 ? 700 : 800;
  }
}
