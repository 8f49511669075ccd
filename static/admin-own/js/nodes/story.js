// What the form and the text say of the story that is being written.

/** Pairs for a look-up: the tags that the form holds now, and its section. */
export function whatTheFormSays() {
  const tags = document.querySelector("[name=tags]")?.value ?? ""
  const section = document.querySelector("[name=section]")?.value
  const names = [...tags.matchAll(/"([^"]*)"|([^,]+)/g)].map((found) => (found[1] ?? found[2]).trim()).filter(Boolean)
  return [...names.map((name) => ["tag", name]), ...(section ? [["section", section]] : [])]
}

/** Ids of the stories that a Baca Juga need not offer: this one, and those that the text has. */
export function storiesIn(editor) {
  const ids = [editor.view.dom.closest(".prose-editor")?.querySelector("textarea")?.dataset.story]
  editor.state.doc.descendants((node) => {
    if (node.type.name === "relatedStory") ids.push(node.attrs.article)
  })
  return ids.filter(Boolean)
}
