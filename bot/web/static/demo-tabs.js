// One pane at a time where there is no room for three.

export class Tabs {
  #tabs = [...document.querySelectorAll("[role=tab]")];

  constructor() {
    for (const tab of this.#tabs) {
      tab.addEventListener("click", () => this.#select(tab));
      tab.addEventListener("keydown", (event) => this.#onKey(event, tab));
    }
    const narrow = matchMedia("(max-width: 1099px)");
    narrow.addEventListener("change", () => this.#lay(narrow.matches));
    this.#lay(narrow.matches);
    this.#select(this.#tabs[0]);
  }

  /** @returns {string} the id of the pane that is in front */
  get selected() {
    return this.#tabs.find((tab) => tab.getAttribute("aria-selected") === "true").getAttribute("aria-controls");
  }

  #select(chosen) {
    for (const tab of this.#tabs) {
      const selected = tab === chosen;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      pane(tab).classList.toggle("unselected", !selected);
    }
  }

  /** Side by side the panes are parts of the page; behind tabs they are the tabs' panels. */
  #lay(narrow) {
    for (const tab of this.#tabs) {
      if (narrow) pane(tab).setAttribute("role", "tabpanel");
      else pane(tab).removeAttribute("role");
    }
  }

  #onKey(event, tab) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const forward = document.documentElement.dir === "rtl" ? -step : step;
    const next = this.#tabs[(this.#tabs.indexOf(tab) + forward + this.#tabs.length) % this.#tabs.length];
    next.focus();
    next.click();
  }
}

function pane(tab) {
  return document.getElementById(tab.getAttribute("aria-controls"));
}
