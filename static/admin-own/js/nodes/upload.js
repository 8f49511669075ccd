// A picture on its way to the library.
import { button, el, field } from "../dialog.js"

const LARGEST = 25 * 1024 * 1024

export const isPicture = (file) => file.type.startsWith("image/")

/** Sends one picture: `{ done, cancel }`. `done` gives the library's row, null when cancelled, or fails with a sentence. */
export function send(file, fields, { upload, words, progress = () => {} }) {
  const request = new XMLHttpRequest()
  const done = new Promise((resolve, reject) => {
    if (file.size > LARGEST) return reject(new Error(`${file.name}: ${words.too_large}`))
    const data = new FormData()
    data.append("upload", file)
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    request.open("POST", upload)
    request.responseType = "json"
    request.setRequestHeader("Accept", "application/json")
    request.setRequestHeader("X-CSRFToken", document.querySelector("[name=csrfmiddlewaretoken]").value)
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total))
    request.addEventListener("abort", () => resolve(null))
    request.addEventListener("error", () => reject(new Error(`${file.name}: ${words.failed_upload}`)))
    request.addEventListener("load", () => {
      if (request.status === 200 && request.response?.id) resolve(request.response)
      else reject(new Error(`${file.name}: ${request.response?.error ?? words.failed_upload}`))
    })
    request.send(data)
  })
  return { done, cancel: () => request.abort() }
}

/** A line that shows how far an upload is, with a button that ends it. */
export function progressLine(name, { words, cancel }) {
  const bar = el("progress", { max: 1, value: 0 })
  bar.setAttribute("aria-label", `${words.uploading} ${name}`)
  const line = el(
    "div",
    { className: "own-uploading", contentEditable: "false" },
    el("span", { textContent: `${words.uploading} ${name}` }),
    bar,
    button(words.cancel, cancel, "own-button-small"),
  )
  return [line, (part) => (bar.value = part)]
}

/** What a dialog shows to add a picture with its words in place. `close(row)` gets the library's row. */
export function uploadForm({ upload, words }, close) {
  const [file, fileLine] = field(words.file, { type: "file", accept: "image/*", className: "own-file" })
  const [caption, captionLine] = field(words.caption_new, { maxLength: 400 })
  const [credit, creditLine] = field(words.credit, { maxLength: 120 })
  const [alt, altLine] = field(words.alt, { maxLength: 250 })
  const said = el("p", { className: "own-hint", role: "status" })
  const place = el("div")
  const put = button(words.upload, async () => {
    file.required = true
    if (!file.reportValidity()) return
    const chosen = file.files[0]
    let sending = null
    const [line, progress] = progressLine(chosen.name, { words, cancel: () => sending.cancel() })
    sending = send(chosen, { caption: caption.value, credit: credit.value, alt: alt.value }, { upload, words, progress })
    place.replaceChildren(line)
    put.disabled = true
    said.textContent = ""
    try {
      const row = await sending.done
      if (row) close(row)
    } catch (error) {
      said.textContent = error.message
    }
    place.replaceChildren()
    put.disabled = false
  })
  const lines = [fileLine, captionLine, creditLine, altLine, said, place, el("p", { className: "own-buttons" }, put)]
  return el("details", {}, el("summary", { textContent: words.new_photo }), ...lines)
}
