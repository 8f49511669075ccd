// What the editor's nodes stand for, looked up many at once.
import { look } from "../dialog.js"

/** Looks up what many nodes stand for in one request: `ask(id, then)` at once if it is known, else later. */
function lookup(url) {
  const rows = new Map()
  let waiting = null
  const fetchAll = async () => {
    const asked = waiting
    waiting = null
    const found = await look(url, [...new Set(asked.map(([id]) => id))].map((id) => ["id", id])).catch(() => null)
    for (const row of found ?? []) rows.set(String(row.id), row)
    // Without an answer nothing is known: say nothing rather than that they are gone.
    if (found) for (const [id, then] of asked) then(rows.get(id) ?? null)
  }
  return {
    keep: (row) => rows.set(String(row.id), row),
    ask(id, then) {
      if (rows.has(id)) return then(rows.get(id))
      if (!waiting) {
        waiting = []
        queueMicrotask(fetchAll)
      }
      waiting.push([id, then])
    },
  }
}

const lookups = new Map()
export const lookupFor = (url) => lookups.get(url) ?? lookups.set(url, lookup(url)).get(url)
