
// Draws the screens as the web chat does, and keeps what is written beside the texts.

for (const phone of document.querySelectorAll(".phone")) {
  const message = draw(JSON.parse(phone.dataset.message), { name: "Mukaan" }, () => {});
  message.classList.add("newest");
  phone.append(message);
}

const store = `mukaan ${document.title}`;
const written = JSON.parse(localStorage.getItem(store) ?? "{}");
const count = document.getElementById("count");

for (const text of document.querySelectorAll(".text")) {
  const field = text.querySelector("textarea");
  field.value = written[text.dataset.key] ?? "";
  field.addEventListener("input", () => keep(text, field.value));
  show(text);
}

function keep(text, value) {
  if (value.trim()) written[text.dataset.key] = value;
  else delete written[text.dataset.key];
  localStorage.setItem(store, JSON.stringify(written));
  show(text);
}

function show(text) {
  text.classList.toggle("written", text.dataset.key in written);
  count.textContent = Object.keys(written).length ? `Written: ${Object.keys(written).length}` : "";
}

document.getElementById("save").addEventListener("click", () => {
  const lines = Object.entries(written).map(([key, value]) => `${key}\n    ${value.trim().replaceAll("\n", "\n    ")}\n`);
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([`${document.title}\n\n${lines.join("\n")}`], { type: "text/plain" }));
  anchor.download = `${document.title.replace(/[^\p{L}\p{N}]+/gu, "-")}.txt`;
  anchor.click();
});

for (const box of document.querySelectorAll("[data-box]")) {
  for (const [event, near] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]]) {
    box.addEventListener(event, () => light(box.dataset.box, near));
  }
}

function light(name, near) {
  for (const way of document.querySelectorAll(".way")) {
    if (way.dataset.begins !== name) continue;
    way.classList.toggle("near", near);
    document.querySelector(`[data-box="${way.dataset.ends}"]`)?.classList.toggle("near", near);
  }
}
