// The admin works without this; it only helps. Each feature's part is a module of its own.

document.getElementById("loi")?.focus();

const form = document.querySelector("form.article-form");
if (form) {
  const { startWriting } = await import("./article-form.js");
  startWriting(form);
}

const answer = document.querySelector("form[data-documents]");
if (answer) {
  const { helpCiting } = await import("./citations.js");
  helpCiting(answer);
}
