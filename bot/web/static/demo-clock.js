// The service's clock, and the buttons that move it on.

export class ClockPane {
  #ahead = 0; // milliseconds that the service's clock is ahead of the browser's
  #hours = document.getElementById("hours");
  #day = document.getElementById("day");
  #told = document.getElementById("told");
  #asHours;
  #asDay;

  /** @param {string} language */
  constructor(language) {
    const locale = { en: "en-GB", fi: "fi", ar: "ar-u-nu-latn-ca-gregory" }[language];
    const zone = { timeZone: "Europe/Helsinki" };
    this.#asHours = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
    this.#asDay = new Intl.DateTimeFormat(locale, { ...zone, weekday: "long", day: "numeric", month: "long" });
    setInterval(() => this.#tick(), 1000);
    for (const button of document.querySelectorAll("[data-jump]")) {
      button.addEventListener("click", () => this.#jump(button));
    }
  }

  /** @param {number} now the service's, in milliseconds UTC */
  set(now) {
    this.#ahead = now - Date.now();
    this.#tick();
  }

  #tick() {
    const now = Date.now() + this.#ahead;
    this.#hours.textContent = this.#asHours.format(now);
    this.#day.textContent = this.#asDay.format(now);
  }

  async #jump(button) {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    this.#told.textContent = "";
    this.#told.textContent = await this.#ask(button.dataset.jump);
    button.removeAttribute("aria-busy");
  }

  /** @param {string} to @returns {Promise<string>} what to tell the visitor */
  async #ask(to) {
    const { moved, noReminder, failed } = document.body.dataset;
    try {
      const answer = await fetch("/demo/clock", { method: "POST", body: JSON.stringify({ to }) });
      const state = await answer.json();
      this.set(state.now);
      return state.moved ? moved : noReminder;
    } catch {
      return failed;
    }
  }
}
