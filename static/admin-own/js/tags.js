// Tags as chips with suggestions. The field under it stays what is sent: names with commas between.
import { el, look } from "./dialog.js"

const split = (text) => [...text.matchAll(/"([^"]*)"|([^,]+)/g)].map((m) => (m[1] ?? m[2]).trim()).filter(Boolean)
const join = (names) => names.map((name) => (/[,"\s]/.test(name) ? `"${name.replaceAll('"', "")}"` : name)).join(", ")
const same = (a, b) => a.toLowerCase() === b.toLowerCase()

for (const input of document.querySelectorAll("[data-tags]")) {
  const words = JSON.parse(input.dataset.words)
  let names = split(input.value)
  const chips = el("ul", { className: "own-chips" })
  const typed = el("input", { type: "text", className: input.className, autocomplete: "off", placeholder: words.add, maxLength: 100 })
  typed.setAttribute("aria-label", words.add)
  const list = el("ul", { className: "own-results own-suggestions", hidden: true })
  input.type = "hidden"
  input.before(chips, typed, list)

  const draw = () => {
    input.value = join(names)
    chips.replaceChildren(...names.map((name) => {
      const out = el("button", { type: "button", textContent: "×", title: words.remove })
      out.setAttribute("aria-label", `${words.remove}: ${name}`)
      out.addEventListener("click", () => {
        names = names.filter((other) => other !== name)
        draw()
        typed.focus()
      })
      return el("li", {}, name, out)
    }))
  }
  const add = (name) => {
    name = name.trim()
    if (name && !names.some((other) => same(other, name))) names.push(name)
    typed.value = ""
    list.hidden = true
    draw()
  }
  const suggest = async () => {
    const asked = typed.value.trim()
    const rows = asked ? await look(input.dataset.tags, { q: asked }).catch(() => []) : []
    if (asked !== typed.value.trim()) return
    const offered = rows.filter((row) => !names.some((name) => same(name, row.text)))
    const known = rows.some((row) => same(row.text, asked))
    if (asked && !known) offered.push({ text: asked, note: words.new })
    list.replaceChildren(...offered.map((row) => {
      const note = row.note === words.new ? row.note : `${row.note} ${words.uses}`
      const button = el("button", { type: "button" }, el("span", { textContent: row.text }), el("small", { textContent: note }))
      button.addEventListener("click", () => {
        add(row.text)
        typed.focus()
      })
      return el("li", {}, button)
    }))
    list.hidden = !offered.length
  }
  let wait
  typed.addEventListener("input", () => {
    if (typed.value.includes(",")) return split(typed.value).forEach(add)
    clearTimeout(wait)
    wait = setTimeout(suggest, 150)
  })
  typed.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault()
      add(typed.value)
    } else if (event.key === "Backspace" && !typed.value) {
      names.pop()
      draw()
    } else if (event.key === "ArrowDown") {
      event.preventDefault()
      list.querySelector("button")?.focus()
    } else if (event.key === "Escape") {
      list.hidden = true
    }
  })
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const all = [...list.querySelectorAll("button")]
    const next = all.indexOf(document.activeElement) + step
    ;(next < 0 ? typed : all[next])?.focus()
  })
  // What was typed and not yet made a chip counts, too.
  input.form.addEventListener("submit", () => add(typed.value))
  document.querySelector(`label[for="${input.id}"]`)?.addEventListener("click", () => typed.focus())
  draw()
}
