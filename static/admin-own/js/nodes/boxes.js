// Frames round text: a pull quote with the name of who said it, a fact box with its title.
import { Node, findParentNode, pm } from "django-prose-editor/editor"
import { el } from "../dialog.js"
import { attribute, frame, handsOff, noteField, putIn } from "./parts.js"

/** A node that holds text of its own and one attribute, written in a field above or below it. */
function box({ name, tag, data, note, content, icon, key, priority, maxLength }) {
  return Node.create({
    name,
    group: "block",
    content,
    defining: true,
    isolating: true,
    priority: 120, // before the plain quotation, which its tag would be, too
    addOptions: () => ({ words: {} }),
    addAttributes: () => ({ [note]: attribute(data, "") }),
    parseHTML: () => [{ tag: `${tag}[${data}]` }],
    renderHTML: ({ node }) => [tag, { [data]: node.attrs[note] }, 0],
    addNodeView() {
      const { words } = this.options
      return (view) => {
        const { node } = view
        const line = noteField(words.note, note, view, { maxLength, placeholder: words.note_hint })
        const [dom] = frame("div", `own-${name}`, words.name, { words, ...view })
        const contentDOM = el("div", { className: "own-node-text" })
        dom.append(...(note === "title" ? [line.line, contentDOM] : [contentDOM, line.line]))
        return {
          dom,
          contentDOM,
          ...handsOff(contentDOM),
          update(next) {
            if (next.type !== node.type) return false
            line.show(next)
            return true
          },
        }
      }
    },
    addKeyboardShortcuts() {
      return {
        [key]: ({ editor }) => put(editor, name),
        // An empty last line, and Enter: the text goes on below.
        Enter: ({ editor }) => leave(editor, name),
      }
    },
    addMenuItems({ menu, buttons }) {
      menu.defineItem({
        name,
        groups: "own",
        priority,
        button: buttons.material(icon),
        active: (editor) => editor.isActive(name),
        command: (editor) => put(editor, name),
      })
    },
  })
}

/** Puts the box in, round the paragraphs that are selected, or empty. */
function put(editor, name) {
  const { $from, $to, empty } = editor.state.selection
  const range = $from.blockRange($to)
  const wraps = !empty && $from.depth === 1 && range && pm.transform.findWrapping(range, editor.schema.nodes[name])
  if (wraps) {
    editor.view.dispatch(pm.history.closeHistory(editor.state.tr.wrap(range, wraps)))
    return editor.commands.focus()
  }
  putIn(editor, name, {}, [{ type: "paragraph" }])
  // The cursor into the box that was just made.
  const { doc, selection } = editor.state
  let inside = null
  doc.nodesBetween(0, Math.min(doc.content.size, selection.to + 1), (node, at) => {
    if (node.type.name === name) inside = at + 2
    return false
  })
  return inside === null || editor.commands.setTextSelection(inside)
}

function leave(editor, name) {
  const { $from, empty } = editor.state.selection
  const found = findParentNode((node) => node.type.name === name)(editor.state.selection)
  if (!found || !empty || $from.parent.content.size || $from.depth !== found.depth + 1) return false
  if ($from.index(found.depth) !== found.node.childCount - 1 || found.node.childCount === 1) return false
  const { tr, schema } = editor.state
  tr.delete($from.before(), $from.after())
  const after = tr.mapping.map(found.pos + found.node.nodeSize)
  tr.insert(after, schema.nodes.paragraph.create())
  tr.setSelection(pm.state.TextSelection.create(tr.doc, after + 1))
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

export const PullQuote = box({
  name: "pullQuote",
  tag: "blockquote",
  data: "data-pull",
  note: "who",
  content: "paragraph+",
  icon: "record_voice_over",
  key: "Mod-Alt-q",
  priority: 105,
  maxLength: 200,
})

export const FactBox = box({
  name: "factBox",
  tag: "aside",
  data: "data-box",
  note: "title",
  content: "(paragraph | bulletList | orderedList)+",
  icon: "fact_check",
  key: "Mod-Alt-b",
  priority: 100,
  maxLength: 200,
})
