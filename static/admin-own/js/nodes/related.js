// Baca Juga: a link to another story, between two paragraphs.
import { Node } from "django-prose-editor/editor"
import { choose, el, field } from "../dialog.js"
import { lookupFor } from "./lookup.js"
import { attribute, frame, handsOff, putIn } from "./parts.js"
import { storiesIn, whatTheFormSays } from "./story.js"

const draw = (words) => (row) => [
  el("span", {}, row.suggested ? el("em", { className: "own-mark", textContent: words.suggested }) : "", row.text),
  el("small", { textContent: row.note }),
]

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
    return ({ node, editor, getPos }) => {
      const { article, url, title } = node.attrs
      const text = el("span", { textContent: article ? `#${article}` : `${title} (${url})` })
      const [dom, head] = frame("div", "own-related", words.name, { words, editor, getPos })
      dom.contentEditable = "false"
      head.querySelector("b").after(" ", text)
      if (article) {
        lookupFor(search).ask(String(article), (row) => {
          dom.classList.toggle("own-gone", !row)
          text.textContent = row ? row.text : `#${article}: ${words.gone}`
        })
      }
      return { dom, ...handsOff() }
    }
  },
  addKeyboardShortcuts() {
    return { "Mod-Alt-j": ({ editor }) => Boolean(put(editor, this.options)) }
  },
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "relatedStory",
      groups: "own",
      priority: 120,
      button: buttons.material("bookmark_add"),
      command: (editor) => put(editor, this.options),
    })
  },
})

async function put(editor, { search, words }) {
  const outside = (close) => {
    const [url, urlLine] = field(words.address, { type: "url", placeholder: "https://" })
    const [title, titleLine] = field(words.link_title, { maxLength: 200 })
    const button = el("button", { type: "button", className: "own-button", textContent: words.put })
    button.addEventListener("click", () => {
      url.required = title.required = true
      url.pattern = "https?://\\S+"
      if (url.reportValidity() && title.reportValidity()) close({ url: url.value.trim(), title: title.value.trim() })
    })
    return [el("details", {}, el("summary", { textContent: words.outside }), urlLine, titleLine, button)]
  }
  const left = storiesIn(editor).map((id) => ["not", id])
  const rowsFor = (q, ask) => ask(search, [...left, ...(q ? [["q", q]] : [["suggest", "1"], ...whatTheFormSays()])])
  const row = await choose({ words, draw: draw(words), rowsFor, below: outside })
  if (!row) return editor.commands.focus()
  if (row.id) lookupFor(search).keep(row)
  putIn(editor, "relatedStory", row.id ? { article: String(row.id) } : row)
}
