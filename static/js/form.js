// Comforts for a long form. Without this module the form works the same; the server checks everything.
const PAUSE = 4000;

for (const form of document.querySelectorAll("form[data-comfort]")) {
  const words = form.dataset;
  // After a refusal the page holds text that is not yet sent.
  let unsaved = Boolean(document.getElementById("errors"));
  let sending = false;
  let waiting;

  form.addEventListener("input", () => {
    unsaved = true;
    if (!("autosave" in words)) return;
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });

  // What stands in the form, without files: those go by their own button.
  function written() {
    const data = new FormData(form);
    for (const input of form.querySelectorAll("input[type=file]")) data.delete(input.name);
    data.set("otomatis", "1");
    return data;
  }

  async function save() {
    if (sending) return;
    unsaved = false;
    try {
      const answer = await fetch(form.action, { method: "POST", body: written() });
      if (!answer.ok) throw new Error(answer.status);
      const told = form.querySelector("[data-saved]");
      if (!unsaved) told.textContent = (await answer.json()).saved;
    } catch {
      unsaved = true; // no line, or no room: the next word or the next button tries again
    }
  }

  // A telephone that turns to something else may never come back to this page.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && unsaved && !sending && "autosave" in words) {
      clearTimeout(waiting);
      if (navigator.sendBeacon(form.action, written())) unsaved = false;
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if (unsaved && !sending && !("autosave" in words)) event.preventDefault();
  });

  form.addEventListener("submit", (event) => {
    if (sending) {
      event.preventDefault();
      return;
    }
    sending = true;
    clearTimeout(waiting);
    const button = event.submitter;
    if (!button) return;
    button.dataset.label = button.textContent;
    button.textContent = words.sending;
    // Not `disabled`: that would take the button's own name and value out of what is sent.
    button.setAttribute("aria-disabled", "true");
  });

  // The browser may show this page again from its memory, after "back".
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    sending = false;
    for (const button of form.querySelectorAll("[aria-disabled]")) {
      button.removeAttribute("aria-disabled");
      button.textContent = button.dataset.label;
    }
  });

  for (const input of form.querySelectorAll("input[type=file][data-max-bytes]")) {
    const told = document.createElement("span");
    told.className = "error";
    told.setAttribute("role", "alert");
    input.after(told);
    input.addEventListener("change", () => {
      const max = Number(input.dataset.maxBytes);
      told.textContent = [...input.files]
        .filter((file) => file.size > max)
        .map((file) => words.tooBig.replace("{name}", file.name).replace("{size}", megabytes(file.size)).replace("{max}", megabytes(max)))
        .join(" ");
    });
  }
}

function megabytes(bytes) {
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  return `${number.format(bytes / 1048576)} MB`;
}
