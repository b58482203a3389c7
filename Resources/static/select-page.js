// “Chọn tất cả” above a list: the server understands it by itself; here the rows show it.

/** Ticks the rows of a form's list together with the box above them, and unticks it with any. */
export function tickTogether(all) {
  const rows = [...all.form.querySelectorAll("tbody input[type=checkbox]")];
  const follow = () => {
    const ticked = rows.filter((row) => row.checked).length;
    all.checked = ticked === rows.length;
    all.indeterminate = ticked > 0 && ticked < rows.length;
  };
  all.addEventListener("change", () => rows.forEach((row) => (row.checked = all.checked)));
  rows.forEach((row) => row.addEventListener("change", follow));
  follow();
}
