"""Nodes of a text, one by one: what they become when they are broken, too many, or pasted from somewhere."""

import pytest

from articles import body, embeds


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("<div>satu</div><div>dua</div>", "<p>satu</p><p>dua</p>"),
        ("<h1>Judul</h1><p><b>a</b> <i>b</i></p>", "<h2>Judul</h2><p><strong>a</strong> <em>b</em></p>"),
        ("<aside>bebas</aside>", "<p>bebas</p>"),
        ('<figure><img src="data:image/png;base64,AAAA"><figcaption>Pasar</figcaption></figure>', "<p>Pasar</p>"),
        ('<a data-article="x" href="javascript:alert(1)">kata</a>', "<p>kata</p>"),
        ('<p><a data-article="3" href="https://x.example/">kata</a></p>', '<p><a data-article="3">kata</a></p>'),
        ('<figure data-gallery="5 5" data-caption="A"></figure>', '<figure data-photo="5" data-caption="A"></figure>'),
        ('<blockquote data-pull="Ana"></blockquote>', "<p>Ana</p>"),
        ('<aside data-box="Angka"></aside>', "<p>Angka</p>"),
        (
            '<figure data-embed="evil" data-embed-id="https://evil.example/v?a=1&amp;b=2" data-caption="Video"></figure>',
            '<p><a href="https://evil.example/v?a=1&amp;b=2">Video</a></p>',
        ),
        (
            '<iframe width="1" src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
            '<figure data-embed="youtube" data-embed-id="dQw4w9WgXcQ" data-caption=""></figure>',
        ),
        ('<iframe src="https://evil.example/x"></iframe>', '<p><a href="https://evil.example/x">https://evil.example/x</a></p>'),
        (
            '<ul><li>a<figure data-photo="5" data-caption="x"></figure></li></ul>',
            '<ul><li><p>a</p></li></ul><figure data-photo="5" data-caption="x"></figure>',
        ),
        (
            '<aside data-box="B"><h2>a</h2><table><tr><td>b</td></tr></table></aside>',
            '<aside data-box="B"><p>a</p><p>b</p></aside>',
        ),
    ],
)  # fmt: skip
def test_what_is_pasted_keeps_its_words_in_what_a_story_may_hold(pasted, kept):
    assert body.clean(pasted) == kept
    assert body.clean(kept) == kept


class TestTables:
    def test_a_table_within_a_table_stays_as_its_words(self):
        inner = "<table><tr><td>dalam</td><td>dua</td></tr></table>"
        html = body.clean(f"<table><tr><td>luar{inner}</td></tr></table>")
        assert html == "<table><tbody><tr><td><p>luar</p><p>dalam</p><p>dua</p></td></tr></tbody></table>"

    def test_every_row_is_as_wide_as_the_widest(self):
        html = body.clean("<table><thead><tr><th>a<th>b</thead><tr><td>c</table>")
        assert html.endswith("<tr><td><p>c</p></td><td><p></p></td></tr></tbody></table>")

    def test_spans_are_whole_numbers_that_fit(self):
        html = body.clean(
            '<table><tr><td colspan="2" rowspan="20">a</td><td colspan="0">b</td></tr><tr><td>c</td></tr></table>'
        )
        assert '<td colspan="2" rowspan="2"><p>a</p></td><td><p>b</p></td>' in html

    def test_what_is_too_many_goes_on_in_the_next_table_and_in_the_last_column(self):
        cells = "".join(f"<td>k{n}</td>" for n in range(15))
        html = body.clean(f"<table>{f'<tr>{cells}</tr>' * 130}</table>")
        assert [len(block.rows) for block in body.blocks(html)] == [60, 60, 10]
        assert {len(row) for block in body.blocks(html) for row in block.rows} == {12}
        assert html.count("k14") == 130
        assert body.clean(html) == html

    def test_a_caption_comes_before_it(self):
        assert body.clean("<table><caption>Harga</caption><tr><td>1</td></tr></table>").startswith(
            "<p>Harga</p><table>"
        )

    def test_a_head_cell_says_what_it_heads(self):
        inner = body.with_scopes("<tbody><tr><th><p>a</p></th></tr><tr><th><p>b</p></th><td><p>c</p></td></tr></tbody>")
        assert '<th scope="col"><p>a' in inner and '<th scope="row"><p>b' in inner


def test_a_gallery_of_more_than_thirty_goes_on_in_a_second():
    html = body.clean(f'<figure data-gallery="{" ".join(map(str, range(1, 33)))}" data-caption="A"></figure>')
    assert [(len(block.reference), block.caption) for block in body.blocks(html)] == [(30, "A"), (2, "")]
    assert body.photo_ids(html) == list(range(1, 33))
    assert body.photo_ids(body.with_photo(html, 4, 99))[3] == 99


@pytest.mark.law("HJ-10a")
def test_boxes_tables_and_pull_quotes_are_passages_too():
    html = (
        '<p>satu</p><blockquote data-pull="Ana"><p>dua</p></blockquote><figure data-photo="1"></figure>'
        '<aside data-box="Kotak"><p>tiga</p></aside><table><tr><td>empat</td></tr></table><p>lima</p>'
    )
    assert [(block.number, block.text) for block in body.blocks(body.clean(html)) if block.number] == [
        (1, "satu"),
        (2, "dua Ana"),
        (3, "Kotak tiga"),
        (4, "empat"),
        (5, "lima"),
    ]


