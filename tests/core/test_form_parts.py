"""Fields and the error summary: every error can be reached and is read with its field."""

import re

from django import forms
from django.template.loader import render_to_string

from newsroom.core.forms import FormRenderer


class Request(forms.Form):
    default_renderer = FormRenderer

    kind = forms.ChoiceField(label="Kind", widget=forms.RadioSelect, choices=[("a", "A"), ("b", "B")])
    passages = forms.MultipleChoiceField(
        label="Passages", widget=forms.CheckboxSelectMultiple, choices=[("p1", "Words <b>")], help_text="Tick one."
    )
    right = forms.CharField(label="Right", help_text="In your own words.", widget=forms.Textarea)
    agree = forms.BooleanField(label="Agree")
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def groups(form):
    return "".join(field.as_field_group() for field in form)


def test_hint_and_error_are_tied_to_the_field():
    html = Request({})["right"].as_field_group()
    described = re.search(r'aria-describedby="([^"]+)"', html).group(1).split()
    assert described == ["id_right_helptext", "id_right_error"]
    assert all(f'id="{name}"' in html for name in described)
    assert 'aria-invalid="true"' in html
    assert html.index("<label") < html.index("_helptext") < html.index("_error") < html.index("<textarea")


def test_a_group_of_choices_is_a_fieldset_with_its_legend():
    html = Request()["kind"].as_field_group()
    assert "<legend>Kind</legend>" in html
    assert html.count('class="pick"') == 2


def test_fine_fields_are_not_marked():
    assert "bad" not in groups(Request())
    assert "_error" not in groups(Request())


def test_summary_links_to_a_control_that_is_there():
    form = Request({})
    summary = render_to_string("parts/errors.html", {"form": form})
    targets = re.findall(r'href="#([^"]+)"', summary)
    assert targets == ["id_kind_0", "id_passages_0", "id_right", "id_agree"]
    html = groups(form)
    assert all(f'id="{target}"' in html for target in targets)
    assert "autofocus" in summary


def test_no_summary_without_errors():
    assert render_to_string("parts/errors.html", {"form": Request()}).strip() == ""


def test_passages_carry_their_number_and_escape_their_text():
    html = render_to_string("parts/passages.html", {"field": Request()["passages"]})
    assert "Words &lt;b&gt;" in html
    assert re.search(r"<small>\w+ 1<", html)
    assert 'value="p1"' in html
