"""Public pages as a reader finds them: from link to link, a few of each kind."""

from collections import Counter, deque
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

OF_EACH_VIEW = 6
NOT_PAGES = ("/admin/", "/media/", "/static/")


class Links(HTMLParser):
    """Addresses of this site that a page links to."""

    def __init__(self, html, page):
        super().__init__()
        self.page, self.found = page, []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        href = dict(attributes).get("href")
        if tag == "a" and href and not href.startswith("#"):
            address = urlsplit(urljoin(f"http://testserver{self.page}", href))
            if address.netloc in ("testserver", "localhost:8000"):
                self.found.append(address._replace(scheme="", netloc="", fragment="").geturl())


def is_html(response):
    return response.headers.get("Content-Type", "").startswith("text/html")


def pages(client, starts):
    """Yield (address, response) of HTML pages, breadth first, at most OF_EACH_VIEW of one view."""
    waiting, seen, of_view = deque(starts), set(starts), Counter()
    while waiting:
        address = waiting.popleft()
        try:
            view = resolve(urlsplit(address).path).view_name
        except Resolver404:
            raise AssertionError(f"A page links to {address}, which no view answers") from None
        of_view[view] += 1
        if of_view[view] > OF_EACH_VIEW:
            continue
        response = client.get(address, follow=True)
        assert response.status_code in (200, 410), f"{address} is linked and answers {response.status_code}"
        if not is_html(response):
            continue
        yield address, response
        for link in Links(response.content.decode(), address).found:
            if link not in seen and not link.startswith(NOT_PAGES):
                seen.add(link)
                waiting.append(link)
