// The demo page: the mails and the clock follow the service; the phone is the chat page in a frame.

import { ClockPane } from "./demo-clock.js";
import { MailPane } from "./demo-mails.js";
import { Tabs } from "./demo-tabs.js";

const language = document.documentElement.lang;
const tabs = new Tabs();
const mails = new MailPane(language, () => tabs.selected === "mailbox");
const clock = new ClockPane(language);

document.getElementById("tab-mailbox").addEventListener("click", () => mails.read());

const events = new EventSource("/demo/events");
events.onmessage = ({ data }) => {
  const state = JSON.parse(data);
  clock.set(state.now);
  mails.show(state.mails);
};
