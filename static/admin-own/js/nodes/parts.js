// What the nodes of our own share: where they are put, their frame, and the fields in them.
import { pm } from "django-prose-editor/editor"
import { el, field } from "../dialog.js"

export const attribute = (name, fallback = null) => ({
  default: fallback,
  parseHTML: (element) => element.getAttribute(name) ?? fallback,
  renderHTML: () => ({}),
})

/** Where a block of ours may stand near what is selected: between two outermost blocks. */
export function placeNear({ selection: { $from, node, to } }) {
  if (node || $from.depth === 0) return to
  return $from.depth === 1 && !$from.parent.content.size ? $from.before(1) : $from.after(1)
}

/** Puts a node of ours in after what is selected, with a paragraph to go on writing in: one step to undo. */
export function putIn(editor, type, attrs, content) {
  const node = { type, attrs, content }
  const { $from, empty } = editor.state.selection
  const chain = editor.chain().focus().command(({ tr }) => Boolean(pm.history.closeHistory(tr)))
  // Inside an outermost paragraph the text goes on behind the node; anywhere deeper the node stands behind it all.
  if (empty && $from.depth === 1 && $from.parent.type.name === "paragraph") {
    return chain.insertContent(content ? node : [node, { type: "paragraph" }]).run()
  }
  const place = placeNear(editor.state)
  return chain.insertContentAt(place, content ? node : [node, { type: "paragraph" }]).run()
}

/** The outside of a node: its name and a button that takes it out. */
export function frame(tag, className, name, { words, editor, getPos }) {
  const out = el("button", { type: "button", className: "own-node-out", title: words.remove, textContent: "×" })
  out.setAttribute("aria-label", `${words.remove}: ${name}`)
  out.addEventListener("click", () => {
    const from = getPos()
    const to = from + editor.state.doc.nodeAt(from).nodeSize
    editor.view.dispatch(pm.history.closeHistory(editor.state.tr.delete(from, to)))
    editor.commands.focus()
  })
  const head = el("p", { className: "own-node-head", contentEditable: "false" }, el("b", { textContent: name }), out)
  return [el(tag, { className: `own-node ${className}` }, head), head]
}

let sittings = 0

/** A field that holds an attribute of its node. What is typed in it is in the text at once, and one step to undo. */
export function noteField(label, name, { node, editor, getPos }, properties = {}) {
  const [input, line] = field(label, { value: node.attrs[name] ?? "", ...properties })
  line.contentEditable = "false"
  let sitting = 0
  input.addEventListener("focus", () => (sitting = ++sittings))
  input.addEventListener("input", () => {
    const tr = editor.state.tr.setNodeAttribute(getPos(), name, input.value)
    // The history keeps what carries the same mark of composition as one step.
    editor.view.dispatch(tr.setMeta("composition", `field-${sitting}`))
  })
  input.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase()
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault() // the field stands inside the story's form
      const after = getPos() + editor.state.doc.nodeAt(getPos()).nodeSize
      const inside = editor.state.doc.nodeAt(getPos()).isAtom ? after : getPos() + 1
      editor.chain().setTextSelection(inside).focus().run()
    } else if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
      event.preventDefault()
      sitting = ++sittings
      editor.commands[key === "y" || event.shiftKey ? "redo" : "undo"]()
    }
  })
  const show = (next) => {
    const value = next.attrs[name] ?? ""
    if (input.value !== value) input.value = value
  }
  return { input, line, show }
}

/** Keys, clicks and changes in the controls of a node are the controls' own. */
export const handsOff = (content = null) => ({
  stopEvent: (event) => !content?.contains(event.target) && Boolean(event.target.closest?.("input, textarea, button, a, details")),
  ignoreMutation: (mutation) => mutation.type !== "selection" && !content?.contains(mutation.target),
})
