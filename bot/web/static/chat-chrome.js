// The texts of the page around the conversation, in the language of what was said last.

const YEAR = 365 * 24 * 60 * 60; // seconds

export class Chrome {
  /** @param {Record<string, any>} texts as the page came with them */
  constructor(texts) {
    this.texts = texts;
  }

  /** @param {Record<string, any>} texts */
  show(texts) {
    this.texts = texts;
    document.documentElement.lang = texts.language;
    document.documentElement.dir = texts.rtl ? "rtl" : "ltr";
    for (const root of [document, ...[...document.querySelectorAll("template")].map((one) => one.content)]) {
      for (const element of root.querySelectorAll("[data-text]")) element.textContent = texts[element.dataset.text];
      for (const element of root.querySelectorAll("[data-label]")) element.setAttribute("aria-label", texts[element.dataset.label]);
      for (const element of root.querySelectorAll("[data-hint]")) element.placeholder = texts[element.dataset.hint];
    }
    this.#remember(texts.language);
  }

  /** So that the page comes in this language next time, from its first moment on. */
  #remember(language) {
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `language=${language}; path=/; max-age=${YEAR}; samesite=lax${secure}`;
  }
}
