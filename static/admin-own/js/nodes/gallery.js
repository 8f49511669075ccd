// A gallery: two to thirty photos of the library, with one caption.
import { Node } from "django-prose-editor/editor"
import { ask, button, el, searchField } from "../dialog.js"
import { lookupFor } from "./lookup.js"
import { attribute, frame, handsOff, noteField, putIn } from "./parts.js"
import { uploadForm } from "./upload.js"

export const [FEWEST, MOST] = [2, 30]
const idsOf = (text) => (text ?? "").split(/\s+/).filter(Boolean)

/** Choose photos and their order. Resolves with ids, or null. */
function choosePhotos(chosen, { search, upload, words }) {
  return ask(words.title, (close) => {
    const ids = [...chosen]
    const strip = el("ol", { className: "own-chosen" })
    const count = el("p", { className: "own-hint", role: "status" })
    const put = button(words.put, () => close(ids), "own-button-main")
    const act = (id, symbol, word, change) => {
      const made = button(symbol, () => {
        change()
        show()
      }, "own-button-small")
      made.setAttribute("aria-label", word)
      made.title = word
      return made
    }
    const show = () => {
      strip.replaceChildren(...ids.map((id, at) => {
        const picture = el("img", { alt: "" })
        const name = el("span")
        lookupFor(search).ask(id, (row) => {
          if (row) picture.src = row.src
          name.textContent = row ? row.text : `#${id}: ${words.gone}`
        })
        const earlier = act(id, "←", words.earlier, () => ids.splice(at - 1, 2, ids[at], ids[at - 1]))
        earlier.disabled = at === 0
        return el("li", {}, picture, name, earlier, act(id, "×", words.remove, () => ids.splice(at, 1)))
      }))
      count.textContent = `${ids.length} ${words.count}`
      put.disabled = ids.length < FEWEST || ids.length > MOST
    }
    const take = (row) => {
      lookupFor(search).keep(row)
      const id = String(row.id)
      if (!ids.includes(id) && ids.length < MOST) ids.push(id)
      show()
    }
    show()
    const draw = (row) => [
      el("img", { src: row.src, alt: "", loading: "lazy" }),
      el("span", {}, el("span", { textContent: row.text }), el("small", { textContent: row.note })),
    ]
    return [
      strip,
      count,
      ...searchField({ search, words, draw, take }),
      ...(upload ? [uploadForm({ upload, words }, take)] : []),
      el("p", { className: "own-buttons" }, put, button(words.cancel, () => close())),
    ]
  })
}

export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ search: "", upload: "", words: {} }),
  addAttributes: () => ({ photos: attribute("data-gallery", ""), caption: attribute("data-caption", "") }),
  parseHTML: () => [{ tag: "figure[data-gallery]" }],
  renderHTML: ({ node }) => ["figure", { "data-gallery": node.attrs.photos, "data-caption": node.attrs.caption }],
  addNodeView() {
    const { words, search } = this.options
    return (view) => {
      const { node, editor, getPos } = view
      const caption = noteField(words.caption, "caption", view, { maxLength: 400 })
      const strip = el("p", { className: "own-strip" })
      const change = button(words.change, async () => {
        const ids = await choosePhotos(idsOf(editor.state.doc.nodeAt(getPos()).attrs.photos), this.options)
        if (ids) editor.view.dispatch(editor.state.tr.setNodeAttribute(getPos(), "photos", ids.join(" ")))
      }, "own-button-small")
      const [dom, head] = frame("figure", "own-gallery", words.name, { words, ...view })
      const count = el("span", { className: "own-hint" })
      head.querySelector("b").after(" ", count)
      dom.contentEditable = "false"
      dom.append(strip, caption.line, el("p", { className: "own-buttons" }, change))
      let drawn = null
      const show = ({ attrs }) => {
        caption.show({ attrs })
        if (drawn === attrs.photos) return
        drawn = attrs.photos
        const ids = idsOf(drawn)
        count.textContent = `${ids.length} ${words.count}`
        strip.replaceChildren(...ids.map((id) => {
          const picture = el("img", { alt: "", title: `#${id}` })
          lookupFor(search).ask(id, (row) => {
            if (row) Object.assign(picture, { src: row.src, title: row.text })
            else picture.replaceWith(el("span", { className: "own-gone", textContent: `#${id}: ${words.gone}` }))
          })
          return picture
        }))
      }
      show(node)
      return {
        dom,
        ...handsOff(),
        update(next) {
          if (next.type !== node.type) return false
          show(next)
          return true
        },
      }
    }
  },
  addKeyboardShortcuts() {
    return { "Mod-Alt-g": ({ editor }) => Boolean(put(editor, this.options)) }
  },
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "gallery",
      groups: "own",
      priority: 110,
      button: buttons.material("photo_library"),
      command: (editor) => put(editor, this.options),
    })
  },
})

async function put(editor, options) {
  const ids = await choosePhotos([], options)
  if (ids) putIn(editor, "gallery", { photos: ids.join(" "), caption: "" })
  else editor.commands.focus()
}
