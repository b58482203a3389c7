// Comfort only: every page works without this file.

/** Closes the menu of narrow screens with the Escape key and gives the focus back. */
function closeMenuOnEscape() {
  const menu = document.querySelector(".menu-narrow");
  menu?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

/** Takes the reader of a form that was sent back to the list of errors. */
function focusErrors() {
  document.getElementById("loi")?.focus();
}

function button(label) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button secondary";
  element.textContent = label;
  return element;
}

/** Adds "copy" and "print" to the citation of an item. */
function offerCitationTools() {
  const details = document.querySelector(".cite");
  const citation = document.getElementById("trich-dan");
  if (!details || !citation) return;

  const tools = document.createElement("p");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  tools.className = "actions";

  if (navigator.clipboard) {
    const copy = button("Sao chép trích dẫn");
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(citation.textContent.trim());
        status.textContent = "Đã sao chép.";
      } catch {
        status.textContent = "Trình duyệt không cho phép sao chép.";
      }
    });
    tools.append(copy);
  }
  const print = button("In trang này");
  print.addEventListener("click", () => window.print());
  tools.append(print, status);
  details.append(tools);
}

/** Lets a receipt be printed. */
function offerPrinting() {
  const actions = document.querySelector(".receipt > .actions");
  if (!actions) return;
  const print = button("In biên nhận");
  print.addEventListener("click", () => window.print());
  actions.append(" ", print);
}

closeMenuOnEscape();
focusErrors();
offerPrinting();
offerCitationTools();

const question = document.querySelector("form[data-draft]");
const receipt = document.querySelector("[data-draft-sent]");
if (question || receipt) {
  const { helpAsking, forgetDrafts } = await import("./question-draft.js");
  if (receipt) forgetDrafts();
  if (question) helpAsking(question);
}
// A form that came back with errors stays whole, so that the list of them leads to each field.
const narrow = matchMedia("(max-width: 47.99em)");
if (question && narrow.matches && !document.getElementById("loi")) {
  const { showInParts } = await import("./form-parts.js");
  showInParts(question, narrow);
}
