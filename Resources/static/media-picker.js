// A dialog in which an editor chooses a picture or a file of the library, or adds one.

import { sendFile } from "./media-upload.js";

const WAIT = 250;

/**
 * Opens the dialog; the chosen file with its description here, or null.
 *
 * `kind` is "anh" or "tai-lieu"; `start` is a description that is there already.
 */
export function pickMedia(form, { kind, asksDescription = false }) {
  return new Promise((resolve) => new Picker(form, kind, asksDescription, resolve));
}

class Picker {
  #form;
  #kind;
  #asks;
  #resolve;
  #dialog = document.createElement("dialog");
  #timer = 0;
  #result = null;

  constructor(form, kind, asksDescription, resolve) {
    this.#form = form;
    this.#kind = kind;
    this.#asks = asksDescription;
    this.#resolve = resolve;
    const title = kind === "anh" ? "Chọn ảnh từ thư viện" : "Chọn tệp từ thư viện";
    this.#dialog.className = "picker media-picker";
    this.#dialog.setAttribute("aria-labelledby", "chon-tep-tieu-de");
    this.#dialog.innerHTML = `
      <h2 id="chon-tep-tieu-de">${title}</h2>
      <div class="picker-find">
        <label for="chon-tep-tim">Tên, mô tả, tác giả có</label>
        <input type="search" id="chon-tep-tim" autocomplete="off">
        <label class="button secondary" for="chon-tep-moi">Tải tệp mới lên</label>
        <input type="file" id="chon-tep-moi" class="visually-hidden"
          accept="${kind === "anh" ? "image/jpeg,image/png,image/webp,image/gif" : ""}">
        <progress max="1" value="0" hidden aria-label="Tiến độ tải lên"></progress>
        <p role="status" class="picker-status"></p>
        <ul class="picker-results media-choices" role="list"></ul>
      </div>
      <p class="actions"><button type="button" class="button secondary" data-close>Đóng</button></p>`;
    document.body.append(this.#dialog);
    const search = this.#dialog.querySelector("input[type=search]");
    search.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(search.value), WAIT);
    });
    this.#dialog.querySelector("input[type=file]")
      .addEventListener("change", (event) => this.#add(event.target));
    this.#dialog.querySelector("[data-close]").addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("close", () => {
      this.#dialog.remove();
      this.#resolve(this.#result);
    });
    this.#dialog.showModal();
    search.focus();
    this.#find("");
  }

  #say(text) { this.#dialog.querySelector(".picker-status").textContent = text; }

  async #find(words) {
    const query = new URLSearchParams({ loai: this.#kind, tim: words });
    try {
      const response = await fetch(`${this.#form.dataset.media}?${query}`,
        { credentials: "same-origin" });
      if (!response.ok) throw new Error();
      const files = await response.json();
      const list = this.#dialog.querySelector(".media-choices");
      list.replaceChildren(...files.map((file) => this.#entry(file)));
      this.#say(files.length ? `${files.length} tệp mới nhất khớp.` : "Không tìm thấy tệp nào.");
    } catch {
      this.#say("Chưa tìm được; hãy kiểm tra kết nối hoặc đăng nhập lại ở thẻ khác.");
    }
  }

  async #add(input) {
    const [file] = input.files;
    if (!file) return;
    const bar = this.#dialog.querySelector("progress");
    bar.hidden = false;
    this.#say(`Đang gửi ${file.name}…`);
    try {
      const outcome = await sendFile(file, {
        address: this.#form.dataset.mediaUpload,
        token: this.#form.elements["ma-phien"].value,
        onProgress: (share) => { bar.value = share; },
      });
      this.#choose(outcome.file);
    } catch (error) {
      this.#say(error.message);
    }
    bar.hidden = true;
    input.value = "";
  }

  #entry(file) {
    const line = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    if (file.thumbnail) {
      const picture = document.createElement("img");
      picture.src = file.thumbnail;
      picture.alt = "";
      picture.loading = "lazy";
      button.append(picture);
    }
    const name = document.createElement("span");
    name.textContent = file.name + (file.thumbnail ? "" : ` (${file.kind})`);
    button.append(name);
    button.addEventListener("click", () => this.#choose(file));
    line.append(button);
    return line;
  }

  #choose(file) {
    if (this.#kind === "anh" && !file.thumbnail) {
      this.#say("Tệp này không phải là ảnh.");
      return;
    }
    if (this.#asks) this.#describe(file);
    else this.#finish(file);
  }

  /** What is to be seen is asked for with the picture; decoration has to be said. */
  #describe(file) {
    const box = this.#dialog.querySelector(".picker-find");
    const part = describing(file.alternative, file.isDecorative, (description) => {
      this.#finish({ ...file, ...description });
    });
    box.replaceChildren(part.box);
    part.start();
  }

  #finish(result) {
    this.#result = result;
    this.#dialog.close();
  }
}

/** Asks what is to be seen in a picture that stands in a text already; null where nothing is said. */
export function askDescription(alternative, isDecorative) {
  return new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    dialog.className = "picker";
    dialog.setAttribute("aria-label", "Mô tả ảnh");
    let result = null;
    const part = describing(alternative, isDecorative, (description) => {
      result = description;
      dialog.close();
    });
    dialog.append(part.box);
    document.body.append(dialog);
    dialog.addEventListener("close", () => { dialog.remove(); resolve(result); });
    dialog.showModal();
    part.start();
  });
}

function describing(alternative, isDecorative, done) {
  const box = document.createElement("div");
  box.innerHTML = `
    <div class="field"><label for="chon-tep-mo-ta">Mô tả cho người không xem được ảnh</label>
    <p class="hint" id="chon-tep-goi-y">Một câu nói điều quan trọng nhìn thấy trong ảnh ở bài này.</p>
    <p class="field-error" id="chon-tep-loi" hidden></p>
    <input type="text" id="chon-tep-mo-ta" maxlength="300" aria-describedby="chon-tep-goi-y chon-tep-loi"></div>
    <div class="tick"><input type="checkbox" id="chon-tep-trang-tri">
    <label for="chon-tep-trang-tri">Ảnh chỉ để trang trí, không cần mô tả</label></div>
    <p class="actions"><button type="button" class="button primary" data-done>Đưa ảnh vào bài</button></p>`;
  const text = box.querySelector("#chon-tep-mo-ta");
  const tick = box.querySelector("#chon-tep-trang-tri");
  const error = box.querySelector("#chon-tep-loi");
  text.value = alternative;
  tick.checked = isDecorative;
  const finish = () => {
    const words = text.value.trim();
    if (!words && !tick.checked) {
      error.textContent = "Hãy ghi mô tả, hoặc đánh dấu ảnh chỉ để trang trí.";
      error.hidden = false;
      text.setAttribute("aria-invalid", "true");
      text.focus();
      return;
    }
    done({ alternative: tick.checked ? "" : words, isDecorative: tick.checked });
  };
  box.querySelector("[data-done]").addEventListener("click", finish);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); finish(); }
  });
  return { box, start: () => text.focus() };
}
