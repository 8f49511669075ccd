// A photo of the library in the text, chosen or uploaded in place.
import { Node } from "django-prose-editor/editor"
import { ask, button, choose, el, field } from "../dialog.js"
import { lookupFor } from "./lookup.js"
import { attribute, frame, handsOff, noteField, putIn } from "./parts.js"
import { uploadForm } from "./upload.js"

const draw = (row) => [
  el("img", { src: row.src, alt: "", loading: "lazy" }),
  el("span", {}, el("span", { textContent: row.text }), el("small", { textContent: row.note })),
]

/** Choose one of the library, or add a new one to it in place. Resolves with its row, or null. */
export async function choosePhoto({ search, upload, words }) {
  const below = (close) => (upload ? [uploadForm({ upload, words }, close)] : [])
  const row = await choose({ search, words, draw, below })
  if (row) lookupFor(search).keep(row)
  return row
}

/** Credit and text alternative of a photo, saved in the library. Resolves with its row, or null. */
function askWords(row, { words_door, words }) {
  return ask(words.library_words, (close) => {
    const [credit, creditLine] = field(words.credit, { maxLength: 120, value: row.credit })
    const [alt, altLine] = field(words.alt, { maxLength: 250, value: row.alt })
    const said = el("p", { className: "own-hint", role: "status" })
    const save = async () => {
      const data = new FormData()
      data.append("id", row.id)
      data.append("credit", credit.value)
      data.append("alt", alt.value)
      const headers = { Accept: "application/json", "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value }
      try {
        const response = await fetch(words_door, { method: "POST", body: data, headers })
        const answer = await response.json()
        if (response.ok) close(answer)
        else said.textContent = answer.error ?? words.failed
      } catch {
        said.textContent = words.failed
      }
    }
    const buttons = el("p", { className: "own-buttons" }, button(words.save, save, "own-button-main"), button(words.cancel, () => close()))
    return [creditLine, altLine, said, buttons]
  })
}

export const LibraryPhoto = Node.create({
  name: "libraryPhoto",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ search: "", upload: "", words_door: "", words: {} }),
  addAttributes: () => ({ photo: attribute("data-photo"), caption: attribute("data-caption", "") }),
  parseHTML: () => [{ tag: "figure[data-photo]" }],
  renderHTML: ({ node }) => ["figure", { "data-photo": node.attrs.photo, "data-caption": node.attrs.caption }],
  addNodeView() {
    const { words, search, words_door } = this.options
    return (view) => {
      const { node } = view
      const picture = el("img", { alt: "" })
      const name = el("span", { className: "own-hint", textContent: `#${node.attrs.photo}` })
      const more = el("p", { className: "own-buttons", hidden: true })
      const caption = noteField(words.caption, "caption", view, { maxLength: 400 })
      const [dom] = frame("figure", "own-photo", words.photo, { words, ...view })
      dom.contentEditable = "false"
      dom.append(picture, name, caption.line, more)
      const show = (row) => {
        dom.classList.toggle("own-gone", !row)
        if (row) picture.src = row.src
        picture.hidden = !row
        name.textContent = row ? `${row.text} · ${row.note}` : `#${node.attrs.photo}: ${words.gone}`
        caption.input.placeholder = row?.caption ?? ""
        more.hidden = !row || !words_door
        more.replaceChildren(button(words.library_words, async () => {
          const changed = await askWords(row, { words_door, words })
          if (changed) lookupFor(search).keep(changed)
          if (changed) show(changed)
        }, "own-button-small"))
      }
      lookupFor(search).ask(String(node.attrs.photo), show)
      return {
        dom,
        ...handsOff(),
        update(next) {
          if (next.type !== node.type || next.attrs.photo !== node.attrs.photo) return false
          caption.show(next)
          return true
        },
      }
    }
  },
  addKeyboardShortcuts() {
    return { "Mod-Alt-f": ({ editor }) => Boolean(put(editor, this.options)) }
  },
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "libraryPhoto",
      groups: "own",
      priority: 115,
      button: buttons.material("add_photo_alternate"),
      command: (editor) => put(editor, this.options),
    })
  },
})

async function put(editor, options) {
  const row = await choosePhoto(options)
  if (row) putIn(editor, "libraryPhoto", { photo: String(row.id), caption: "" })
  else editor.commands.focus()
}
