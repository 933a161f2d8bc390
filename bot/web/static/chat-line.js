// The connection to the service: opened again whenever it is lost; nothing that was said is lost with it.

const SHORTEST_WAIT = 500; // milliseconds before the first new try
const LONGEST_WAIT = 15_000;
const ANSWER_WITHIN = 10_000; // then the connection counts as dead, whatever the browser believes
const PING_EVERY = 25_000;
const TELL_AFTER = 1_500; // a short loss is not worth a word

// Close codes; those from 4000 on are the service's own.
const REFUSED = [1008, 1009];
const NO_SESSION = 4401;
const TOO_MANY = 4408;
const RELOADED = "reloaded";

export class Line {
  #pending;
  #seen;
  #on;
  #socket = null;
  #tries = 0;
  #retry = 0;
  #deadline = 0;
  #tell = 0;
  #stopped = false;

  constructor({ pending, seen, onFrame, onDone, onLost }) {
    this.#pending = pending;
    this.#seen = seen;
    this.#on = { frame: onFrame, done: onDone, lost: onLost };
    setInterval(() => this.#ping(), PING_EVERY);
    for (const [target, name] of [[document, "visibilitychange"], [window, "online"], [window, "focus"]]) {
      target.addEventListener(name, () => this.#look());
    }
  }

  open() {
    if (this.#stopped || this.#socket) return;
    clearTimeout(this.#retry);
    const socket = new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}/ws`);
    this.#socket = socket;
    this.#expectAnswer();
    socket.onopen = () => {
      this.#ask();
      for (const event of this.#pending.all()) this.#send(event);
    };
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    socket.onclose = ({ code }) => this.#lose(code);
  }

  /** @param {object} event @returns {object} the event with its id */
  say(event) {
    const kept = this.#pending.add(event);
    this.#send(kept);
    return kept;
  }

  stop() {
    this.#stopped = true;
    this.#drop();
  }

  #hear(frame) {
    clearTimeout(this.#deadline);
    clearTimeout(this.#tell);
    this.#deadline = this.#tell = 0;
    this.#on.lost(false);
    if (frame.done) {
      this.#pending.done(frame.done);
      this.#on.done(frame.done);
    } else {
      this.#on.frame(frame);
    }
    if (this.#pending.isEmpty) this.#tries = 0;
    else this.#expectAnswer();
  }

  #send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(JSON.stringify(frame));
    this.#expectAnswer();
  }

  #ask() {
    this.#send(this.#seen());
  }

  #ping() {
    if (!document.hidden) this.#ask();
  }

  /** The person is back at the page, or the network is. */
  #look() {
    if (document.hidden) return;
    if (this.#socket) this.#ask();
    else this.open();
  }

  #expectAnswer() {
    this.#deadline ||= setTimeout(() => this.#lose(0), ANSWER_WITHIN);
  }

  #lose(code) {
    this.#drop();
    if (this.#stopped || (code === NO_SESSION && this.#reload())) return;
    if (REFUSED.includes(code)) this.#on.done(this.#pending.drop());
    this.#tell ||= setTimeout(() => this.#on.lost(true), TELL_AFTER);
    if (code === TOO_MANY) return; // until the person comes back to this page
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** this.#tries++);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.open(), wait * (0.75 + Math.random() / 2));
  }

  #drop() {
    clearTimeout(this.#deadline);
    this.#deadline = 0;
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close();
    this.#socket = null;
  }

  /** The session is gone: begin anew, once; a browser without cookies would do it for ever. */
  #reload() {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
    if (Date.now() - last < LONGEST_WAIT * 2) return false;
    this.#pending.clear();
    sessionStorage.setItem(RELOADED, String(Date.now()));
    location.reload();
    return true;
  }
}
