// Pasting: refused when it is too long, cleaned, pictures in it uploaded; an address alone on its line is looked up.
import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { say } from "../dialog.js"
import { turn } from "./embed.js"
import { addressOf, storyIn } from "./link.js"
import { cleanHtml, cleanText, tooLong } from "./paste.js"
import { isPicture } from "./upload.js"

export const Clipboard = Extension.create({
  name: "clipboard",
  priority: 1000,
  addOptions: () => ({ words: {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this
    // Before the editor reads what is pasted: 5 MB would stop the page.
    const paste = (view, event) => paste_(editor, view, event, options.words)
    return [new Plugin({ props: { handleDOMEvents: { paste } } })]
  },
})

function paste_(editor, view, event, words) {
  if (event.target.closest?.("input, textarea")) return true
  const data = event.clipboardData
  if (!data) return false
  const [html, text] = [data.getData("text/html"), data.getData("text/plain")]
  const done = () => {
    event.preventDefault()
    return true
  }
  if (tooLong(html) || tooLong(text)) {
    say(words.too_long, words.close)
    return done()
  }
  const files = [...data.files].filter(isPicture)
  if (files.length && !text.trim() && editor.commands.addPictures) {
    editor.commands.addPictures(files)
    return done()
  }
  const address = /\s/.test(text.trim()) ? null : addressOf(text.trim())
  if (address && /^https?:/.test(address) && view.state.selection.$from.parent.type.name !== "codeBlock") {
    pasteAddress(editor, text.trim(), address)
    return done()
  }
  // What was copied here is as it must be.
  if (html.includes("data-pm-slice")) return false
  if (!html && !text) return false
  const cleaned = html ? cleanHtml(html) : { html: cleanText(text), pictures: [], leftOut: 0 }
  editor.storage.uploading?.expect(cleaned.pictures)
  view.pasteHTML(cleaned.html, event)
  if (cleaned.leftOut) say(`${words.left_out} ${cleaned.leftOut}. ${words.left_out_then}`, words.close)
  return done()
}

/** An address over words makes them a link; alone on an outermost line it may become what it stands for. */
function pasteAddress(editor, text, address) {
  const options = (name) => editor.extensionManager.extensions.find((each) => each.name === name)?.options
  const { $from, empty } = editor.state.selection
  const id = storyIn(address, options("link").site)
  const attrs = id ? { article: id, href: null } : { href: address, article: null }
  const alone = empty && $from.depth === 1 && $from.parent.type.name === "paragraph" && !$from.parent.content.size
  const chain = editor.chain().command(({ tr }) => Boolean(pm.history.closeHistory(tr)))
  if (!empty) return chain.setMark("link", attrs).run()
  chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs }] }).unsetMark("link").run()
  if (alone && !id && editor.schema.nodes.embed) turn(editor, text, options("embed"))
}
