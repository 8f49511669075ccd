"""What an address that somebody pastes into the editor would show, as JSON."""

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from .. import embeds


@require_http_methods(["GET", "HEAD", "POST"])
def embed(request):
    """Provider, id and names of the address in `address`; 422 with a sentence where it is of none that we know."""
    found = embeds.parse((request.POST if request.method == "POST" else request.GET).get("address", ""))
    if found is None:
        known = ", ".join(provider.name for provider in embeds.PROVIDERS.values())
        sentence = _("This address cannot be shown in a story. Known are: %(known)s. You can put it in as a link.")
        response = JsonResponse({"error": sentence % {"known": known}}, status=422)
    else:
        provider, key = found
        name = embeds.PROVIDERS[provider].name
        response = JsonResponse({"provider": provider, "id": key, "name": name, "address": embeds.address(*found)})
    response.headers["Cache-Control"] = "private, no-store"
    return response
