from django.db import migrations, models


def as_published(apps, schema_editor):
    """Until now "ready" said what "published" says: the working copy is what readers see."""
    apps.get_model("articles", "Article").objects.filter(stage="ready").update(stage="published")


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_duties")]

    operations = [
        migrations.AlterField(
            model_name="article",
            name="stage",
            field=models.CharField(
                choices=[
                    ("draft", "Draft"),
                    ("review", "In review"),
                    ("returned", "Returned"),
                    ("ready", "Ready"),
                    ("published", "As published"),
                ],
                default="draft",
                editable=False,
                max_length=10,
                verbose_name="stage",
            ),
        ),
        migrations.RunPython(as_published, migrations.RunPython.noop),
    ]
