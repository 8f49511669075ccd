"""Contact data in outline: enough to see that it is there and whose it may be, too little to use. law: INV-7, PD-13"""

import re


def email(address):
    """ "sri@warga.example" as "s…@warga.example"."""
    name, at, host = address.rpartition("@")
    return f"{name[:1]}…{at}{host}" if at else "…"


def phone(number):
    """ "0812 3456 7890" as "…7890"; a number too short to hide anything stays hidden."""
    digits = re.sub(r"\D", "", number)
    return f"…{digits[-4:]}" if len(digits) > 7 else "…"


def postal(address):
    """The last part of an address alone, where it has parts: mostly the town."""
    parts = [part.strip() for part in re.split(r"[,\n]", address) if part.strip()]
    return f"… {re.sub(r'[0-9]', '', parts[-1]).strip()}" if len(parts) > 1 else "…"
