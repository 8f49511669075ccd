// Pictures dropped on or pasted into the text: a line shows the upload in their place, then they stand there.
import { Extension, Node, Plugin, pm } from "django-prose-editor/editor"
import { ask, button, el, say } from "../dialog.js"
import { FEWEST, MOST } from "./gallery.js"
import { lookupFor } from "./lookup.js"
import { placeNear } from "./parts.js"
import { isPicture, progressLine, send } from "./upload.js"

const { Decoration, DecorationSet } = pm.view
const KEY = new pm.state.PluginKey("pictures")

/** Where a picture stood in what was pasted. It is in the text for a moment alone, and never saved. */
export const Uploading = Node.create({
  name: "uploading",
  group: "block",
  atom: true,
  addStorage() {
    const expected = []
    return {
      expect: (pictures) => expected.splice(0, expected.length, ...pictures),
      take: (at) => expected[at],
    }
  },
  addAttributes: () => ({ at: { default: null, parseHTML: (element) => element.getAttribute("data-uploading") } }),
  parseHTML: () => [{ tag: "figure[data-uploading]" }],
  renderHTML: ({ node }) => ["figure", { "data-uploading": node.attrs.at }],
})

export const Pictures = Extension.create({
  name: "pictures",
  addOptions: () => ({ upload: "", search: "", words: {} }),
  addCommands() {
    return { addPictures: (files, place = null) => ({ editor }) => Boolean(add(editor, files, place, this.options)) }
  },
  addProseMirrorPlugins() {
    const { editor, options } = this
    return [new Plugin({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, lines) {
          const next = lines.map(tr.mapping, tr.doc, { onRemove: ({ job }) => job.cancel() })
          const { line, ended } = tr.getMeta(KEY) ?? {}
          if (ended) return next.remove(next.find(null, null, ({ job }) => job === ended))
          return line ? next.add(tr.doc, [Decoration.widget(line.place, line.job.dom, { job: line.job, stopEvent: () => true })]) : next
        },
      },
      props: {
        decorations: (state) => KEY.getState(state),
        handleDrop(view, event) {
          const files = [...(event.dataTransfer?.files ?? [])]
          if (!files.length) return false
          event.preventDefault()
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
          const place = at ? placeNear({ selection: pm.state.Selection.near(view.state.doc.resolve(at.pos)) }) : null
          editor.commands.addPictures(files, place)
          return true
        },
      },
      appendTransaction: (_transactions, _old, state) => takePasted(editor, state, options),
    })]
  },
  onCreate({ editor }) {
    editor.view.dom.closest("form")?.addEventListener("submit", (event) => {
      if (!KEY.getState(editor.state).find().length) return
      event.preventDefault()
      event.stopImmediatePropagation()
      say(this.options.words.wait, this.options.words.close)
    }, true)
  },
})

/** Takes the marks of pasted pictures out of the text and uploads the pictures in their place. */
function takePasted(editor, state, options) {
  const marks = []
  state.doc.forEach((node, at) => node.type.name === "uploading" && marks.push([at, node]))
  if (!marks.length) return null
  const tr = state.tr
  for (const [at, node] of marks) {
    const place = tr.mapping.map(at)
    tr.delete(place, place + node.nodeSize)
    const source = editor.storage.uploading.take(Number(node.attrs.at))
    if (source) queueMicrotask(() => start(editor, [fileOf(source)], Math.min(place, editor.state.doc.content.size), options))
  }
  return tr
}

function fileOf(source) {
  const [, type, data] = source.match(/^data:(image\/[\w.+-]+);base64,(.*)$/s) ?? [null, "image/png", ""]
  const bytes = Uint8Array.from(atob(data.replace(/\s+/g, "")), (sign) => sign.charCodeAt(0))
  return new File([bytes], `foto.${type.split("/")[1].split("+")[0]}`, { type })
}

async function add(editor, files, place, options) {
  const { words } = options
  const pictures = files.filter(isPicture)
  if (pictures.length < files.length) say(words.no_picture, words.close)
  if (!pictures.length) return
  if (pictures.length > MOST) return say(words.too_many, words.close)
  const where = place ?? placeNear(editor.state)
  if (pictures.length < FEWEST) return start(editor, pictures, where, options)
  const how = await ask(words.several, (close) => [
    el("p", { textContent: `${pictures.length} · ${words.several_words}` }),
    el(
      "p",
      { className: "own-buttons" },
      button(words.as_gallery, () => close("gallery"), "own-button-main"),
      button(words.one_by_one, () => close("single")),
      button(words.cancel, () => close()),
    ),
  ])
  if (how) start(editor, pictures, Math.min(where, editor.state.doc.content.size), options, how)
}

/** Uploads one after the other behind one line; what arrived is put in at its end, as one step to undo. */
async function start(editor, files, place, options, how = "single") {
  const { words, search } = options
  const job = { dom: el("div"), sending: null, over: false }
  job.cancel = () => {
    job.over = true
    job.sending?.cancel()
  }
  editor.view.dispatch(editor.state.tr.setMeta(KEY, { line: { place, job } }))
  const [rows, faults] = [[], []]
  for (const file of files) {
    if (job.over) break
    const [line, progress] = progressLine(file.name, { words, cancel: job.cancel })
    job.dom.replaceChildren(line)
    job.sending = send(file, {}, { upload: options.upload, words, progress })
    const row = await job.sending.done.catch((error) => faults.push(error.message) && null)
    if (row) rows.push(row)
  }
  if (editor.isDestroyed) return
  const [line] = KEY.getState(editor.state).find(null, null, (spec) => spec.job === job)
  const tr = editor.state.tr.setMeta(KEY, { ended: job })
  if (line && rows.length && !job.over) {
    for (const row of rows) lookupFor(search).keep(row)
    const ids = [...new Set(rows.map((row) => String(row.id)))]
    const { gallery, libraryPhoto } = editor.schema.nodes
    const nodes = how === "gallery" && ids.length >= FEWEST
      ? [gallery.create({ photos: ids.join(" ") })]
      : ids.map((photo) => libraryPhoto.create({ photo }))
    tr.insert(line.from, nodes)
    pm.history.closeHistory(tr)
  }
  editor.view.dispatch(tr)
  if (rows.some((row) => row.known)) faults.push(words.known)
  if (faults.length) say(faults.join(" "), words.close)
}
