// The conversation on the page: messages in order, changed in place.

import { draw } from "./chat-message.js";

export class Log {
  #root;
  #chrome;
  #press;
  /** @type {Map<string, {message: object, element: HTMLElement}>} */
  #shown = new Map();
  /** @type {Map<string, HTMLElement>} what the person said and the service has not shown yet, by event */
  #expected = new Map();
  /** @type {Map<string, HTMLElement>} buttons that were pressed and not answered yet, by event */
  #pressed = new Map();
  #seen = { since: "0", last: "0" };

  /** @param {HTMLElement} root @param {Chrome} chrome @param {(token: string, message: string) => string} press */
  constructor(root, chrome, press) {
    this.#root = root;
    this.#chrome = chrome;
    this.#press = press;
  }

  get isEmpty() {
    return this.#shown.size === 0;
  }

  /** How far this page has seen the conversation. */
  get seen() {
    return this.#seen;
  }

  /** @returns {object | undefined} what we said last, be it by a change of an older message */
  get latest() {
    const ours = this.#ours().map((one) => one.message);
    return ours.reduce((a, b) => (a && BigInt(a.version) > BigInt(b.version) ? a : b), undefined);
  }

  /** @param {object} event what the person did; a text shows at once, marked as waiting */
  expect(event) {
    const text = event.say ?? (event.locate ? `📍 ${this.#chrome.texts.located}` : "");
    if (!text || this.#expected.has(event.id)) return;
    const element = draw({ lines: [text] }, this.#chrome.texts, () => {});
    element.classList.add("waiting");
    element.firstChild.append(clock(this.#chrome.texts.waiting));
    this.#expected.set(event.id, element);
    this.#root.append(element);
    this.#scrollTo(element);
  }

  /** @param {string | undefined} id of an event that is settled */
  done(id) {
    const said = this.#expected.get(id);
    said?.classList.remove("waiting");
    said?.querySelector(".clock")?.remove();
    this.#pressed.get(id)?.removeAttribute("aria-busy");
    this.#pressed.delete(id);
  }

  /** @param {object[]} messages new and changed, in the order in which that happened */
  show(messages) {
    const first = this.isEmpty;
    const added = messages.map((message) => this.#put(message)).filter(Boolean);
    const ours = this.#ours();
    for (const { element } of ours) element.classList.toggle("newest", element === ours.at(-1).element);
    if (first && ours.length) this.#scrollTo(ours.at(-1).element);
    else if (added.length) this.#scrollTo(added[0]);
  }

  /** From now on, news are read out; what was there before is not. */
  announce() {
    setTimeout(() => this.#root.setAttribute("aria-live", "polite"));
  }

  clear() {
    this.#root.replaceChildren();
    this.#shown.clear();
    this.#expected.clear();
    this.#pressed.clear();
    this.#seen = { since: "0", last: "0" };
  }

  /** @returns {HTMLElement | null} the element, when the message is new here */
  #put(message) {
    const known = this.#shown.get(message.id);
    if (known && BigInt(known.message.version) >= BigInt(message.version)) return null;
    if (BigInt(message.version) > BigInt(this.#seen.since)) this.#seen = { since: message.version, last: message.id };
    const element = draw(message, this.#chrome.texts, (button, token) => this.#pressButton(button, token, message.id));
    this.#shown.set(message.id, { message, element });
    if (known) {
      this.#replace(known.element, element);
      return null;
    }
    this.#expected.get(message.event)?.remove();
    this.#expected.delete(message.event);
    this.#root.insertBefore(element, this.#follower(message.id));
    return element;
  }

  #pressButton(button, token, id) {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    this.#pressed.set(this.#press(token, id), button);
  }

  #replace(old, element) {
    const focused = old.contains(document.activeElement);
    element.classList.add("changed");
    old.replaceWith(element);
    if (focused) element.focus({ preventScroll: true });
    this.#reveal(element);
  }

  /** What stands after a message: the first later one, else what is not acknowledged yet. */
  #follower(id) {
    const later = [...this.#shown.values()].filter((one) => BigInt(one.message.id) > BigInt(id));
    const next = later.reduce((a, b) => (a && BigInt(a.message.id) < BigInt(b.message.id) ? a : b), null);
    return next?.element ?? this.#expected.values().next().value ?? null;
  }

  #ours() {
    const ours = [...this.#shown.values()].filter((one) => one.message.ours);
    return ours.sort((a, b) => (BigInt(a.message.id) < BigInt(b.message.id) ? -1 : 1));
  }

  /** To the beginning of what is new, with what the person said just before it. */
  #scrollTo(element) {
    const before = element.previousElementSibling;
    const start = before?.classList.contains("mine") ? before : element;
    this.#root.scrollTo({ top: start.offsetTop - 12 });
  }

  /** A changed message stays where it is; only what is out of sight is brought in. */
  #reveal(element) {
    const top = element.offsetTop - 12;
    const bottom = element.offsetTop + element.offsetHeight + 12;
    const { scrollTop, clientHeight } = this.#root;
    if (top < scrollTop || bottom - top > clientHeight) this.#root.scrollTo({ top });
    else if (bottom > scrollTop + clientHeight) this.#root.scrollTo({ top: bottom - clientHeight });
  }
}

/** @param {string} label @returns {HTMLElement} the sign that something waits to be sent */
function clock(label) {
  const element = document.createElement("span");
  element.className = "clock";
  element.textContent = "🕓";
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", label);
  return element;
}
