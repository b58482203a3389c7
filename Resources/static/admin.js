// The admin works without this; it only helps. Each feature's part is a module of its own.

document.getElementById("loi")?.focus();

const form = document.querySelector("form.article-form");
if (form) {
  const { startWriting } = await import("./article-form.js");
  startWriting(form);
}

const upload = document.querySelector("form.media-upload");
if (upload) {
  const { startUploads } = await import("./media-upload.js");
  startUploads(upload);
}
