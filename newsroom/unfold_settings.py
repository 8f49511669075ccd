"""The look and the menu of the newsroom's admin (see newsroom/sidebar.py, static/admin-own/)."""

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

# Paper and ink, and the one accent of docs/design.md (#a0141f is primary 600), as OKLCH.
INK = {
    "50": "oklch(98.2% .003 106)",
    "100": "oklch(96.2% .004 106)",
    "200": "oklch(91.4% .004 130)",
    "300": "oklch(85.3% .005 170)",
    "400": "oklch(70.4% .010 215)",
    "500": "oklch(50.2% .013 225)",
    "600": "oklch(39.6% .013 230)",
    "700": "oklch(33% .012 225)",
    "800": "oklch(26% .010 222)",
    "900": "oklch(19.6% .006 215)",
    "950": "oklch(15.5% .005 215)",
}
MENGKUDU = {
    "50": "oklch(97% .012 18)",
    "100": "oklch(94.4% .022 18)",
    "200": "oklch(88.6% .055 20)",
    "300": "oklch(82% .095 21)",
    "400": "oklch(77.5% .130 23)",
    "500": "oklch(73% .150 24)",
    "600": "oklch(45.2% .170 25)",
    "700": "oklch(39.5% .150 25)",
    "800": "oklch(33.5% .125 25)",
    "900": "oklch(28% .095 25)",
    "950": "oklch(21% .065 25)",
}


def _style(name):
    return lambda request: static(f"admin-own/css/{name}.css")


UNFOLD = {
    "SITE_TITLE": "newsroom.sidebar.outlet_name",
    "SITE_HEADER": "newsroom.sidebar.outlet_name",
    "SITE_SUBHEADER": _("Newsroom"),
    "SITE_SYMBOL": "newspaper",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": lambda request: static("img/ikon.svg")}],
    # A story has a history of its own (articles.admin.history); other rows need none.
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "BORDER_RADIUS": "4px",
    "COLORS": {"base": INK, "primary": MENGKUDU},
    "STYLES": [_style("look"), _style("forms"), _style("parts"), _style("lists")],
    "DASHBOARD_CALLBACK": "newsroom.dashboard.fill",
    "SIDEBAR": {"navigation": "newsroom.sidebar.navigation"},
}
