// Lists and quotations hold words alone: what stands between paragraphs never gets into one.
import { Blockquote as Quotation, ListItem as Item } from "django-prose-editor/editor"

export const ListItem = Item.extend({ content: "paragraph (paragraph | bulletList | orderedList)*" })
export const Blockquote = Quotation.extend({ content: "(paragraph | bulletList | orderedList)+" })
