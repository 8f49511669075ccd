// The editor's nodes of our own, as articles/body.py knows them: Baca Juga, and a photo of the library.
import { Node, mergeAttributes } from "django-prose-editor/editor"
import { choose, el, field, look } from "./dialog.js"

/** Looks up what many nodes stand for in one request: `known(id)` at once if it is there, else `then` is called later. */
function lookup(url) {
  const rows = new Map()
  let waiting = null
  const fetchAll = async () => {
    const asked = waiting
    waiting = null
    const found = await look(url, [...new Set(asked.map(([id]) => id))].map((id) => ["id", id])).catch(() => null)
    for (const row of found ?? []) rows.set(String(row.id), row)
    // Without an answer nothing is known: say nothing rather than that they are gone.
    if (found) for (const [id, then] of asked) then(rows.get(id) ?? null)
  }
  return {
    keep: (row) => rows.set(String(row.id), row),
    ask(id, then) {
      if (rows.has(id)) return then(rows.get(id))
      if (!waiting) {
        waiting = []
        queueMicrotask(fetchAll)
      }
      waiting.push([id, then])
    },
  }
}

const lookups = new Map()
const lookupFor = (url) => lookups.get(url) ?? lookups.set(url, lookup(url)).get(url)

/** Puts a node of ours in after what is selected, with a paragraph to go on writing in. */
function putIn(editor, type, attrs) {
  const { selection } = editor.state
  const content = [{ type, attrs }, { type: "paragraph" }]
  // A selected node would be replaced, and lost.
  if (selection.node) editor.chain().focus().insertContentAt(selection.to, content).run()
  else editor.chain().focus().insertContent(content).run()
}

const attribute = (name) => ({
  default: null,
  parseHTML: (element) => element.getAttribute(name),
  renderHTML: () => ({}),
})

export const RelatedStory = Node.create({
  name: "relatedStory",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ search: "", words: {} }),
  addAttributes: () => ({
    article: attribute("data-related-article"),
    url: attribute("data-related-url"),
    title: attribute("data-related-title"),
  }),
  parseHTML: () => [{ tag: "aside[data-related-article]" }, { tag: "aside[data-related-url]" }],
  renderHTML({ node }) {
    const { article, url, title } = node.attrs
    return ["aside", article ? { "data-related-article": article } : { "data-related-url": url, "data-related-title": title }]
  },
  addNodeView() {
    const { words, search } = this.options
    return ({ node }) => {
      const { article, url, title } = node.attrs
      const text = el("span", { textContent: article ? `#${article}` : `${title} (${url})` })
      const dom = el("aside", { className: "own-related", contentEditable: "false" }, el("b", { textContent: words.name }), " ", text)
      if (article) {
        lookupFor(search).ask(String(article), (row) => {
          dom.classList.toggle("own-gone", !row)
          text.textContent = row ? row.text : `#${article}: ${words.gone}`
        })
      }
      return { dom }
    }
  },
  addMenuItems({ menu, buttons }) {
    const { search, words } = this.options
    const draw = (row) => [el("span", { textContent: row.text }), el("small", { textContent: row.note })]
    const outside = (close) => {
      const [url, urlLine] = field(words.address, { type: "url", placeholder: "https://" })
      const [title, titleLine] = field(words.link_title, {})
      const put = el("button", { type: "button", className: "own-button", textContent: words.put })
      put.addEventListener("click", () => {
        url.required = title.required = true
        url.pattern = "https?://\\S+"
        if (url.reportValidity() && title.reportValidity()) close({ url: url.value.trim(), title: title.value.trim() })
      })
      return [el("details", {}, el("summary", { textContent: words.outside }), urlLine, titleLine, put)]
    }
    menu.defineItem({
      name: "relatedStory",
      groups: "own",
      button: buttons.material("bookmark_add", words.button),
      async command(editor) {
        const row = await choose({ search, words, draw, below: outside })
        if (!row) return editor.commands.focus()
        if (row.id) lookupFor(search).keep(row)
        const attrs = row.id ? { article: String(row.id) } : row
        putIn(editor, "relatedStory", attrs)
      },
    })
  },
})

export const LibraryPhoto = Node.create({
  name: "libraryPhoto",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ search: "", words: {} }),
  addAttributes: () => ({ photo: attribute("data-photo"), caption: { ...attribute("data-caption"), default: "" } }),
  parseHTML: () => [{ tag: "figure[data-photo]" }],
  renderHTML({ node }) {
    return ["figure", mergeAttributes({ "data-photo": node.attrs.photo, "data-caption": node.attrs.caption ?? "" })]
  },
  addNodeView() {
    const { words, search } = this.options
    return ({ node, editor, getPos }) => {
      const picture = el("img", { alt: "" })
      const name = el("span", { className: "own-hint", textContent: `#${node.attrs.photo}` })
      const [caption, line] = field(words.caption, { value: node.attrs.caption ?? "", maxLength: 400 })
      const dom = el("figure", { className: "own-photo", contentEditable: "false" }, picture, name, line)
      caption.addEventListener("change", () => {
        const attrs = { ...editor.state.doc.nodeAt(getPos()).attrs, caption: caption.value }
        editor.view.dispatch(editor.state.tr.setNodeMarkup(getPos(), null, attrs))
      })
      caption.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return
        event.preventDefault() // the field stands inside the story's form
        editor.commands.focus()
      })
      lookupFor(search).ask(String(node.attrs.photo), (row) => {
        dom.classList.toggle("own-gone", !row)
        if (row) picture.src = row.src
        name.textContent = row ? `${row.text} · ${row.note}` : `#${node.attrs.photo}: ${words.gone}`
        caption.placeholder = row?.caption ?? ""
      })
      return {
        dom,
        stopEvent: (event) => event.target === caption,
        ignoreMutation: () => true,
        // Typing a caption changes the node: keep the field that has the cursor.
        update(next) {
          if (next.type !== node.type || next.attrs.photo !== node.attrs.photo) return false
          if (document.activeElement !== caption) caption.value = next.attrs.caption ?? ""
          return true
        },
      }
    }
  },
  addMenuItems({ menu, buttons }) {
    const { search, words } = this.options
    menu.defineItem({
      name: "libraryPhoto",
      groups: "own",
      button: buttons.material("add_photo_alternate", words.button),
      async command(editor) {
        const row = await choosePhoto(search, words)
        if (!row) return editor.commands.focus()
        putIn(editor, "libraryPhoto", { photo: String(row.id), caption: "" })
      },
    })
  },
})

export async function choosePhoto(search, words) {
  const draw = (row) => [
    el("img", { src: row.src, alt: "", loading: "lazy" }),
    el("span", {}, el("span", { textContent: row.text }), el("small", { textContent: row.note })),
  ]
  const row = await choose({ search, words, draw })
  if (row) lookupFor(search).keep(row)
  return row
}
