// What the person did and the service has not acknowledged. Kept over a reload, said again after each reconnect.

const KEY = "pending";

export class Pending {
  #events;
  #storage;

  /** @param {Storage} storage that lives as long as the tab */
  constructor(storage) {
    this.#storage = storage;
    this.#events = JSON.parse(storage.getItem(KEY) ?? "[]");
  }

  get isEmpty() {
    return this.#events.length === 0;
  }

  /** @returns {object[]} in the order in which they happened */
  all() {
    return [...this.#events];
  }

  /** @param {object} event @returns {object} the event with the id that it keeps over all repeats */
  add(event) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const kept = { id: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""), ...event };
    this.#keep([...this.#events, kept]);
    return kept;
  }

  /** @param {string} id of an event that the service has */
  done(id) {
    this.#keep(this.#events.filter((event) => event.id !== id));
  }

  /** Gives up the oldest one: the service does not take it. @returns {string | undefined} its id */
  drop() {
    const oldest = this.#events[0];
    this.#keep(this.#events.slice(1));
    return oldest?.id;
  }

  clear() {
    this.#keep([]);
  }

  #keep(events) {
    this.#events = events;
    if (events.length) this.#storage.setItem(KEY, JSON.stringify(events));
    else this.#storage.removeItem(KEY);
  }
}
