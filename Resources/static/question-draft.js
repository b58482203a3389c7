// The forms of questions and petitions: answered questions like it are shown while one types, where
// the form asks for them, and the words stay in this browser until they were sent. Who sends is not
// kept: others may use the same device.

const KEPT = [
  "tieu-de", "noi-dung", "linh-vuc", "quy-dinh", "dieu-khoan", "vuong-mac", "phuong-an",
];
const KEY = "cau-hoi-nhap-";
const PAUSE = 600;
const SHORTEST = 8;

function keep(form, key) {
  const values = {};
  for (const name of KEPT) values[name] = form.elements[name]?.value ?? "";
  const isEmpty = !values["tieu-de"] && !values["noi-dung"];
  if (isEmpty) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(values));
}

function bring(form, key) {
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  if (!kept) return false;
  let changed = false;
  for (const name of KEPT) {
    const control = form.elements[name];
    if (!control || control.value || !kept[name]) continue;
    control.value = kept[name];
    changed = true;
  }
  return changed;
}

function empty(control) {
  if (control instanceof RadioNodeList) for (const each of control) each.checked = false;
  else if (control) control.value = "";
}

function note(form, key, wasBrought) {
  const line = document.createElement("p");
  line.className = "hint";
  line.setAttribute("role", "status");
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "button quiet";
  forget.textContent = "Xóa bản nháp";
  forget.addEventListener("click", () => {
    localStorage.removeItem(key);
    for (const name of KEPT) empty(form.elements[name]);
    line.textContent = "Đã xóa bản nháp khỏi trình duyệt này.";
  });
  const words = wasBrought
    ? "Đã lấy lại nội dung đang viết dở từ trình duyệt này. "
    : "Nội dung đang viết được giữ trong trình duyệt này đến khi gửi xong; họ tên, địa chỉ, điện thoại không được giữ. ";
  line.append(words, forget);
  form.querySelector("fieldset").append(line);
}

function offerSimilar(form) {
  const title = form.elements["tieu-de"];
  const place = document.createElement("div");
  place.setAttribute("aria-live", "polite");
  title.closest(".field").after(place);
  let timer;
  let asked = "";
  const look = async () => {
    const words = title.value.trim();
    if (words === asked) return;
    asked = words;
    if (words.length < SHORTEST) return place.replaceChildren();
    try {
      const answer = await fetch(`${form.dataset.similar}?q=${encodeURIComponent(words)}`);
      if (!answer.ok || words !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      place.replaceChildren(...page.body.childNodes);
    } catch {
      // Without the network the form goes on as it is.
    }
  };
  title.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
}

/** Starts what helps with asking; each part works without the other. */
export function helpAsking(form) {
  if (form.dataset.similar) offerSimilar(form);
  const key = KEY + form.dataset.draft;
  try {
    note(form, key, bring(form, key));
    form.addEventListener("input", () => keep(form, key));
  } catch {
    // Storage is switched off in this browser.
  }
}

/** The question or petition was received: nothing of it stays behind. */
export function forgetDrafts() {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(KEY)) localStorage.removeItem(key);
    }
  } catch {
    // Storage is switched off in this browser.
  }
}
