"""What a deep link carries: one letter for its sort, and a code."""

import re

_CODE = re.compile(r"[A-Za-z0-9_]{1,24}\Z")
"""No longer than what a token can hold."""


def code_in(payload: str, letter: str) -> str:
    """The code in a deep link's payload of the sort with this letter; empty when it holds none."""
    return payload[1:] if payload[:1] == letter and _CODE.match(payload, 1) else ""
