// Dialogs of the editor: search and choose. All of it works with the keyboard.

export const el = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") made.setAttribute(name, value)
    else made[name] = value
  }
  made.append(...children)
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

/** Rows of a search of ours. `parameters` are those of the query; throws when the answer is not ours. */
export async function look(url, parameters) {
  const response = await fetch(`${url}?${new URLSearchParams(parameters)}`, { headers: { Accept: "application/json" } })
  if (!response.ok || response.redirected) throw new Error(response.statusText)
  return (await response.json()).results
}

/** Search and choose one. `draw(row)` returns the contents of its line; `below(close)` adds what stands under the list. */
export function choose({ search, words, draw, below = () => [] }) {
  return ask(words.title, (close) => {
    const [input, line] = field(words.placeholder, { type: "search", autocomplete: "off" })
    const list = el("ul", { className: "own-results" })
    const said = el("p", { className: "own-hint", role: "status", textContent: words.hint })
    let asked = 0
    let shown = null
    const find = async () => {
      const mine = ++asked
      const query = input.value
      try {
        const rows = await look(search, { q: query.trim() })
        if (mine !== asked) return
        list.replaceChildren(...rows.map((row) => {
          const button = el("button", { type: "button" }, ...draw(row))
          button.addEventListener("click", () => close(row))
          return el("li", {}, button)
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
    const buttons = () => [...list.querySelectorAll("button")]
    input.addEventListener("keydown", async (event) => {
      if (event.key === "Enter") {
        event.preventDefault()
        // Whoever types fast means what they typed, not what is listed still.
        clearTimeout(wait)
        if (shown !== input.value) await find()
        if (shown === input.value) buttons()[0]?.click()
      } else if (event.key === "ArrowDown") {
        event.preventDefault()
        buttons()[0]?.focus()
      }
    })
    list.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (!step) return
      event.preventDefault()
      const all = buttons()
      const next = all.indexOf(document.activeElement) + step
      ;(next < 0 ? input : all[next])?.focus()
    })
    const cancel = el("button", { type: "button", className: "own-button", textContent: words.cancel })
    cancel.addEventListener("click", () => close())
    find()
    return [line, said, list, ...below(close), el("p", { className: "own-buttons" }, cancel)]
  })
}
