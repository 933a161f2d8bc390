// "Leave this device": nobody who uses it afterwards sees the conversation.

const AGAIN_AFTER = 3_000; // milliseconds

export class Leaving {
  #line;
  #log;
  #pending;
  #menu = document.getElementById("menu");
  #dialog = document.getElementById("leaving");

  constructor({ line, log, pending }) {
    this.#line = line;
    this.#log = log;
    this.#pending = pending;
    document.getElementById("leave").addEventListener("click", () => this.#ask());
    document.getElementById("stay").addEventListener("click", () => this.#dialog.close());
    document.getElementById("go").addEventListener("click", () => this.#leave());
    document.addEventListener("click", ({ target }) => this.#menu.contains(target) || this.#closeMenu());
    this.#menu.addEventListener("keydown", ({ key }) => key === "Escape" && this.#closeMenu());
  }

  #ask() {
    this.#closeMenu();
    this.#dialog.showModal();
  }

  #closeMenu() {
    if (!this.#menu.open) return;
    this.#menu.open = false;
    if (this.#menu.contains(document.activeElement)) this.#menu.querySelector("summary").focus();
  }

  async #leave() {
    document.getElementById("go").setAttribute("aria-busy", "true");
    this.#line.stop();
    this.#pending.clear();
    this.#log.clear();
    while (!(await left())) await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    document.body.replaceChildren(document.getElementById("left").content);
    document.querySelector("main a").focus();
  }
}

/** @returns {Promise<boolean>} whether the service has forgotten; only it can clear the session's cookie */
async function left() {
  try {
    return (await fetch("/leave", { method: "POST" })).ok;
  } catch {
    return false;
  }
}
