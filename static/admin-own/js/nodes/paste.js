// What is pasted, made clean: pure functions from HTML or plain text to HTML of paragraphs, lists and simple tables.

export const MOST = 2 * 1024 * 1024
const BASE64 = /src\s*=\s*(["'])data:image\/[\w.+-]+;base64,[^"']*\1/gi

/** Whether it is more than a story can be; pictures inside it are not counted. */
export const tooLong = (text) => text.length > MOST && text.replace(BASE64, "").length > MOST

const STYLED = { strong: /font-weight:\s*(?:bold|[6-9]00)/i, em: /font-style:\s*italic/i }
const GONE = "script, style, meta, link, title, xml, head, iframe, object, template, noscript"
const BLOCK = /^(?:P|H[1-6]|UL|OL|LI|TABLE|BLOCKQUOTE|DIV|SECTION|ARTICLE|FIGURE|ASIDE|TBODY|THEAD|TR|TD|TH)$/

/** `{ html, pictures, leftOut }`: pictures are those that came along, as data addresses; leftOut counts the others. */
export function cleanHtml(dirty) {
  const page = new DOMParser().parseFromString(dirty, "text/html")
  const body = page.body
  dropComments(page, body)
  for (const each of body.querySelectorAll(GONE)) each.remove()
  wordLists(page, body)
  for (const each of [...body.getElementsByTagName("*")]) {
    if (each.tagName.includes(":")) unwrap(each) // o:p and its kin
  }
  const { pictures, leftOut } = takePictures(page, body)
  marks(page, body)
  flattenTables(page, body)
  for (const each of [...body.querySelectorAll("div, section, article, span, font, b, i")]) unwrapOrBlock(page, each)
  strip(body)
  spaces(page, body)
  for (const p of body.querySelectorAll("p, h2, h3, h4")) {
    if (!p.textContent.trim() && !p.querySelector("br + *, figure") && !p.closest("td, th, li")) p.remove()
  }
  return { html: body.innerHTML.trim(), pictures, leftOut }
}

function dropComments(page, root) {
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const found = []
  while (walker.nextNode()) found.push(walker.currentNode)
  for (const comment of found) comment.remove()
}

function unwrap(element) {
  element.replaceWith(...element.childNodes)
}

/** Word's lists are paragraphs with a bullet or a number of Word's own; their level stands in the style. */
function wordLists(page, body) {
  const style = (p) => p.getAttribute("style") ?? ""
  const isItem = (p) => p?.tagName === "P" && (/MsoListParagraph/.test(p.className) || /mso-list:\s*l\d/i.test(style(p)))
  for (const first of [...body.querySelectorAll("p")]) {
    if (!first.isConnected || !isItem(first)) continue
    let [top, open] = [null, []]
    let next = first
    while (isItem(next)) {
      const p = next
      next = p.nextElementSibling
      const level = Number(style(p).match(/level(\d)/i)?.[1] ?? 1)
      const sign = p.querySelector("[style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i]")
      const written = sign?.textContent ?? p.textContent.match(/^\s*(?:[·•o§–-]|\(?\w{1,3}[.)])\s+/)?.[0] ?? ""
      if (sign) sign.remove()
      else cutFront(p, written.length)
      const tag = /^\s*\(?(?:\d+|[a-z]|[ivx]+)[.)]/i.test(written) ? "ol" : "ul"
      open = open.slice(0, level)
      while (open.length < level) {
        const list = page.createElement(tag)
        const above = open.at(-1)
        if (!above) {
          top ??= first.parentNode.insertBefore(list, p)
          if (top !== list) p.before(list)
        } else {
          if (!above.lastElementChild) above.append(page.createElement("li"))
          above.lastElementChild.append(list)
        }
        open.push(list)
      }
      const item = page.createElement("li")
      const inner = page.createElement("p")
      inner.append(...p.childNodes)
      item.append(inner)
      open.at(-1).append(item)
      p.remove()
    }
  }
}

function cutFront(element, length) {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (length > 0 && walker.nextNode()) {
    const cut = Math.min(length, walker.currentNode.length)
    walker.currentNode.deleteData(0, cut)
    length -= cut
  }
}

function takePictures(page, body) {
  const pictures = []
  let leftOut = 0
  for (const img of [...body.querySelectorAll("img, svg, picture, video")]) {
    if (!img.isConnected) continue
    const source = img.getAttribute("src") ?? ""
    if (!source.startsWith("data:image/")) {
      leftOut += img.tagName === "IMG" ? 1 : 0
      img.remove()
      continue
    }
    const mark = page.createElement("figure")
    mark.setAttribute("data-uploading", pictures.push(source) - 1)
    // A picture stands between paragraphs.
    let block = img
    while (block.parentElement !== body && block.parentElement) block = block.parentElement
    img.remove()
    block === img ? body.append(mark) : block.after(mark)
  }
  return { pictures, leftOut }
}

/** Bold and italic by style become marks; Google's wrapper of normal weight is none. */
function marks(page, body) {
  for (const each of [...body.querySelectorAll("[style], b, i")]) {
    const style = each.getAttribute("style") ?? ""
    const wanted = new Set(Object.keys(STYLED).filter((tag) => STYLED[tag].test(style)))
    if (each.tagName === "B" && !/font-weight:\s*(?:normal|[1-4]00)/i.test(style)) wanted.add("strong")
    if (each.tagName === "I" && !/font-style:\s*normal/i.test(style)) wanted.add("em")
    if (BLOCK.test(each.tagName) || /^(?:STRONG|EM|A)$/.test(each.tagName)) continue
    let inner = [...each.childNodes]
    for (const tag of wanted) {
      const mark = page.createElement(tag)
      mark.append(...inner)
      inner = [mark]
    }
    each.replaceChildren(...inner)
  }
}

/** A table in a cell becomes paragraphs of that cell, a line for each row. */
function flattenTables(page, body) {
  for (const table of [...body.querySelectorAll("table table")].reverse()) {
    const lines = [...table.rows].map((row) => {
      const p = page.createElement("p")
      p.textContent = [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " ")).filter(Boolean).join(" · ")
      return p
    })
    table.replaceWith(...lines)
  }
}

function unwrapOrBlock(page, each) {
  const isBlock = /^(?:DIV|SECTION|ARTICLE)$/.test(each.tagName)
  const holdsBlocks = [...each.children].some((child) => BLOCK.test(child.tagName))
  if (!isBlock || holdsBlocks || each.closest("p, h1, h2, h3, h4, h5, h6")) return unwrap(each)
  const p = page.createElement("p")
  p.append(...each.childNodes)
  each.replaceWith(p)
}

const KEPT = { A: ["href", "data-article"], TD: ["colspan", "rowspan"], TH: ["colspan", "rowspan"], FIGURE: ["data-uploading"] }

function strip(body) {
  for (const each of body.querySelectorAll("*")) {
    for (const { name } of [...each.attributes]) if (!KEPT[each.tagName]?.includes(name)) each.removeAttribute(name)
  }
  for (const link of [...body.querySelectorAll("a")]) {
    if (!/^(?:https?:|mailto:)/i.test(link.getAttribute("href") ?? "")) unwrap(link)
  }
}

/** Runs of spaces and of spaces that do not break become one space. */
function spaces(page, body) {
  const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/[\u00a0\s]+/g, " ").replace(/[\u200b\ufeff]/g, "")
}

const STAMP = /^\u200e?\[?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[AP]M)?\]?(?: -)? [^:\n]{1,60}: /i
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign])

/** Plain text as HTML: a paragraph for each line, WhatsApp's signs as marks, its stamps gone when every line has one. */
export function cleanText(text) {
  let lines = text.replace(/\r\n?/g, "\n").split("\n").map((line) => line.replace(/[\u00a0\t ]+/g, " ").trim()).filter(Boolean)
  if (lines.length && lines.every((line) => STAMP.test(line))) lines = lines.map((line) => line.replace(STAMP, ""))
  const inside = (sign) => new RegExp(`(^|[\\s(“"])\\${sign}(?=\\S)([^${sign}\\n]*[^\\s${sign}])\\${sign}(?=$|[\\s.,;:!?)”"])`, "g")
  return lines.map((line) => `<p>${
    escape(line)
      .replace(inside("*"), "$1<strong>$2</strong>")
      .replace(inside("_"), "$1<em>$2</em>")
      .replace(inside("~"), "$1$2")
  }</p>`).join("")
}
