// Comfort of the story form: lengths while writing, words of the text.

const count = (input) => {
  const note = document.createElement("p")
  note.className = "own-hint own-count"
  input.after(note)
  const wanted = Number(input.dataset.count)
  const show = () => {
    note.textContent = `${input.value.length} / ${wanted}`
    note.classList.toggle("own-over", input.value.length > wanted)
  }
  input.addEventListener("input", show)
  show()
}
document.querySelectorAll("[data-count]").forEach(count)

// A title is one line, however it wraps.
document.querySelector(".own-story-title")?.addEventListener("keydown", (event) => {
  if (event.key === "Enter") event.preventDefault()
})

// Saving by key, as everywhere. The button is pressed, so that whatever listens to it hears it.
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return
  event.preventDefault()
  document.querySelector('#submit-row [name="_save"], .submit-row [name="_save"]')?.click()
})

document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const name = document.querySelector(`label[for="${textarea.id}"]`)
  if (name) editor.view.dom.setAttribute("aria-label", name.textContent.trim())
  const note = document.querySelector("[data-body-count]")
  if (!note) return
  const show = () => {
    const words = editor.getText().match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0
    note.textContent = `${words} ${note.dataset.words} · ${Math.max(1, Math.round(words / 200))} ${note.dataset.minutes}`
  }
  editor.on("update", show)
  show()
})
