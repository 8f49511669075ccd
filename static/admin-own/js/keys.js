// Single keys for what is often wanted on a page, and the list of them. They open pages; no key acts by itself.
const OFF = "own-keys-off"
const dialog = document.querySelector(".own-keys")
const opener = document.querySelector("[data-keys-open]")
const marked = [...document.querySelectorAll("[data-key]")]
const rows = [...document.querySelectorAll("#result_list tbody th a")]

function isOff() {
  return localStorage.getItem(OFF) === "1"
}

function show() {
  for (const each of marked) {
    each.querySelector("kbd")?.remove()
    each.removeAttribute("aria-keyshortcuts")
    if (isOff()) continue
    const hint = document.createElement("kbd")
    hint.textContent = each.dataset.key
    hint.ariaHidden = "true"
    each.append(hint)
    each.setAttribute("aria-keyshortcuts", each.dataset.key)
  }
}

function explain() {
  const list = dialog.querySelector("[data-keys]")
  list.replaceChildren(...marked.map((each) => {
    const row = document.createElement("div")
    const [key, words] = [document.createElement("dt"), document.createElement("dd")]
    key.textContent = each.dataset.key
    words.textContent = each.firstChild.textContent.trim()
    row.append(key, words)
    return row
  }), ...list.querySelectorAll("[data-fixed]"))
  dialog.showModal()
}

function step(by) {
  const at = rows.indexOf(document.activeElement)
  rows.at(at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1))?.focus()
}

function typed(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "/" && !dialog.open) {
    event.preventDefault()
    return explain()
  }
  const busy = event.target.closest?.("input, textarea, select, [contenteditable]") || dialog.open
  if (busy || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
  if (event.key === "?") return explain()
  if (isOff()) return
  if (event.key === "j") step(1)
  if (event.key === "k") step(-1)
  marked.find((each) => each.dataset.key === event.key)?.click()
}

if (dialog) {
  const on = dialog.querySelector("[data-keys-on]")
  on.checked = !isOff()
  on.addEventListener("change", () => {
    localStorage.setItem(OFF, on.checked ? "0" : "1")
    show()
  })
  // Inside a form of the page a form of its own would not do.
  dialog.querySelector("[data-keys-close]").addEventListener("click", () => dialog.close())
  opener.hidden = false
  opener.addEventListener("click", explain)
  document.addEventListener("keydown", typed)
  show()
}
