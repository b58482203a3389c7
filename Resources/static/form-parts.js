// On a narrow screen the form of a question or petition is shown part by part: the matter, who sends
// it, what is agreed to. Without this file, or on a wider screen, it is one page.

// Not `fieldset`, which counts as invalid where a control in it is.
const CONTROLS = "input, textarea, select";

/** The parts of a form: each group of fields, then all that stands after the last one. */
function partsOf(form) {
  const children = [...form.children];
  const groups = children.filter((child) => child.matches("fieldset:not(.field)"));
  const rest = children.slice(children.indexOf(groups.at(-1)) + 1);
  return [...groups.map((group) => [group]), rest];
}

class Parts {
  constructor(form) {
    this.form = form;
    this.parts = partsOf(form);
    this.current = 0;
    this.isOn = false;
    this.line = document.createElement("p");
    this.line.className = "part";
    this.line.tabIndex = -1;
    this.ways = document.createElement("p");
    this.ways.className = "actions";
    this.on = this.way("Tiếp tục", "button primary", () => this.goOn());
    this.back = this.way("Quay lại", "button secondary", () => history.back());
    this.ways.append(this.on, " ", this.back);
  }

  way(label, className, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  }

  get isLast() {
    return this.current === this.parts.length - 1;
  }

  /** Goes to the next part, once what is asked for in this one is there. */
  goOn() {
    const controls = this.parts[this.current].flatMap((part) => [
      ...part.querySelectorAll(CONTROLS),
    ]);
    if (!controls.every((control) => control.reportValidity())) return;
    history.pushState({ part: this.current + 1 }, "");
    this.show(this.current + 1);
    this.line.focus();
  }

  show(number) {
    this.current = this.isOn ? number : 0;
    this.parts.forEach((part, place) => {
      for (const element of part) element.hidden = this.isOn && place !== this.current;
    });
    this.line.hidden = this.ways.hidden = !this.isOn;
    this.on.hidden = this.isLast;
    this.back.hidden = this.current === 0;
    this.line.textContent = `Phần ${this.current + 1} trong ${this.parts.length}`;
  }

  turn(isOn) {
    this.isOn = isOn;
    this.show(0);
  }

  start(narrow) {
    this.form.prepend(this.line);
    this.form.append(this.ways);
    this.turn(narrow.matches);
    narrow.addEventListener("change", () => this.turn(narrow.matches));
    addEventListener("popstate", (event) => {
      if (!this.isOn) return;
      this.show(event.state?.part ?? 0);
      this.line.focus();
    });
    // The return key of a field goes on, and does not send a form that is not filled in.
    this.form.addEventListener("keydown", (event) => {
      if (!this.isOn || this.isLast || event.key !== "Enter" || !event.target.matches("input")) return;
      event.preventDefault();
      this.goOn();
    });
    // What the browser refuses must be seen, in whichever part it stands.
    this.form.addEventListener("invalid", (event) => {
      if (!this.isOn || event.target !== this.form.querySelector(`:is(${CONTROLS}):invalid`)) return;
      this.show(this.parts.findIndex((part) => part.some((each) => each.contains(event.target))));
    }, true);
  }
}

/** Shows a form in parts as long as the screen is narrow. */
export function showInParts(form, narrow) {
  new Parts(form).start(narrow);
}
