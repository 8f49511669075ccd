// The menu as one stop of the Tab key: arrows go along it, Alt+F10 leads there and Escape back.
import { Extension } from "django-prose-editor/editor"

export const Toolbar = Extension.create({
  name: "toolbar",
  priority: 1, // after the menu is made
  addOptions: () => ({ labels: {} }),
  onCreate({ editor }) {
    const bar = editor.view.dom.parentElement.querySelector(".prose-menubar")
    if (!bar) return
    const { labels } = this.options
    bar.setAttribute("role", "toolbar")
    bar.setAttribute("aria-label", labels.toolbar ?? "")
    const all = [...bar.querySelectorAll("button")]
    for (const button of all) {
      const label = labels[button.dataset.name]
      if (!label) continue
      button.title = label
      button.setAttribute("aria-label", label)
    }
    const shown = () => all.filter((button) => !button.classList.contains("hidden"))
    let current = all[0]
    const stop = (button) => {
      current = button
      for (const each of all) each.tabIndex = each === current ? 0 : -1
    }
    const sync = () => {
      for (const button of all) {
        button.setAttribute("aria-pressed", button.classList.contains("active"))
        button.setAttribute("aria-disabled", button.classList.contains("disabled"))
      }
      if (!shown().includes(current)) stop(shown()[0])
    }
    editor.on("transaction", sync)
    stop(current)
    sync()
    bar.addEventListener("focusin", (event) => all.includes(event.target) && stop(event.target))
    bar.addEventListener("keydown", (event) => {
      const buttons = shown()
      const at = buttons.indexOf(current)
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
      if (event.key === "Escape") editor.view.focus()
      else if (next === undefined) return
      else buttons.at(next % buttons.length).focus()
      event.preventDefault()
    })
    this.storage.focus = () => current.focus()
  },
  addKeyboardShortcuts() {
    return {
      "Alt-F10": () => {
        this.storage.focus?.()
        return true
      },
    }
  },
})
