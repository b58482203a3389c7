// Keeps what is typed: in this browser at once, on the server a few seconds later.
//
// What the server has not confirmed stays in the browser, over lost connections, ended sessions and
// crashes, and is offered when the form is opened again.

const SAVE_DELAY = 3_000;
const RETRY_DELAY = 15_000;
const HEARTBEAT = 45_000;
const KEPT_FIELDS = [
  "tieu-de", "chuyen-muc", "tom-tat", "noi-dung", "dang", "tac-gia", "nguon", "dia-chi-nguon",
  "ngay-dien-ra",
];

export class Autosave {
  #form;
  #editor;
  #status;
  #key;
  #timer = 0;
  #stopped = false;
  #unsaved = false;
  #running = null;
  #listeners = [];

  constructor(form, editor) {
    this.#form = form;
    this.#editor = editor;
    this.#status = form.querySelector(".autosave-state");
    this.#key = `ban-nhap:${location.pathname}`;
  }

  start() {
    this.#offerKept();
    this.#form.addEventListener("input", () => this.#changed());
    this.#editor?.onChange(() => this.#changed());
    this.#form.addEventListener("submit", () => this.#submitting());
    document.addEventListener("submit", (event) => this.#saveBefore(event));
    window.addEventListener("online", () => this.#save());
    if (this.#form.dataset.autosave) {
      setInterval(() => { if (!document.hidden) this.#save(); }, HEARTBEAT);
    }
  }

  /** Called after each save that the server confirmed. */
  onSaved(listener) { this.#listeners.push(listener); }

  #changed() {
    this.#unsaved = true;
    this.#keep();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), SAVE_DELAY);
  }

  #values() {
    this.#editor?.write();
    const data = new FormData(this.#form);
    return Object.fromEntries(KEPT_FIELDS.map((name) => [name, data.get(name) ?? ""]));
  }

  #keep() {
    try {
      localStorage.setItem(
        this.#key, JSON.stringify({ at: Date.now(), values: this.#values() }));
    } catch {
      this.#say("Trình duyệt không giữ được bản nháp; hãy bấm “Lưu bản nháp”.");
    }
  }

  #forget() { localStorage.removeItem(this.#key); }

  /** A form that goes its usual way is kept until the page after it says that it arrived. */
  #submitting() {
    this.#editor?.write();
    this.#keep();
    sessionStorage.setItem("vua-gui", this.#key);
  }

  /** A step taken on the page waits until what was typed is saved: it is about the newest version. */
  async #saveBefore(event) {
    const other = event.target;
    if (other === this.#form || other.method !== "post" || !this.#unsaved) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    await this.#save();
    if (this.#unsaved) {
      this.#status?.scrollIntoView({ block: "center" });
      return;
    }
    other.requestSubmit(event.submitter);
  }

  #say(text) { if (this.#status) this.#status.textContent = text; }

  /** Saves; one that is under way is waited for, and what was typed meanwhile saved after it. */
  async #save() {
    while (this.#running) await this.#running;
    if (!this.#form.dataset.autosave || this.#stopped) return;
    this.#running = this.#send(this.#form.dataset.autosave).finally(() => { this.#running = null; });
    await this.#running;
  }

  async #send(address) {
    const sent = JSON.stringify(this.#values());
    try {
      const response = await fetch(address, {
        method: "POST", body: new URLSearchParams(new FormData(this.#form)),
        credentials: "same-origin", redirect: "manual",
      });
      await this.#answered(response, sent);
    } catch {
      this.#say("Mất kết nối. Bản nháp được giữ trong trình duyệt này và sẽ tự lưu khi có mạng.");
      this.#retry();
    }
  }

  async #answered(response, sent) {
    const isOurs = response.headers.get("Content-Type")?.startsWith("application/json");
    if (!isOurs) return this.#sessionIsOver();
    const answer = await response.json();
    this.#say(answer.message ?? "");
    if (answer.state === "saved") {
      this.#based(answer);
      if (sent === JSON.stringify(this.#values())) {
        this.#unsaved = false;
        this.#forget();
      }
      this.#listeners.forEach((listener) => listener());
    } else if (answer.state !== "invalid") {
      this.#stopped = true;
    }
  }

  /** The forms on the page go on from the revision that was just saved. */
  #based(answer) {
    for (const input of document.querySelectorAll("input[name='ban-goc'], input[name='ban']")) {
      input.value = answer.base;
    }
    if (answer.token) setToken(answer.token);
  }

  async #sessionIsOver() {
    const page = await fetch(location.pathname, { credentials: "same-origin", redirect: "follow" });
    const text = await page.text();
    const found = new DOMParser().parseFromString(text, "text/html");
    const token = found.querySelector("form.article-form input[name='ma-phien']")?.value;
    if (token) {
      setToken(token);
      this.#retry(SAVE_DELAY);
      return;
    }
    this.#sayWithLink(
      "Phiên làm việc đã hết hạn. Bản nháp được giữ trong trình duyệt này; ",
      "đăng nhập lại ở thẻ mới", " rồi tiếp tục ở đây.");
    this.#retry();
  }

  #sayWithLink(before, label, after) {
    if (!this.#status) return;
    const link = document.createElement("a");
    link.href = `/quan-tri/dang-nhap?tiep=${encodeURIComponent(location.pathname)}`;
    link.target = "_blank";
    link.textContent = label;
    this.#status.replaceChildren(before, link, after);
  }

  #retry(delay = RETRY_DELAY) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), delay);
  }

  /** Offers what an earlier visit typed and the server never confirmed. */
  #offerKept() {
    if (sessionStorage.getItem("vua-gui") && document.querySelector(".notice.success")) {
      localStorage.removeItem(sessionStorage.getItem("vua-gui"));
    }
    sessionStorage.removeItem("vua-gui");
    const kept = this.#read();
    if (!kept) return;
    if (JSON.stringify(kept.values) === JSON.stringify(this.#values())) return this.#forget();
    const notice = document.createElement("div");
    const when = new Date(kept.at).toLocaleString("vi-VN");
    notice.className = "notice warning";
    notice.setAttribute("role", "status");
    notice.innerHTML = "<p class='notice-title'>Có bản nháp chưa lưu trong trình duyệt này</p>";
    const text = document.createElement("p");
    text.textContent = `Nhập lúc ${when}.`;
    notice.append(text, this.#choice("Khôi phục", () => this.#restore(kept.values)),
      this.#choice("Bỏ", () => this.#forget()));
    this.#form.before(notice);
  }

  #choice(label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button secondary";
    button.textContent = label;
    button.addEventListener("click", () => {
      act();
      button.closest(".notice").remove();
    });
    return button;
  }

  #read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  #restore(values) {
    for (const [name, value] of Object.entries(values)) {
      const field = this.#form.elements[name];
      if (field) field.value = value;
    }
    this.#editor?.read();
    this.#changed();
  }
}

function setToken(token) {
  for (const input of document.querySelectorAll("input[name='ma-phien']")) input.value = token;
}
