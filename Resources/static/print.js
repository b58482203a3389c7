// A button that prints the page, where the page is made to be printed. The browser's own menu does it, too.

/** Adds the button to a line of the page. */
export function offerPrinting(line) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button primary";
  button.textContent = "In trang này";
  button.addEventListener("click", () => window.print());
  line.prepend(button, " ");
}
