// A page of another service, shown when a reader asks for it. A pasted address becomes one.
import { Node, pm } from "django-prose-editor/editor"
import { ask, button, door, el, field, say } from "../dialog.js"
import { attribute, frame, handsOff, noteField, putIn } from "./parts.js"

export const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ look: "", words: {}, providers: {} }),
  addAttributes: () => ({
    provider: attribute("data-embed"),
    id: attribute("data-embed-id"),
    caption: attribute("data-caption", ""),
  }),
  parseHTML: () => [{ tag: "figure[data-embed]" }],
  renderHTML: ({ node: { attrs } }) => [
    "figure",
    { "data-embed": attrs.provider, "data-embed-id": attrs.id, "data-caption": attrs.caption },
  ],
  addNodeView() {
    const { words, providers } = this.options
    return (view) => {
      const { node } = view
      const caption = noteField(words.caption, "caption", view, { maxLength: 400 })
      const [dom] = frame("figure", "own-embed", providers[node.attrs.provider] ?? node.attrs.provider, { words, ...view })
      dom.contentEditable = "false"
      dom.append(el("p", { className: "own-hint", textContent: `${node.attrs.id} · ${words.facade}` }), caption.line)
      return {
        dom,
        ...handsOff(),
        update(next) {
          const same = next.type === node.type && next.attrs.id === node.attrs.id && next.attrs.provider === node.attrs.provider
          if (same) caption.show(next)
          return same
        },
      }
    }
  },
  addKeyboardShortcuts() {
    return { "Mod-Alt-e": ({ editor }) => Boolean(put(editor, this.options)) }
  },
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "embed",
      groups: "own",
      priority: 95,
      button: buttons.material("smart_display"),
      command: (editor) => put(editor, this.options),
    })
  },
})

const attrsOf = (found) => ({ provider: found.provider, id: found.id, caption: "" })

async function put(editor, { look, words }) {
  const found = await ask(words.title, (close) => {
    const [input, line] = field(words.address, { type: "url", placeholder: "https://" })
    const said = el("p", { className: "own-hint", role: "status", textContent: words.known })
    const take = async () => {
      input.required = true
      if (!input.reportValidity()) return
      try {
        close(await door(look, { address: input.value.trim() }))
      } catch (error) {
        said.textContent = error.refused ? error.message : words.failed
      }
    }
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return
      event.preventDefault()
      take()
    })
    return [line, said, el("p", { className: "own-buttons" }, button(words.put, take, "own-button-main"), button(words.cancel, () => close()))]
  })
  if (found) putIn(editor, "embed", attrsOf(found))
  else editor.commands.focus()
}

/** The address stands alone on its line, as a link. If a provider is known for it, it becomes what it stands for. */
export async function turn(editor, address, { look, words }) {
  const found = await door(look, { address }).catch((error) => error)
  if (found instanceof Error) return found.refused && say(found.message, words.close)
  let place = null
  editor.state.doc.forEach((node, at) => {
    if (node.type.name === "paragraph" && node.textContent === address) place = [at, at + node.nodeSize]
  })
  // Whoever wrote on in that line meant the address.
  if (!place) return
  const tr = editor.state.tr.replaceWith(...place, editor.schema.nodes.embed.create(attrsOf(found)))
  editor.view.dispatch(pm.history.closeHistory(tr))
}
