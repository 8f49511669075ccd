// A link in the story: to a story of ours by its id, or to an address and nothing else.
import { Link } from "django-prose-editor/editor"
import { ask, button, el, searchField } from "../dialog.js"

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i
const BARE = /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i

/** The address that was typed or pasted, whole; null when it is none. */
export const addressOf = (text) => (ADDRESS.test(text) ? text : BARE.test(text) ? `https://${text}` : null)

/** The id in an address of a story of our own site, else null. */
export function storyIn(address, site) {
  let url
  try {
    url = new URL(address, location.href)
  } catch {
    return null
  }
  const ours = [location.host, new URL(site, location.href).host].includes(url.host)
  return (ours && url.pathname.match(/^\/berita\/(\d{1,18})(?:\/|$)/)?.[1]) || null
}

export const StoryLink = Link.extend({
  addOptions() {
    return { ...this.parent?.(), search: "", site: "", words: {}, openOnClick: false, linkOnPaste: false }
  },
  addAttributes: () => ({
    href: { default: null, parseHTML: (element) => element.getAttribute("href") },
    article: { default: null, parseHTML: (element) => element.getAttribute("data-article") },
  }),
  parseHTML() {
    return [{ tag: "a[data-article]" }, ...this.parent()]
  },
  renderHTML: ({ mark: { attrs } }) => ["a", attrs.article ? { "data-article": attrs.article } : { href: attrs.href }, 0],
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "link",
      groups: "link",
      button: buttons.material("insert_link"),
      active: (editor) => editor.isActive("link"),
      command: (editor) => editor.commands.addLink(),
    })
  },
  addCommands() {
    return { ...this.parent?.(), addLink: () => ({ editor }) => Boolean(put(editor, this.options)) }
  },
})

async function put(editor, { search, site, words }) {
  const { empty } = editor.state.selection
  const inside = editor.isActive("link")
  const has = editor.getAttributes("link")
  const rowsFor = async (q, look) => {
    const address = addressOf(q)
    const id = address && storyIn(address, site)
    if (id) return (await look(search, [["id", id]])).map((row) => ({ ...row, article: String(row.id) }))
    if (address) return [{ href: address, text: address, note: words.to_address }]
    return (await look(search, { q })).map((row) => ({ ...row, article: String(row.id) }))
  }
  const draw = (row) => [el("span", { textContent: row.text }), el("small", { textContent: row.note })]
  const row = await ask(words.title, (close) => [
    ...searchField({ words, draw, rowsFor, take: close, value: has.href ?? "" }),
    el(
      "p",
      { className: "own-buttons" },
      ...(inside ? [button(words.unlink, () => close({ out: true }))] : []),
      button(words.cancel, () => close()),
    ),
  ])
  const chain = editor.chain().focus()
  if (!row) return chain.run()
  if (row.out) return chain.extendMarkRange("link").unsetMark("link").run()
  const attrs = row.article ? { article: row.article, href: null } : { href: row.href, article: null }
  if (inside) return chain.extendMarkRange("link").setMark("link", attrs).run()
  if (!empty) return chain.setMark("link", attrs).run()
  chain.insertContent({ type: "text", text: row.text, marks: [{ type: "link", attrs }] }).unsetMark("link").run()
}
