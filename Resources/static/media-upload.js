// Sends files to the library one by one, with progress; what fails stays with a way to try again.

const GONE = "Phiên làm việc đã kết thúc hoặc bạn không có quyền. Hãy đăng nhập lại ở thẻ khác rồi bấm “Thử lại”.";
const BROKEN = "Chưa gửi được. Hãy kiểm tra kết nối mạng rồi bấm “Thử lại”.";

/** Sends one file; tells of its progress; the library's answer, or an error with a sentence. */
export function sendFile(file, { address, token, onProgress }) {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    body.append("ma-phien", token);
    body.append("tep", file);
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      const outcome = Array.isArray(request.response) ? request.response[0] : null;
      if (outcome?.file) resolve(outcome);
      else reject(new Error(outcome?.message ?? (request.status === 403 ? GONE : BROKEN)));
    });
    request.addEventListener("error", () => reject(new Error(BROKEN)));
    request.send(body);
  });
}

/** Adds progress to the form of the library. */
export function startUploads(form) {
  const input = form.querySelector("input[type=file]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  list.className = "upload-list";
  status.setAttribute("role", "status");
  form.append(list, status);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const files = [...input.files];
    if (!files.length) return;
    const button = form.querySelector("button[type=submit]");
    button.disabled = true;
    const rows = files.map((file) => new UploadRow(file, form, list));
    let taken = 0;
    for (const row of rows) if (await row.send()) taken += 1;
    button.disabled = false;
    input.value = "";
    status.textContent = taken === rows.length
      ? `Đã nhận ${taken} tệp. ` : `Đã nhận ${taken} trong ${rows.length} tệp; xem lý do ở từng tệp. `;
    if (taken) {
      const again = document.createElement("a");
      again.href = location.pathname;
      again.textContent = "Xem trong danh sách";
      status.append(again);
    }
  });
}

class UploadRow {
  #file;
  #form;
  #bar = document.createElement("progress");
  #text = document.createElement("span");
  #retry = document.createElement("button");
  #row = document.createElement("li");

  constructor(file, form, list) {
    this.#file = file;
    this.#form = form;
    this.#bar.max = 1;
    this.#bar.value = 0;
    this.#bar.setAttribute("aria-label", `Tiến độ tải lên ${file.name}`);
    this.#retry.type = "button";
    this.#retry.className = "button secondary";
    this.#retry.textContent = "Thử lại";
    this.#retry.hidden = true;
    this.#retry.addEventListener("click", () => this.send());
    const name = document.createElement("strong");
    name.textContent = file.name;
    this.#row.append(name, this.#bar, this.#text, this.#retry);
    list.append(this.#row);
  }

  /** Whether the file was taken. */
  async send() {
    const limit = Number(this.#form.dataset.fileBytes);
    this.#retry.hidden = true;
    this.#row.classList.remove("failed");
    this.#text.textContent = "Đang gửi…";
    try {
      if (this.#file.size > limit) throw new Error(`Tệp lớn quá ${Math.floor(limit / 1048576)} MB.`);
      const outcome = await sendFile(this.#file, {
        address: this.#form.action,
        token: this.#form.elements["ma-phien"].value,
        onProgress: (share) => { this.#bar.value = share; },
      });
      this.#bar.value = 1;
      const link = document.createElement("a");
      link.href = outcome.file.page;
      link.textContent = outcome.file.kind.startsWith("Ảnh") ? "Ghi mô tả" : "Mở";
      this.#text.replaceChildren(`${capital(outcome.message)} `, link);
      return true;
    } catch (error) {
      this.#text.textContent = error.message;
      this.#row.classList.add("failed");
      this.#retry.hidden = false;
      return false;
    }
  }
}

function capital(text) { return text.charAt(0).toUpperCase() + text.slice(1); }
