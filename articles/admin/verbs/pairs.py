"""A form field of pairs, was / should be. Without script there is always one empty pair more than was filled in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..widgets import module

MOST = 30


class PairsWidget(forms.Widget):
    template_name = "admin/articles/widgets/pairs.html"

    @property
    def media(self):
        return forms.Media(js=[module("pairs")])

    def value_from_datadict(self, data, files, name):
        if not hasattr(data, "getlist"):
            return data.get(name)
        return list(zip(data.getlist(f"{name}_was"), data.getlist(f"{name}_should_be"), strict=False))

    def value_omitted_from_data(self, data, files, name):
        return f"{name}_was" not in data

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["pairs"] = [*(value or []), ("", "")]
        return context

    def id_for_label(self, id_):
        return f"{id_}_0"

    def use_required_attribute(self, initial):
        return False


class PairsField(forms.Field):
    widget = PairsWidget

    def clean(self, value):
        pairs = [(was.strip(), should_be.strip()) for was, should_be in value or []]
        pairs = [pair for pair in pairs if any(pair)]
        if any("\x00" in text or len(text) > 2000 for pair in pairs for text in pair):
            raise forms.ValidationError(_("Each side of a pair is text of at most 2,000 characters."))
        if not pairs:
            raise forms.ValidationError(_("An erratum says what stood there and what it should be."))
        if not all(all(pair) for pair in pairs):
            raise forms.ValidationError(_("Each pair needs both sides: what stood there, and what it should be."))
        return pairs[:MOST]
