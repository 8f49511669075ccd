"""The check of the Indonesian catalogue."""

import polib

from scripts import catalogue


def po(*entries):
    made = polib.POFile()
    made.extend(entries)
    return made


def test_a_whole_catalogue_has_no_fault():
    whole = po(polib.POEntry(msgid="Save", msgstr="Simpan"))
    assert not [
        *catalogue.untranslated(whole),
        *catalogue.uncompiled(whole, whole),
        *catalogue.uncollected(whole, whole),
    ]


def test_what_is_untranslated_or_fuzzy_is_named():
    entries = po(polib.POEntry(msgid="Save"), polib.POEntry(msgid="Send", msgstr="Kirim", flags=["fuzzy"]))
    assert list(catalogue.untranslated(entries)) == ["no translation: 'Save'", "fuzzy: 'Send'"]


def test_a_plural_without_text_is_untranslated():
    entries = po(polib.POEntry(msgid="%d day", msgid_plural="%d days", msgstr_plural={0: ""}))
    assert list(catalogue.untranslated(entries)) == ["no translation: '%d day'"]


def test_a_stale_mo_is_found():
    new = po(polib.POEntry(msgid="Save", msgstr="Simpan"), polib.POEntry(msgid="Send", msgstr="Kirim"))
    old = po(polib.POEntry(msgid="Save", msgstr="Simpen"))
    assert sorted(catalogue.uncompiled(new, old)) == [
        "the .mo has another text for 'Save'",
        "the .mo is out of date at 'Send'",
    ]


def test_strings_of_the_code_and_of_the_catalogue_must_be_the_same():
    known, used = po(polib.POEntry(msgid="Old", msgstr="Lama")), po(polib.POEntry(msgid="New"))
    assert list(catalogue.uncollected(known, used)) == [
        "in the code, not in the .po: 'New'",
        "in the .po, no longer in the code: 'Old'",
    ]
