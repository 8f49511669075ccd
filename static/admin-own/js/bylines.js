// Rows of the byline: add, move, remove.
import { el } from "./dialog.js"

for (const box of document.querySelectorAll("[data-bylines]")) {
  const prefix = box.dataset.bylines
  const total = box.querySelector(`[name="${prefix}-TOTAL_FORMS"]`)
  const add = box.querySelector("[data-add]")
  const rows = () => [...box.querySelectorAll("[data-row]")]
  const renumber = () =>
    rows().forEach((row, place) => {
      const position = row.querySelector('[name$="-position"]')
      if (position && row.querySelector('[name$="-author"]').value) position.value = place
    })
  const arm = (row) => {
    const move = (text, label, step) => {
      const button = el("button", { type: "button", className: "own-button own-button-small", textContent: text, title: label })
      button.setAttribute("aria-label", label)
      button.addEventListener("click", () => {
        const all = rows()
        const other = all[all.indexOf(row) + step]
        if (!other) return
        step < 0 ? other.before(row) : other.after(row)
        renumber()
        button.focus()
      })
      return button
    }
    row.append(el("span", { className: "own-moves" }, move("↑", box.dataset.up, -1), move("↓", box.dataset.down, 1)))
  }
  rows().forEach(arm)
  add.hidden = false
  add.addEventListener("click", () => {
    const made = document.createElement("div")
    made.innerHTML = box.querySelector("template").innerHTML.replaceAll("__prefix__", total.value)
    const row = made.firstElementChild
    total.value = Number(total.value) + 1
    add.before(row)
    arm(row)
    row.querySelector("select").focus()
  })
  total.form.addEventListener("submit", renumber)
}
