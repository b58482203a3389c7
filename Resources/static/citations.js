// Citations of an answer: while a number is typed, documents of the portal are offered, and the one
// that is chosen fills in the rest of its row.

const PAUSE = 300;
let lists = 0;

function fill(row, chosen) {
  const values = {
    "so-hieu": chosen.number,
    "ngay-ban-hanh": chosen.issuedOn,
    "co-quan": chosen.issuer,
    "trich-yeu": chosen.abstract,
  };
  for (const [name, value] of Object.entries(values)) {
    const control = row.querySelector(`[name="${name}"]`);
    if (control && (name === "so-hieu" || !control.value)) control.value = value;
  }
}

function offer(form, row) {
  const number = row.querySelector('[name="so-hieu"]');
  const list = document.createElement("datalist");
  list.id = `van-ban-${++lists}`;
  row.append(list);
  number.setAttribute("list", list.id);
  let found = [];
  let timer;
  const take = () => {
    const chosen = found.find((each) => each.number === number.value);
    if (chosen) fill(row, chosen);
    return Boolean(chosen);
  };
  const look = async () => {
    const text = number.value.trim();
    if (!text || take()) return;
    try {
      const answer = await fetch(`${form.dataset.documents}?q=${encodeURIComponent(text)}`);
      if (!answer.ok || number.value.trim() !== text) return;
      found = await answer.json();
      list.replaceChildren(
        ...found.map((each) => {
          const option = document.createElement("option");
          option.value = each.number;
          option.label = `${each.number}: ${each.abstract.slice(0, 80)}`;
          return option;
        })
      );
      if (found.length === 1) take();
    } catch {
      // The row can be filled in by hand, and is completed when it is saved.
    }
  };
  number.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  number.addEventListener("change", take);
}

/** Offers documents in every row of an answer. */
export function helpCiting(form) {
  for (const row of form.querySelectorAll(".citation-row")) offer(form, row);
}
