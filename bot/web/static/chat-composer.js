// Where the person writes, or sends the location.

const LOCATE = { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 };

export class Composer {
  #chrome;
  #say;
  #form = document.getElementById("composer");
  #text = document.getElementById("text");
  #locate = document.getElementById("locate");
  #rough = document.getElementById("rough");
  #note = document.getElementById("note");

  /** @param {Chrome} chrome @param {(event: object) => void} say */
  constructor(chrome, say) {
    this.#chrome = chrome;
    this.#say = say;
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.#text.addEventListener("keydown", (event) => this.#onKey(event));
    this.#text.addEventListener("input", () => this.#orient());
    this.#locate.addEventListener("click", () => this.#askDevice());
  }

  /** @param {object | undefined} message what we said last; when it asks for the location, the device can answer */
  offer(message) {
    const possible = Boolean(message?.locate && navigator.geolocation && isSecureContext);
    this.#locate.textContent = possible ? message.locate : "";
    this.#locate.hidden = this.#rough.hidden = !possible;
    this.#note.textContent = "";
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#text.value.trim();
    if (text) this.#say({ say: text });
    this.#text.value = "";
    this.#orient();
    this.#text.focus();
  }

  #onKey(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  /** What is written runs its own way; an empty field runs with the page. */
  #orient() {
    this.#text.dir = this.#text.value ? "auto" : "";
  }

  #askDevice() {
    if (this.#locate.getAttribute("aria-busy") === "true") return;
    this.#locate.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.#locate.removeAttribute("aria-busy");
        this.#say({ locate: [rounded(coords.latitude), rounded(coords.longitude)] });
      },
      () => {
        this.#locate.removeAttribute("aria-busy");
        this.#note.textContent = this.#chrome.texts.no_location;
        this.#text.focus();
      },
      LOCATE,
    );
  }
}

/** About a kilometre: more exactly, it does not leave the device. */
function rounded(degrees) {
  return Math.round(degrees * 100) / 100;
}
