"""The floor: a Django view that returns given bytes, with no middleware and no database."""

from django.http import HttpResponse
from django.urls import path

body = b""


def bare(request):
    return HttpResponse(body)


urlpatterns = [path("", bare)]
