// The association's mailbox: newest first, the newest one open.

export class MailPane {
  #list = document.getElementById("mails");
  #empty = document.getElementById("empty");
  #news = document.getElementById("news");
  #count = document.getElementById("count");
  #inFront;
  #date;
  #shown = 0;
  #unread = 0;

  /** @param {string} language @param {() => boolean} inFront whether the visitor is looking at the mailbox's tab */
  constructor(language, inFront) {
    const locale = { en: "en-GB", fi: "fi", ar: "ar-u-nu-latn-ca-gregory" }[language];
    const style = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23", timeZone: "Europe/Helsinki" };
    this.#date = new Intl.DateTimeFormat(locale, style);
    this.#inFront = inFront;
  }

  /** @param {object[]} mails all of them, oldest first */
  show(mails) {
    const fresh = mails.slice(this.#shown);
    if (!fresh.length) return;
    this.#shown = mails.length;
    for (const mail of fresh) this.#list.prepend(this.#draw(mail));
    const [newest, ...older] = this.#list.children;
    for (const one of older) toggle(one, false);
    toggle(newest, true);
    this.#empty.hidden = true;
    this.#list.scrollTop = 0;
    this.#news.textContent = document.body.dataset.newMail;
    this.#unread = this.#inFront() ? 0 : this.#unread + fresh.length;
    this.#mark();
  }

  /** The visitor has come to look. */
  read() {
    this.#unread = 0;
    this.#mark();
  }

  #mark() {
    this.#count.hidden = !this.#unread;
    this.#count.textContent = String(this.#unread);
  }

  #draw(mail) {
    const body = make("div", { id: `mail-${mail.number}`, hidden: true });
    const button = make("button", { type: "button" });
    button.append(make("bdi", { textContent: mail.subject }));
    button.setAttribute("aria-controls", body.id);
    const title = make("h3", {});
    title.append(button);
    const { from, to } = document.body.dataset;
    const facts = make("dl", {});
    facts.append(...fact(from, mail.sender), ...fact(to, mail.recipient));
    const date = make("p", { className: "date", textContent: mail.sent_at ? this.#date.format(mail.sent_at) : "" });
    const element = make("article", { className: "mail" });
    element.append(title, date, facts, body);
    element.dataset.number = mail.number;
    element.dataset.title = mail.subject;
    button.addEventListener("click", () => toggle(element, body.hidden));
    return element;
  }
}

/** @param {HTMLElement} element a mail @param {boolean} open its body is fetched when it is first opened */
function toggle(element, open) {
  const body = element.lastElementChild;
  body.hidden = !open;
  element.querySelector("button").setAttribute("aria-expanded", String(open));
  if (open && !body.firstChild) body.append(frame(element.dataset));
}

/** Nothing in a mail runs; the page may only measure it and send its links to tabs of their own. */
function frame({ number, title }) {
  const element = make("iframe", { src: `/demo/mail/${number}`, title });
  element.setAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
  element.addEventListener("load", () => {
    for (const link of element.contentDocument.links) Object.assign(link, { target: "_blank", rel: "noopener" });
    fit(element);
  });
  new ResizeObserver(() => fit(element)).observe(element);
  return element;
}

/** As high as the mail is at this width; in a pane that is not in front it has no height yet. */
function fit(element) {
  const height = element.contentDocument?.documentElement?.offsetHeight;
  if (height) element.style.height = `${height}px`;
}

function fact(name, value) {
  const said = make("dd", {});
  said.append(make("bdi", { textContent: value }));
  return [make("dt", { textContent: name }), said];
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}
