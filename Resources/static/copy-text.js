// A button that copies the text of a read-only field. Without it the text is selected by hand.

/** Adds the button behind the field's text. */
export function offerCopying(field) {
  if (!navigator.clipboard) return;
  const line = document.createElement("p");
  const button = document.createElement("button");
  const status = document.createElement("span");
  line.className = "actions";
  button.type = "button";
  button.className = "button secondary";
  button.textContent = "Sao chép";
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = "Đã sao chép.";
    } catch {
      field.focus();
      field.select();
      status.textContent = "Trình duyệt không cho phép; hãy bấm Ctrl+C.";
    }
  });
  line.append(button, status);
  field.after(line);
}
