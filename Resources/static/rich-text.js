// The rich-text editor over the form's text area, where it was installed.

import { askDescription, pickMedia } from "./media-picker.js";

const BLOCKS = "Đoạn văn=p; Tiêu đề mục=h2; Tiêu đề nhỏ=h3; Tiêu đề nhỏ hơn=h4";

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

/** Starts the editor; null where there is none, and the text area stays as it is. */
export async function startEditor(form) {
  const area = form.elements["noi-dung"];
  const address = area.dataset.editor;
  if (!address) return null;
  try {
    await load(address);
  } catch {
    return null;
  }
  if (form.elements["dang"].value !== "html") {
    area.value = area.dataset.html ?? "";
    form.elements["dang"].value = "html";
  }
  const [editor] = await window.tinymce.init(settings(area, form));
  if (!editor) return null;
  document.getElementById(`${area.id}-goi-y`)?.remove();
  area.removeAttribute("aria-describedby");
  return new RichText(editor, area);
}

class RichText {
  #editor;
  #area;

  constructor(editor, area) {
    this.#editor = editor;
    this.#area = area;
  }

  onChange(listener) { this.#editor.on("input change undo redo", listener); }
  /** Writes the editor's text into the form. */
  write() { this.#area.value = this.#editor.getContent(); }
  /** Takes the form's text over. */
  read() { this.#editor.setContent(this.#area.value); }
}

function settings(area, form) {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches
    && document.documentElement.classList.contains("theme-system");
  return {
    target: area,
    base_url: "/static/vendor/tinymce",
    suffix: ".min",
    language: "vi",
    skin: isDark ? "oxide-dark" : "oxide",
    content_css: styles(),
    body_class: "prose editor-body",
    entity_encoding: "raw",
    promotion: false,
    branding: false,
    // All that can be done shows where there is room; a phone has little.
    toolbar_mode: innerWidth < 768 ? "sliding" : "wrap",
    menubar: false,
    height: 560,
    resize: false,
    convert_urls: false,
    plugins: "autolink link lists table charmap searchreplace fullscreen wordcount",
    toolbar: "undo redo | blocks | bold italic | bullist numlist | blockquote table | link "
      + "portallink mediaimage mediafile | removeformat searchreplace fullscreen",
    block_formats: BLOCKS,
    contextmenu: false,
    elementpath: false,
    object_resizing: false,
    table_use_colgroups: false,
    table_default_styles: {},
    table_default_attributes: {},
    table_toolbar: "tabledelete | tableinsertrowafter tabledeleterow | tableinsertcolafter "
      + "tabledeletecol | tablerowheader",
    link_default_protocol: "https",
    setup: (editor) => {
      addPortalLinks(editor, form);
      editor.addShortcut("meta+s", "Lưu bản nháp", () => form.requestSubmit());
      addMedia(editor, form);
      editor.on("paste", (event) => cleanPaste(event, editor, form));
    },
  };
}

/** The text looks as it will on the page, in the portal's own typeface where it is installed. */
const styles = () => [...document.querySelectorAll("link[rel=stylesheet]")]
  .map((link) => link.getAttribute("href"));

/** What comes from Word or another page is cleaned by the same rules as when it is saved. */
async function cleanPaste(event, editor, form) {
  const html = event.clipboardData?.getData("text/html");
  const address = form.dataset.cleaning;
  if (!html || !address || !/mso-|urn:schemas-microsoft|<o:p|style=/i.test(html)) return;
  event.preventDefault();
  const plain = event.clipboardData.getData("text/plain");
  try {
    const body = new URLSearchParams({ html, "ma-phien": form.elements["ma-phien"].value });
    const response = await fetch(address, { method: "POST", body, credentials: "same-origin" });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message);
    editor.insertContent(answer.html);
    if (answer.removed) editor.notificationManager.open({ text: answer.removed, timeout: 6000 });
  } catch {
    editor.insertContent(editor.dom.encode(plain).replaceAll("\n", "<br>"));
  }
}

/** Pictures and files come from the library; a picture never without saying what is to be seen. */
function addMedia(editor, form) {
  const enabled = Boolean(form.dataset.media);
  editor.ui.registry.addToggleButton("mediaimage", {
    icon: "image",
    tooltip: "Ảnh từ thư viện",
    enabled,
    onAction: () => placeImage(editor, form),
    onSetup: (button) => {
      const update = () => button.setActive(selectedImage(editor) !== null);
      editor.on("NodeChange", update);
      return () => editor.off("NodeChange", update);
    },
  });
  editor.ui.registry.addButton("mediafile", {
    text: "Tệp",
    tooltip: "Tệp từ thư viện",
    enabled,
    onAction: () => placeFile(editor, form),
  });
}

function selectedImage(editor) {
  const node = editor.selection.getNode();
  return node.nodeName === "IMG" ? node : null;
}

/** A new picture, or other words for the one that is selected. */
async function placeImage(editor, form) {
  const bookmark = editor.selection.getBookmark();
  const image = selectedImage(editor);
  const file = image
    ? await askDescription(image.alt, image.hasAttribute("alt") && !image.alt)
    : await pickMedia(form, { kind: "anh", asksDescription: true });
  editor.focus();
  editor.selection.moveToBookmark(bookmark);
  if (!file) return;
  if (image) {
    editor.undoManager.transact(() => editor.dom.setAttrib(image, "alt", file.alternative));
    image.setAttribute("alt", file.alternative);
    return;
  }
  const markup = document.createElement("img");
  markup.setAttribute("src", file.address);
  markup.setAttribute("alt", file.alternative);
  markup.setAttribute("width", file.width);
  markup.setAttribute("height", file.height);
  editor.insertContent(markup.outerHTML);
}

async function placeFile(editor, form) {
  const text = editor.selection.getContent({ format: "text" });
  const file = await pickMedia(form, { kind: "tai-lieu" });
  editor.focus();
  if (!file) return;
  const words = editor.dom.encode(text || `${file.name} (${file.kind})`);
  editor.insertContent(editor.dom.createHTML("a", { href: file.address }, words));
}

/** A button that finds an item of the portal and links to it. */
function addPortalLinks(editor, form) {
  const address = form.dataset.links;
  editor.ui.registry.addButton("portallink", {
    text: "Liên kết trong cổng",
    enabled: Boolean(address),
    onAction: () => pickLink(editor, address),
  });
}

function pickLink(editor, address) {
  const dialog = document.createElement("dialog");
  dialog.className = "picker";
  dialog.innerHTML = `
    <form method="dialog"><label for="tim-muc">Tìm bài viết, văn bản, câu hỏi</label>
    <input type="search" id="tim-muc" autocomplete="off">
    <ul class="picker-results" role="list"></ul>
    <p class="actions"><button class="button secondary" value="">Đóng</button></p></form>`;
  document.body.append(dialog);
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => find(), 250);
  });
  // Enter looks, it does not close: the first find is then at hand.
  input.addEventListener("keydown", async (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    clearTimeout(timer);
    await find();
    list.querySelector("button")?.focus();
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  input.focus();

  async function find() {
    const response = await fetch(`${address}?q=${encodeURIComponent(input.value)}`,
      { credentials: "same-origin" });
    if (!response.ok) return;
    const items = await response.json();
    list.replaceChildren(...items.map(entry));
    if (!items.length) list.textContent = "Không tìm thấy mục nào.";
  }

  function entry(item) {
    const line = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = item.title;
    button.addEventListener("click", () => {
      const text = editor.selection.getContent({ format: "text" }) || item.title;
      const link = editor.dom.createHTML("a", { href: item.address }, editor.dom.encode(text));
      editor.insertContent(link);
      dialog.close();
    });
    line.append(button);
    return line;
  }
}
