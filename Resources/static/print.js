// The button that prints a page. The browser's own menu does it, too.

/** The button, to be put where the page has room for it. */
export function printButton(label, weight = "secondary") {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `button ${weight}`;
  button.textContent = label;
  button.addEventListener("click", () => window.print());
  return button;
}
