// A link in the story: an address and nothing else.
import { Link } from "django-prose-editor/editor"
import { ask, el, field } from "./dialog.js"

export const StoryLink = Link.extend({
  addOptions() {
    return { ...this.parent?.(), words: {}, openOnClick: false, linkOnPaste: true }
  },
  addAttributes: () => ({ href: { default: null, parseHTML: (element) => element.getAttribute("href") } }),
  renderHTML({ HTMLAttributes }) {
    return ["a", { href: HTMLAttributes.href }, 0]
  },
  addCommands() {
    const { words } = this.options
    const name = this.name
    return {
      ...this.parent?.(),
      addLink: () => ({ editor }) => {
        const inside = editor.isActive(name)
        ask(words.title, (close) => {
          if (editor.state.selection.empty && !inside) {
            const back = el("button", { type: "button", className: "own-button", textContent: words.cancel })
            back.addEventListener("click", () => close())
            return [el("p", { textContent: words.first }), el("p", { className: "own-buttons" }, back)]
          }
          const [input, line] = field(words.address, { type: "url", value: editor.getAttributes(name).href ?? "", placeholder: "https://" })
          const put = el("button", { type: "button", className: "own-button own-button-main", textContent: words.put })
          const remove = el("button", { type: "button", className: "own-button", textContent: words.remove })
          const cancel = el("button", { type: "button", className: "own-button", textContent: words.cancel })
          const done = () => {
            input.required = true
            input.pattern = "(https?://|mailto:)\\S+"
            if (input.reportValidity()) close({ href: input.value.trim() })
          }
          put.addEventListener("click", done)
          input.addEventListener("keydown", (event) => event.key === "Enter" && done())
          remove.addEventListener("click", () => close({ href: null }))
          cancel.addEventListener("click", () => close())
          return [line, el("p", { className: "own-buttons" }, put, ...(inside ? [remove] : []), cancel)]
        }).then((answer) => {
          const chain = editor.chain().focus()
          if (answer?.href) (inside ? chain.extendMarkRange(name) : chain).setMark(name, { href: answer.href }).run()
          else if (answer) chain.extendMarkRange(name).unsetMark(name).run()
          else chain.run()
        })
        return true
      },
    }
  },
})
