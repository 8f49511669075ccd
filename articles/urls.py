from django.urls import path

from . import feeds, sitemaps
from .views import front, history, lists, pages, search, story

urlpatterns = [
    path("", front.front, name="front"),
    path("rubrik/<slug:slug>/", lists.section, name="section"),
    path("rubrik/<slug:slug>/feed/", feeds.SectionFeed(), name="section_feed"),
    path("tag/<slug:slug>/", lists.tag, name="tag"),
    path("tag/<slug:slug>/feed/", feeds.TagFeed(), name="tag_feed"),
    path("penulis/<slug:slug>/", lists.author, name="author"),
    path("indeks/", lists.index, name="index"),
    path("indeks/<int:year>/<int:month>/<int:day>/", lists.index_day, name="index_day"),
    path("berita/<int:pk>/", story.story, name="story"),
    path("berita/<int:pk>/riwayat/", history.history, name="history"),
    path("berita/<int:pk>/versi/<int:number>/", history.version, name="version"),
    path("berita/<int:pk>/<str:slug>/", story.story, name="story"),
    path("cari/", search.search, name="search"),
    path("redaksi/", pages.masthead, name="masthead"),
    path("pedoman-media-siber/", pages.guideline, name="guideline"),
    path("kebijakan/<slug:slug>/", pages.policy, name="policy"),
    path("feed/", feeds.LatestFeed(), name="feed"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-pages.xml", sitemaps.pages, name="sitemap_pages"),
    path("sitemap-<int:year>-<int:month>.xml", sitemaps.month, name="sitemap_month"),
    path("sitemap-news.xml", sitemaps.news, name="sitemap_news"),
    path("robots.txt", sitemaps.robots, name="robots"),
]
