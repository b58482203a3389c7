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

/** The button that copies a text, and says in `status` whether it did. */
function copyButton(text, status) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button secondary";
  button.textContent = "Sao chép trích dẫn";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      status.textContent = "Đã sao chép.";
    } catch {
      status.textContent = "Trình duyệt không cho phép sao chép.";
    }
  });
  return button;
}

/** Adds "copy" and "print" to the citation of an item, once somebody opens it. */
function offerCitationTools() {
  const citation = document.getElementById("trich-dan");
  const details = citation?.closest(".cite");
  details?.addEventListener("toggle", async () => {
    const tools = document.createElement("p");
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    tools.className = "actions";
    if (navigator.clipboard) tools.append(copyButton(citation, status));
    tools.append(status);
    details.append(tools);
    const { printButton } = await import("./print.js");
    status.before(printButton("In trang này"));
  }, { once: true });
}

closeMenuOnEscape();
focusErrors();
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

const actions = document.querySelector(".receipt > .actions");
if (actions) {
  const { printButton } = await import("./print.js");
  actions.append(" ", printButton("In biên nhận"));
}