@pytest.mark.parametrize("mark", ["&#8238;", "&#x2067;", "\u202e", "\u200b", "\ufeff", "&#0;", "\ud800", "&#13;"])
def test_characters_that_nobody_sees_are_gone_however_they_are_written(mark):
    assert body.clean(f'<p>a{mark}b</p><aside data-box="c{mark}d"><p>e</p></aside>').replace("\ufffd", "") == (
        '<p>ab</p><aside data-box="cd"><p>e</p></aside>'
    )


def test_joiners_between_letters_stay():
    assert body.clean("<p>می\u200cخواهم</p>") == "<p>می\u200cخواهم</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>" * 2000 + "kata",
        "<strong><p>" * 2000 + "kata",
        "<blockquote>" * 4000 + "kata",
        "<table><tr><td>" * 1000 + "kata",
        "<p>" + "<em>" * 4000 + "kata",
        "<div>" * 500_000 + "kata",
    ],
)
def test_text_nested_without_end_stays_as_words(html):
    cleaned = body.clean(html)
    assert body.plain(cleaned) == "kata"
    assert body.clean(cleaned) == cleaned


class TestAddresses:
    @pytest.mark.parametrize(
        ("address", "found"),
        [
            ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=x", ("youtube", "dQw4w9WgXcQ")),
            ("https://m.youtube.com/watch?v=dQw4w9WgXcQ&t=1m23s", ("youtube", "dQw4w9WgXcQ@83")),
            ("youtu.be/dQw4w9WgXcQ?t=83", ("youtube", "dQw4w9WgXcQ@83")),
            ("https://youtube.com/shorts/dQw4w9WgXcQ?feature=share", ("youtube", "dQw4w9WgXcQ")),
            ("https://www.youtube.com/live/dQw4w9WgXcQ", ("youtube", "dQw4w9WgXcQ")),
            ("https://twitter.com/nama/status/1234567890?s=20", ("x", "1234567890")),
            ("https://mobile.x.com/nama/status/1234567890/photo/1", ("x", "1234567890")),
            ("https://www.instagram.com/nama/reel/Cabc_-12345/?igsh=x", ("instagram", "reel/Cabc_-12345")),
            ("https://instagram.com/p/Cabc12345/", ("instagram", "p/Cabc12345")),
            ("https://www.tiktok.com/@a.b/video/7123456789012345678?x=1", ("tiktok", "@a.b/video/7123456789012345678")),
            ("https://m.facebook.com/watch/?v=123456", ("facebook", "watch/123456")),
            ("https://www.facebook.com/nama/posts/judul-x/pfbid0Abc", ("facebook", "nama/posts/pfbid0Abc")),
            ("https://www.facebook.com/reel/123456", ("facebook", "reel/123456")),
            ("https://facebook.com/permalink.php?story_fbid=pfbid0&id=100", ("facebook", "permalink/pfbid0/100")),
            ("https://open.spotify.com/intl-id/track/4rOoJ6Egrf8K2IrywzwOMk?si=1", ("spotify", "track/4rOoJ6Egrf8K2IrywzwOMk")),
            ("https://www.google.com/maps/@-7.15,111.88,15z", ("maps", "@-7.15,111.88,15")),
            ("https://www.google.co.id/maps/place/Pasar+Besar/@-7.15,111.88,17z/data=!3m1", ("maps", "Pasar+Besar@-7.15,111.88,17")),
            ("https://www.google.com/maps/place/Kopi+Tepi+(Baru)%2F2/", ("maps", "Kopi+Tepi+%28Baru%29%2F2")),
            ("https://maps.google.com/maps?q=Pasar+Besar", ("maps", "Pasar+Besar")),
            ("https://www.google.com/maps/embed?pb=!1m18!2sPasar%20Besar!5e0", ("maps", "pb:!1m18!2sPasar%20Besar!5e0")),
        ],
    )  # fmt: skip
    def test_every_spelling_is_read(self, address, found):
        assert embeds.parse(address) == found
        # What we lead to is an address of the same thing.
        again = embeds.parse(embeds.address(*found))
        assert again and again[0] == found[0]
        assert embeds.frame(*found).startswith(embeds.PROVIDERS[found[0]].frame_host + "/")
        assert '"' not in embeds.frame(*found) and " " not in embeds.frame(*found)

    @pytest.mark.parametrize(
        "address",
        [
            "",
            "kata biasa",
            "https://evil.example/watch?v=dQw4w9WgXcQ",
            "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
            "https://evil.example/?https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "javascript://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://www.youtube.com/watch?v=\"><script>",
            "https://www.youtube.com/@kanal",
            "https://[::1",
            "https://www.google.com/search?q=x",
            "https://www.google.com/maps",
            "x" * 4000,
        ],
    )  # fmt: skip
    def test_anything_else_is_not_known(self, address):
        assert embeds.parse(address) is None
