// Dialogs of the editor: ask, search and choose, and say something. All of it works with the keyboard.

export const el = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") made.setAttribute(name, value)
    else made[name] = value
  }
  made.append(...children)
  return made
}

export const button = (textContent, act, kind = "") => {
  const made = el("button", { type: "button", className: `own-button ${kind}`.trim(), textContent })
  made.addEventListener("click", act)
  return made
}

let serial = 0

/** A modal dialog. `fill(close)` returns its contents; resolves with what `close` was given, or null. */
export function ask(title, fill) {
  return new Promise((resolve) => {
    const id = `own-dialog-${++serial}`
    let answer = null
    const dialog = el("dialog", { className: "own-dialog", "aria-labelledby": id })
    const close = (value = null) => {
      answer = value
      dialog.close()
    }
    dialog.append(el("h2", { id, textContent: title }), ...fill(close))
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(answer)
    })
    // A click on the backdrop is a click on the dialog itself.
    dialog.addEventListener("click", (event) => event.target === dialog && close())
    document.body.append(dialog)
    dialog.showModal()
  })
}

export const field = (label, properties) => {
  const input = el("input", { type: "text", className: "own-input", id: `own-input-${++serial}`, ...properties })
  return [input, el("p", { className: "own-dialog-field" }, el("label", { htmlFor: input.id, textContent: label }), input)]
}

/** Says a sentence at the foot of the page until it is read: it can be closed, and the next takes its place. */
export function say(sentence, closeWord) {
  document.querySelector(".own-notice")?.remove()
  const text = el("span", { role: "status" })
  const close = button(closeWord, () => box.remove(), "own-button-small")
  const box = el("div", { className: "own-notice" }, text, close)
  document.body.append(box)
  // A reader of the screen speaks what changes in a region that is there already.
  requestAnimationFrame(() => (text.textContent = sentence))
}

/** The answer of a door of ours. Throws when it is not ours; a refusal's sentence is the error's. */
export async function door(url, parameters) {
  const response = await fetch(`${url}?${new URLSearchParams(parameters)}`, { headers: { Accept: "application/json" } })
  if (response.status === 422) throw Object.assign(new Error((await response.json()).error), { refused: true })
  if (!response.ok || response.redirected) throw new Error(response.statusText)
  return response.json()
}

/** Rows of a search of ours. `parameters` are those of the query. */
export const look = async (url, parameters) => (await door(url, parameters)).results

/** Makes a field and its list of rows one thing for the keyboard: arrows choose, Enter takes the first. */
export function searchField({ words, draw, search, rowsFor = (q, ask) => ask(search, { q }), take, value = "" }) {
  const [input, line] = field(words.placeholder, { type: "search", autocomplete: "off", value })
  const list = el("ul", { className: "own-results" })
  const said = el("p", { className: "own-hint", role: "status", textContent: words.hint })
  let asked = 0
  let shown = null
  const find = async () => {
    const mine = ++asked
    const query = input.value
    try {
      const rows = await rowsFor(query.trim(), look)
      if (mine !== asked) return
      list.replaceChildren(...rows.map((row) => {
        const choice = el("button", { type: "button" }, ...draw(row))
        choice.addEventListener("click", () => take(row, choice))
        return el("li", {}, choice)
      }))
      shown = query
      said.textContent = rows.length ? words.hint : words.none
    } catch {
      said.textContent = words.failed
    }
  }
  let wait
  input.addEventListener("input", () => {
    clearTimeout(wait)
    wait = setTimeout(find, 200)
  })
  const choices = () => [...list.querySelectorAll("button")]
  input.addEventListener("keydown", async (event) => {
    if (event.key === "Enter") {
      event.preventDefault()
      // Whoever types fast means what they typed, not what is listed still.
      clearTimeout(wait)
      if (shown !== input.value) await find()
      if (shown === input.value) choices()[0]?.click()
    } else if (event.key === "ArrowDown") {
      event.preventDefault()
      choices()[0]?.focus()
    }
  })
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const all = choices()
    const next = all.indexOf(document.activeElement) + step
    ;(next < 0 ? input : all[next])?.focus()
  })
  find()
  return [line, said, list]
}

/** Search and choose one. `draw(row)` returns the contents of its line; `below(close)` adds what stands under the list. */
export function choose({ words, below = () => [], ...search }) {
  return ask(words.title, (close) => [
    ...searchField({ words, take: close, ...search }),
    ...below(close),
    el("p", { className: "own-buttons" }, button(words.cancel, () => close())),
  ])
}
