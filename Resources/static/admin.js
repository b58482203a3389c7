// The admin works without this; it only helps. Each feature's part is a module of its own.

import { listenForShortcuts } from "./shortcuts.js";

// A second press within a moment is the same press. What somebody held back meanwhile was not sent.
const sentAt = new WeakMap();
window.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const before = sentAt.get(event.target) ?? -Infinity;
  if (event.timeStamp - before < 1500) event.preventDefault();
  else sentAt.set(event.target, event.timeStamp);
});

document.getElementById("loi")?.focus();
listenForShortcuts();

const form = document.querySelector("form.article-form");
if (form) {
  const { startWriting } = await import("./article-form.js");
  startWriting(form);
}

const texts = document.querySelectorAll("textarea[data-copy]");
if (texts.length > 0) {
  const { offerCopying } = await import("./copy-text.js");
  texts.forEach(offerCopying);
}

const printed = document.querySelector("[data-print]");
if (printed) {
  const { printButton } = await import("./print.js");
  printed.prepend(printButton("In trang này", "primary"), " ");
}

const upload = document.querySelector("form.media-upload");
if (upload) {
  const { startUploads } = await import("./media-upload.js");
  startUploads(upload);
}

const answer = document.querySelector("form[data-documents]");
if (answer) {
  const { helpCiting } = await import("./citations.js");
  helpCiting(answer);
}

const all = document.querySelector("input[data-select-page]");
if (all) {
  const { tickTogether } = await import("./select-page.js");
  tickTogether(all);
}
