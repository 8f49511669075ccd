// A table of plain cells: rows and columns by buttons and by keys, Tab from cell to cell.
import { Table, TableCell, TableHeader } from "django-prose-editor/editor"

const spans = {
  colspan: { default: 1, parseHTML: (element) => element.colSpan || 1 },
  rowspan: { default: 1, parseHTML: (element) => element.rowSpan || 1 },
}
const cell = (base, tag) => base.extend({
  // No table, photo or list in a cell.
  content: "paragraph+",
  addAttributes: () => spans,
  renderHTML({ node: { attrs } }) {
    const said = {}
    if (attrs.colspan > 1) said.colspan = attrs.colspan
    if (attrs.rowspan > 1) said.rowspan = attrs.rowspan
    return [tag, said, 0]
  },
})

export const StoryCell = cell(TableCell, "td")
export const StoryHeader = cell(TableHeader, "th")

const inTable = (command) => ({ editor }) => editor.isActive("table") && editor.chain().focus()[command]().run()

export const StoryTable = Table.extend({
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      "Mod-Alt-t": ({ editor }) => put(editor),
      "Alt-Shift-ArrowDown": inTable("addRowAfter"),
      "Alt-Shift-ArrowUp": inTable("deleteRow"),
      "Alt-Shift-ArrowRight": inTable("addColumnAfter"),
      "Alt-Shift-ArrowLeft": inTable("deleteColumn"),
    }
  },
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "table",
      groups: "own",
      priority: 90,
      button: buttons.material("grid_on"),
      enabled: (editor) => editor.state.selection.$from.depth <= 1,
      command: put,
    })
    const inside = { addRowAfter: "+↓", deleteRow: "−↓", addColumnAfter: "+→", deleteColumn: "−→", toggleHeaderRow: "H↓", toggleHeaderColumn: "H→", mergeOrSplit: "⊞", deleteTable: "×" }
    for (const [command, symbol] of Object.entries(inside)) {
      menu.defineItem({
        name: `table:${command}`,
        groups: "table",
        button: buttons.text(symbol),
        hidden: (editor) => !editor.isActive("table"),
        enabled: (editor) => editor.can()[command](),
        command: (editor) => editor.chain().focus()[command]().run(),
      })
    }
  },
})

function put(editor) {
  if (editor.state.selection.$from.depth > 1) return false
  return editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
}
