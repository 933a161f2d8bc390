// Draws one message.

const LINKS = ["https:", "http:", "tel:", "mailto:"];
const AWAY = /^\u200f?[❌🗑🛑🔕]/u;
const PICTURE = /^([\u200f\d ]*)(\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]*)/u;

/**
 * @param {object} message as the service sends it
 * @param {Record<string, string>} texts of the page
 * @param {(button: HTMLButtonElement, token: string) => void} press
 * @returns {HTMLElement}
 */
export function draw(message, texts, press) {
  const bubble = make("div", "bubble");
  bubble.append(speaker(message.ours ? "name" : "you", texts), ...message.lines.map((line, index) => paragraph(line, index, message)));
  if (message.pin) bubble.append(card(message.pin));
  if (message.media) bubble.append(media(message));
  if (message.file) bubble.append(download(message.file));
  const element = make("div", `message ${message.ours ? "ours" : "mine"}`);
  element.tabIndex = -1;
  element.append(bubble);
  if (message.rows?.length) element.append(rows(message.rows, press));
  for (const part of message.ours ? element.children : bubble.querySelectorAll("p")) orient(part, message);
  return element;
}

/** Ours runs as its language does; what the person wrote, as its own letters do. */
function orient(part, message) {
  part.dir = message.ours ? (message.rtl ? "rtl" : "ltr") : "auto";
  if (message.ours) part.lang = message.language;
}

/** Who says it, for those who cannot see on which side it stands. */
function speaker(name, texts) {
  const element = make("span", "unseen");
  const who = make("span", "", texts[name]);
  who.dataset.text = name;
  element.append(who, ": ");
  return element;
}

/** @param {string | (string | {text: string, url?: string})[]} line text alone, or text and more in their order */
function paragraph(line, index, message) {
  const element = make("p", message.titled && index === 0 ? "title" : line ? "" : "gap");
  element.append(...[line].flat().flatMap((part) => (typeof part === "string" ? pictured(part) : number(part))));
  if (message.held?.includes(index)) holdUp(element);
  return element;
}

/** A button lays its parts out side by side, and a label is one of them. */
function spoken(label) {
  const element = make("span");
  element.append(...pictured(label));
  return element;
}

/** Text, with the pictogram that leads it in an element of its own. */
function pictured(text) {
  const [whole, before, picture] = PICTURE.exec(text) ?? [];
  return picture ? [before, make("span", "picture", picture), text.slice(whole.length)] : [text];
}

/** A Finn reads this line from the person's phone. */
function holdUp(element) {
  element.className = "held";
  element.lang = "fi";
  element.dir = "ltr";
}

/** A number stays in one piece; one that can be called is a link, and runs from the left in every language. */
function number({ text, url }) {
  if (!url) return make("span", "whole", text);
  const anchor = bind(make("a", "call", text), url);
  anchor.dir = "ltr";
  return anchor;
}

function rows(rows, press) {
  const element = make("div", "rows");
  element.append(...rows.map((row, index) => {
    const line = make("div", `row ${manner(rows, index)}`);
    line.append(...row.map((button) => (button.url ? link(button) : key(button, press))));
    return line;
  }));
  return element;
}

/**
 * The last row of three leads out of the page and is quiet; a first button alone above a fuller row is the main one,
 * unless it takes something away.
 */
function manner(rows, index) {
  if (index === rows.length - 1 && rows[index].length === 3) return "quiet";
  return index === 0 && rows[0].length === 1 && rows[1]?.length > 1 && !AWAY.test(rows[0][0].label) ? "main" : "";
}

function key({ label, token }, press) {
  const button = make("button", "button");
  button.append(spoken(label));
  button.type = "button";
  button.addEventListener("click", () => press(button, token));
  return button;
}

function link({ label, url }) {
  const anchor = make("a", "button");
  anchor.append(spoken(label));
  return bind(anchor, url);
}

/** Lets a link lead where links may lead; what comes from elsewhere opens beside the chat. */
function bind(anchor, url) {
  if (!LINKS.includes(new URL(url, location.href).protocol)) return anchor;
  anchor.href = url;
  anchor.rel = "noopener noreferrer";
  if (url.startsWith("http")) anchor.target = "_blank";
  return anchor;
}

function card({ name, address, url, label }) {
  const element = make("div", "pin");
  element.append(make("p", "title", name), make("p", "", address), link({ label: `🗺 ${label}`, url }));
  return element;
}

function media({ id, media: { kind } }) {
  const element = make(kind === "voice" ? "audio" : "img", "media");
  element.src = `media/${id}`;
  if (kind === "voice") Object.assign(element, { controls: true, preload: "none" });
  else Object.assign(element, { alt: "🖼️", loading: "lazy" });
  return element;
}

function download({ name, type, content }) {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const anchor = make("a", "button file", `📄 ${name}`);
  anchor.href = URL.createObjectURL(new Blob([bytes], { type }));
  anchor.download = name;
  return anchor;
}

function make(tag, classes = "", text = "") {
  const element = document.createElement(tag);
  if (classes) element.className = classes.trim();
  element.textContent = text;
  return element;
}
