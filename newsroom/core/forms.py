from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    """Renders `{{ form.field.as_field_group }}` in the design's language: label, hint, error, field."""

    field_template_name = "parts/field.html"
