from django.contrib import admin
from django.urls import include, path

from newsroom.demo.views import mail as demo_mail

from . import views

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", views.healthz, name="healthz"),
    path("media/<path:path>", views.media, name="media"),
    path("demo/surat/", demo_mail, name="demo_mail"),
    path("koreksi/", include("corrections.urls")),
    path("", include("articles.urls")),
]
