"""What is refused before any page is asked."""

import pytest


@pytest.mark.parametrize("length", ["62914561", "9" * 30])
def test_a_body_larger_than_any_form_is_not_read(client, db, length):
    response = client.post("/koreksi/ajukan/", {"a": "b"}, CONTENT_LENGTH=length)
    assert response.status_code == 413 and "60 MB" in response.content.decode()


def test_a_nul_byte_in_the_address(client, db):
    assert client.get("/koreksi/ajukan/?q=%00").status_code == 400


def test_public_pages_carry_the_strict_policy(client, db):
    policy = client.get("/koreksi/ajukan/")["Content-Security-Policy"]
    assert "unsafe" not in policy and "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
