// The form in which an article is written: rich text, saving by itself, a preview beside it.

import { Autosave } from "./autosave.js";
import { startEditor } from "./rich-text.js";
import { offerPreview } from "./article-preview.js";
import { startPictureField } from "./picture-field.js";

/** Starts all that helps with writing; each part works without the others. */
export async function startWriting(form) {
  const editor = await startEditor(form);
  const autosave = new Autosave(form, editor);
  autosave.start();
  offerPreview(form, autosave);
  startPictureField(form);
}
