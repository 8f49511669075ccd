"""The story form of the admin as a browser sends it: what the page holds, with some fields changed."""


def filled(page, **changed):
    """POST data of a change or add page."""
    form = page.context["adminform"].form
    data = {name: _value(form[name]) for name in form.fields}
    for inline in page.context["inline_admin_formsets"]:
        formset = inline.formset
        data |= {f"{formset.prefix}-{name}": value for name, value in formset.management_form.initial.items()}
        for row in formset.forms:
            data |= {row.add_prefix(name): _value(row[name]) for name in row.fields}
    data |= changed
    return {name: value for name, value in data.items() if value is not None and value is not False}


def _value(bound):
    value = bound.value()
    if bound.name == "tags":
        return ", ".join(tag.name if hasattr(tag, "name") else str(tag) for tag in value or [])
    if isinstance(value, bool):
        return "on" if value else False
    return getattr(value, "pk", "" if value is None else value)
