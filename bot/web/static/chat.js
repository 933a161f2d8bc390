// The chat page: brings the parts together.

import { Composer } from "./chat-composer.js";
import { Chrome } from "./chat-chrome.js";
import { Leaving } from "./chat-leave.js";
import { Line } from "./chat-line.js";
import { Log } from "./chat-log.js";
import { Pending } from "./chat-pending.js";

const chrome = new Chrome(JSON.parse(document.body.dataset.chrome));
const pending = new Pending(sessionStorage);
const log = new Log(document.getElementById("log"), chrome, press);
const composer = new Composer(chrome, say);
const line = new Line({ pending, seen: () => log.seen, onFrame, onDone, onLost });
new Leaving({ line, log, pending });

/** Whether a deep link began the conversation: its answer may be on the way though the service has the event. */
let linked = false;

for (const event of pending.all()) log.expect(event);
sayStart();
line.open();

/** @param {object} event what the person did; it is kept until the service has it */
function say(event) {
  log.expect(line.say(event));
}

/** @param {string} token @param {string} message @returns {string} the event's id */
function press(token, message) {
  return line.say({ press: token, message }).id;
}

/** A deep link's payload is said once, also when the conversation goes on already. */
function sayStart() {
  const payload = new URLSearchParams(location.search).get("start") ?? "";
  linked = /^[\w-]{1,64}$/.test(payload);
  if (linked) line.say({ start: payload });
  history.replaceState(null, "", location.pathname);
}

/** @param {object} frame news from the service */
function onFrame(frame) {
  if (frame.chrome) chrome.show(frame.chrome);
  if (frame.forget) {
    log.clear();
    linked = false;
  }
  log.show(frame.messages);
  composer.offer(log.latest);
  if (frame.more) return;
  if (log.isEmpty && pending.isEmpty && !linked) line.say({ start: "" });
  log.announce();
}

/** @param {string} id of an event that the service has */
function onDone(id) {
  log.done(id);
}

/** @param {boolean} lost */
function onLost(lost) {
  document.getElementById("banner").textContent = lost ? chrome.texts.lost : "";
}
