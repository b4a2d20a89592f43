// The page works without this file. It spares the reload, keeps what was typed, scans log files and adds copy buttons.
"use strict";

const form = document.getElementById("ask");
const box = form.elements.text;
const place = document.getElementById("answer");
const undo = document.getElementById("undo");
const file = document.getElementById("file");
const choose = document.getElementById("choose");

/** Bytes of text that the server explains. */
const mostText = 1024 * 1024;
const patience = 60_000;
const scanPatience = 150_000;

/** A second click of a double click comes this late at most; until then the page must not act on what now lies under the pointer. */
const doubleClick = 600;

let busy = false;
let quietUntil = 0;
let typed = "";

const quiet = () => busy || performance.now() < quietUntil;

function element(name, text, set = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, set);
}

function say(text, ...more) {
  const note = element("div", "", { className: "note" });
  note.append(element("p", text), ...more);
  place.replaceChildren(note);
}

/** Takes the part that answers out of a page or a card. */
function show(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const answer = page.getElementById("answer") ?? page.body;
  place.replaceChildren(...document.importNode(answer, true).childNodes);
  if (page.title) document.title = page.title;
  addCopyButtons();
}

/** Puts the cause before the reader, once no click of his can be under way any more. */
function lead() {
  document.getElementById("cause")?.focus({ preventScroll: true });
  setTimeout(() => {
    const { top } = place.getBoundingClientRect();
    if (top > innerHeight * 0.7 || top < 0) place.scrollIntoView({ block: "start" });
  }, doubleClick);
}

async function send(url, options, wait) {
  busy = true;
  form.setAttribute("aria-busy", "true");
  try {
    const reply = await fetch(url, { method: "POST", signal: AbortSignal.timeout(wait), ...options });
    if (!reply.headers.get("content-type")?.startsWith("text/html")) throw new Error(String(reply.status));
    show(await reply.text());
    return true;
  } catch (error) {
    say(`${reason(error)} Your text is still in the box.`);
    return false;
  } finally {
    busy = false;
    quietUntil = performance.now() + doubleClick;
    form.removeAttribute("aria-busy");
    lead();
  }
}

function reason(error) {
  if (error.name === "TimeoutError") return "No answer came in time.";
  if (error.message === "429") return "Too many questions at once. Try again in a minute.";
  if (error.message === "413") return "That is larger than what is read here: use gssbot scan FILE.";
  if (error.message === "400") return "That is no whole gzip file.";
  return "No answer came. Is the bot still running?";
}

async function ask(event) {
  event.preventDefault();
  if (quiet()) return;
  const example = event.submitter?.name === "example";
  const body = new URLSearchParams(new FormData(form, event.submitter));
  if (!example && new Blob([box.value]).size > mostText) return offerScan();
  const before = box.value;
  if (!await send("/", { body }, patience) || !example || box.value !== before) return;
  if (before.trim() !== "" && !isExample(before)) typed = before;
  box.value = examples.get(event.submitter.value) ?? before;
  undo.hidden = typed === "";
}

function offerScan() {
  const scan = element("button", "Scan it as a log", { type: "button" });
  scan.addEventListener("click", () => { if (!quiet()) scanLog(new Blob([box.value])); });
  say("That is more than 1 MiB: a log. Scan all of it here, or shorten it to the lines around the error. Your text is still in the box.", scan);
  scan.focus({ preventScroll: true });
}

const examples = new Map([...form.querySelectorAll("[name=example]")].map((button) => [button.value, button.dataset.text]));
const isExample = (text) => [...examples.values()].includes(text);

async function scanLog(log) {
  say("Reading the log…");
  const start = new Uint8Array(await log.slice(0, 2).arrayBuffer());
  const type = start[0] === 0x1f && start[1] === 0x8b ? "application/gzip" : "application/octet-stream";
  await send("/api/scan", { body: log, headers: { "Content-Type": type, Accept: "text/html" } }, scanPatience);
}

function takeFile(log) {
  if (log && !quiet()) scanLog(log);
}

/** It stays in reach however long the command is. */
function addCopyButtons() {
  if (!navigator.clipboard) return;
  for (const block of place.querySelectorAll("pre.command, pre.ticket")) {
    const lines = [...block.querySelectorAll(".line")].map((line) => line.textContent);
    const text = lines.length > 0 ? lines.join("\n") : block.textContent;
    const open = [...new Set([...block.querySelectorAll("var")].map((part) => part.textContent))];
    const button = element("button", "Copy", { type: "button", className: "copy" });
    const told = element("span", "", { className: "told", role: "status" });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        told.textContent = open.length > 0 ? `Copied. Fill in ${open.join(", ")}.` : "Copied.";
      } catch {
        told.textContent = "The browser does not allow it: select the text.";
      }
    });
    const frame = element("div", "", { className: "typed" });
    block.replaceWith(frame);
    frame.append(told, button, block);
  }
}

/** Chromium forgets on a reload what Firefox keeps. The text stays in this tab and no longer than the page takes to come back. */
function keepOverReload() {
  try {
    const kept = sessionStorage.getItem("typed");
    sessionStorage.removeItem("typed");
    const [entry] = performance.getEntriesByType("navigation");
    if (kept && box.value === "" && ["reload", "back_forward"].includes(entry?.type)) box.value = kept;
    addEventListener("pagehide", () => {
      if (box.value.length <= mostText) sessionStorage.setItem("typed", box.value);
    });
    addEventListener("pageshow", () => sessionStorage.removeItem("typed"));
  } catch (error) {
    console.info("what is typed is not kept over a reload:", error.name);
  }
}

form.addEventListener("submit", ask);
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
undo.addEventListener("click", () => {
  [box.value, typed] = [typed, ""];
  undo.hidden = true;
  box.focus();
});
choose.hidden = false;
choose.addEventListener("click", () => { if (!quiet()) file.click(); });
file.addEventListener("change", () => {
  takeFile(file.files[0]);
  file.value = "";
});
document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  form.classList.add("over");
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
document.addEventListener("drop", (event) => {
  form.classList.remove("over");
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  takeFile(event.dataTransfer.files[0]);
});
// What lies under the pointer after the answer came was not what was aimed at.
document.addEventListener("click", (event) => {
  if (event.detail > 0 && !busy && performance.now() < quietUntil) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);
keepOverReload();
addCopyButtons();
