// A photo by its picture in place of its number.
import { choosePhoto } from "./nodes/photo.js"

for (const box of document.querySelectorAll("[data-photo-field]")) {
  const input = box.querySelector("input")
  const figure = box.querySelector("figure")
  box.querySelector("[data-number]").hidden = box.querySelector("[data-elsewhere]").hidden = true
  box.querySelector("[data-buttons]").hidden = false
  const show = (row) => {
    input.value = row?.id ?? ""
    figure.hidden = !row
    box.querySelector("[data-clear]").hidden = !input.value
    if (!row) return
    figure.querySelector("img").src = row.src
    figure.querySelector("[data-name]").textContent = row.text
    figure.querySelector("[data-note]").textContent = row.note
  }
  box.querySelector("[data-choose]").addEventListener("click", async () => {
    const row = await choosePhoto(JSON.parse(box.dataset.setup))
    if (row) show(row)
  })
  box.querySelector("[data-clear]").addEventListener("click", () => show(null))
  box.querySelector("[data-clear]").hidden = !input.value
}
