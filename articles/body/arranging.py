"""A tree of any shape as the blocks that a story is made of. No word is lost on the way.

What may not stand where it stands goes up: a photo within a list comes after the list, a table within a cell stays as its
words, a node that leads nowhere leaves its caption.
"""

from html import escape

from .. import embeds
from .block import Block, photos, words
from .grammar import ADDRESS, GALLERY, HREF, ID, INLINE, LISTS
from .table import bodies, cell


def blocks_of(nodes):
    """The Blocks that `nodes` are, not yet numbered; those without words and without a reference are left out."""
    found = []
    for part in parts(nodes):
        if isinstance(part, list):
            found += _paragraph(inline(part))
        else:
            found += _blocks(part)
    return found


def parts(nodes):
    """`nodes` as runs of inline ones (lists), and the block elements between them."""
    run = []
    for node in _opened(nodes):
        if isinstance(node, str) or node.is_inline:
            run.append(node)
            continue
        if run:
            yield run
        yield node
        run = []
    if run:
        yield run


def _opened(nodes):
    """`nodes`; instead of a mark or link around blocks, what it holds."""
    for node in nodes:
        if isinstance(node, str) or node.is_inline or node.tag not in INLINE:
            yield node
        else:
            yield from _opened(node.children)


def inline(nodes, *, linked=False):
    """Words, marks and links as HTML. Within a link there is no other."""
    out = []
    for node in nodes:
        if isinstance(node, str):
            out.append(escape(node, quote=False))
        elif node.tag == "br":
            out.append("<br>")
        elif node.tag == "a":
            target = "" if linked else _target(node.attrs)
            inner = inline(node.children, linked=linked or bool(target))
            out.append(f"<a {target}>{inner}</a>" if target else inner)
        else:
            out.append(f"<{node.tag}>{inline(node.children, linked=linked)}</{node.tag}>")
    return "".join(out)


def _target(attrs):
    article, href = attrs.get("data-article", ""), attrs.get("href", "").strip()
    if ID.fullmatch(article):
        return f'data-article="{article}"'
    return f'href="{escape(href)}"' if HREF.fullmatch(href) else ""


def _paragraph(html, tag="p"):
    html = html.strip()
    text = words(html)
    return [Block("text", tag, html, text)] if text else []


def _said(text):
    """A paragraph of the plain `text`."""
    return _paragraph(escape(text, quote=False))


def _blocks(element):
    tag, after = element.tag, []
    if tag in {"p", "h2", "h3"} and not element.has_block:
        return _paragraph(inline(element.children), tag)
    if tag in LISTS:
        inner = _items(element, after)
        text = words(inner)
        return ([Block("text", tag, inner, text)] if text else []) + after
    if tag == "table":
        return _table(element, after) + after
    if tag == "blockquote":
        return _quote(element, after) + after
    if tag == "aside" and "data-box" in element.attrs:
        return _held(element, "box", "data-box", after) + after
    if tag in {"aside", "figure"}:
        return own_node(element) + blocks_of(element.children)
    return blocks_of(element.children)


def _quote(element, after):
    if "data-pull" in element.attrs:
        return _held(element, "pull", "data-pull", after)
    inner = _content(element, after)
    text = words(inner)
    return [Block("text", "blockquote", inner, text)] if text else []


def _held(element, kind, name, after):
    """A box or a pull quote. Without words in it, its title or its name is a paragraph."""
    caption = element.attrs[name].strip()
    inner = flow(element.children, after, lists=kind == "box")
    text = words(inner)
    if not text:
        return _said(caption)
    said = f"{caption} {text}" if kind == "box" else f"{text} {caption}"
    return [Block(kind, element.tag, inner, " ".join(said.split()), caption=caption)]


def _items(element, after):
    """What stands in a list, each in an item."""
    items = []
    for part in parts(element.children):
        if isinstance(part, list):
            html = inline(part).strip()
            items += [f"<li>{html}</li>"] if words(html) else []
        elif part.tag == "li":
            items.append(f"<li>{_content(part, after)}</li>")
        elif html := flow([part], after):
            items.append(f"<li>{html}</li>")
    return "".join(items)


def _table(element, after):
    """The table, or several where it is long. What stood in it outside of cells comes before it."""
    stray = []
    rows = list(_rows(element, stray, after))
    found = [Block("table", "table", inner, text) for inner in bodies(rows) if (text := words(inner))]
    return blocks_of(stray) + found


def _rows(element, stray, after):
    for part in parts(element.children):
        if isinstance(part, list):
            stray += part
        elif part.tag in {"tbody", "thead", "tfoot"}:
            yield from _rows(part, stray, after)
        elif part.tag == "tr":
            yield [cell(each.tag, flow(each.children, after, lists=False), each.attrs) for each in _cells(part, stray)]
        else:
            stray.append(part)


def _cells(row, stray):
    for part in parts(row.children):
        if isinstance(part, list):
            stray += part
        elif part.tag in {"td", "th"}:
            yield part
        else:
            stray.append(part)


def _content(element, after):
    """What stands in an item or a quotation: a line of words as it is, or paragraphs and lists."""
    return flow(element.children, after) if element.has_block else inline(element.children).strip()


def flow(nodes, after, *, lists=True):
    """`nodes` as paragraphs, and lists where they may stand: HTML. Nodes of our own are added to `after`."""
    html = []
    for part in parts(nodes):
        if isinstance(part, list):
            html += [block.source for block in _paragraph(inline(part))]
        elif part.tag in LISTS and lists:
            inner = _items(part, after)
            html += [f"<{part.tag}>{inner}</{part.tag}>"] if words(inner) else []
        else:
            around = part.attrs.get("data-box", "") + part.attrs.get("data-pull", "")
            html += [block.source for block in _said(around)]
            after.extend(own_node(part))
            html.append(flow(part.children, after, lists=lists))
    return "".join(html)


def own_node(element):
    """The node of ours that an aside or a figure is, as a list; where it leads nowhere, its words as a paragraph."""
    attrs = element.attrs
    if element.tag == "aside":
        return _baca_juga(attrs)
    if element.tag != "figure":
        return []
    caption = attrs.get("data-caption", "").strip()
    if "data-embed" in attrs:
        return _embed(attrs["data-embed"], attrs.get("data-embed-id", "").strip(), caption)
    given = attrs.get("data-gallery", attrs.get("data-photo", "")).split()
    ids = list(dict.fromkeys(int(pk) for pk in given if ID.fullmatch(pk)))
    most = GALLERY[-1]
    shown = [photos(ids[start : start + most], "" if start else caption) for start in range(0, len(ids), most)]
    return shown or _said(caption)


def _baca_juga(attrs):
    article, url = attrs.get("data-related-article", ""), attrs.get("data-related-url", "")
    title = attrs.get("data-related-title", "").strip()
    if ID.fullmatch(article):
        return [Block("related", "aside", reference=int(article))]
    if ADDRESS.fullmatch(url):
        return [Block("link", "aside", reference=url, caption=title)] if title else _link(url)
    return _said(title)


def _embed(provider, key, caption):
    """What is not to be shown here stays as a link."""
    reference = (provider, key) if embeds.is_known(provider, key) else embeds.parse(key)
    if reference:
        return [Block("embed", "figure", reference=reference, caption=caption)]
    return _link(key, caption) if ADDRESS.fullmatch(key) else _said(caption)


def _link(address, title=""):
    return _paragraph(f'<a href="{escape(address)}">{escape(title or address, quote=False)}</a>')
