// The lead picture of an article: chosen from the library, seen beside the field.

import { pickMedia } from "./media-picker.js";

/** Adds a button to the field; what is typed there stays possible. */
export function startPictureField(form, onChange) {
  const field = form.elements["anh-dai-dien"];
  if (!field || !form.dataset.media) return;
  const line = document.createElement("p");
  line.className = "actions";
  const choose = makeButton("Chọn ảnh");
  const remove = makeButton("Bỏ ảnh");
  const view = document.createElement("img");
  view.className = "picture-view";
  view.alt = "Ảnh đại diện đang chọn";
  line.append(choose, remove);
  field.after(line, view);
  show(field.value);

  choose.addEventListener("click", async () => {
    const file = await pickMedia(form, { kind: "anh" });
    choose.focus();
    if (file) set(file.id, file.thumbnail);
  });
  remove.addEventListener("click", () => set("", ""));
  field.addEventListener("change", () => show(field.value));

  function set(value, thumbnail) {
    field.value = value;
    show(value, thumbnail);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    onChange?.();
  }

  function show(value, thumbnail) {
    const id = /^\d+$/.test(value) ? value : /\/tep\/(\d+)\//.exec(value)?.[1];
    view.hidden = !id;
    remove.hidden = !id;
    if (id) view.src = thumbnail || `/tep/${id}/anh`;
  }
}

function makeButton(label) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button secondary";
  button.textContent = label;
  return button;
}
