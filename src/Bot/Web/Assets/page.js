// The page works without this file. It spares the reload, and adds a copy button to each command.
"use strict";

const form = document.getElementById("ask");
const place = document.getElementById("answer");

function addCopyButtons() {
  if (!navigator.clipboard) return;
  for (const block of place.querySelectorAll("li pre, pre.ticket")) {
    const text = block.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    const typed = document.createElement("div");
    typed.className = "typed";
    block.replaceWith(typed);
    typed.append(block, button);
  }
}

async function ask(event) {
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  form.setAttribute("aria-busy", "true");
  try {
    const reply = await fetch("/", { method: "POST", body });
    if (!reply.headers.get("content-type")?.startsWith("text/html")) throw new Error(String(reply.status));
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    place.replaceChildren(...document.importNode(page.getElementById("answer"), true).childNodes);
    form.elements.text.value = page.getElementById("text").value;
    document.title = page.title;
    addCopyButtons();
    document.getElementById("cause")?.focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
  } catch (error) {
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = error.message === "429" ? "Too many questions at once. Try again in a minute." : "No answer came. Is the bot still running?";
    place.replaceChildren(note);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

form.addEventListener("submit", ask);
form.elements.text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
addCopyButtons();
