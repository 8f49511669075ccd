from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_stages")]

    operations = [
        migrations.AddField("relatedlink", "in_words", models.BooleanField(default=False)),
    ]
