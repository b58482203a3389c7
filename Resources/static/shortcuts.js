// Keyboard shortcuts: what bears `aria-keyshortcuts` is reached by its key; `?` lists them.
//
// Single keys do nothing while somebody types, and can be switched off for good (WCAG 2.1.4).

const OFF = "phim-tat-tat";
const ALWAYS = [["?", "Danh sách phím tắt này"], ["g", "Việc của tôi"]];
const HOME = "/quan-tri";

/** Listens for the shortcuts of the page. */
export function listenForShortcuts() {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (!isCommand && (isTyping(event.target) || isOff())) return;
    const key = isCommand ? `Control+${event.key.toUpperCase()}` : event.key;
    if (act(key)) event.preventDefault();
  });
}

/** Does what a key stands for; whether there was anything. */
export function act(key) {
  if (key === "?") return show();
  if (key === "g") return location.assign(HOME) ?? true;
  const element = named().find((each) => each.getAttribute("aria-keyshortcuts") === key);
  if (!element) return false;
  if (element.matches("a, button")) element.click();
  else element.focus();
  return true;
}

const named = () => [...document.querySelectorAll("[aria-keyshortcuts]")];

const isTyping = (target) =>
  target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");

const isOff = () => localStorage.getItem(OFF) === "co";

function show() {
  if (document.querySelector("dialog.shortcuts")) return true;
  const dialog = document.createElement("dialog");
  dialog.className = "picker shortcuts";
  dialog.setAttribute("aria-labelledby", "phim-tat");
  dialog.innerHTML = `<form method="dialog"><h2 id="phim-tat">Phím tắt</h2><dl></dl>
    <p class="tick"><input type="checkbox" id="tat-phim"><label for="tat-phim">Tắt phím tắt một phím
    trên trình duyệt này</label></p>
    <p class="actions"><button class="button secondary" value="">Đóng</button></p></form>`;
  const list = dialog.querySelector("dl");
  const keys = named().map((each) => [each.getAttribute("aria-keyshortcuts"), label(each)]);
  for (const [key, text] of [...ALWAYS, ...keys]) {
    const line = document.createElement("div");
    const name = document.createElement("dt");
    const meaning = document.createElement("dd");
    const cap = document.createElement("kbd");
    cap.textContent = key.replace("Control", "Ctrl");
    name.append(cap);
    meaning.textContent = text;
    line.append(name, meaning);
    list.append(line);
  }
  const box = dialog.querySelector("input");
  box.checked = isOff();
  box.addEventListener("change", () => {
    if (box.checked) localStorage.setItem(OFF, "co");
    else localStorage.removeItem(OFF);
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return true;
}

const label = (element) =>
  element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
