"""Phone numbers as people write them: spaces, hyphens, 00358, +358 (0)44, Arabic digits, numbers from abroad."""

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

REGION = "FI"
"""Where a number without a country code is."""


def phone_number(text: str) -> str:
    """The number in E.164 ("+358440205131"), or "" when the text is no phone number (112 is none)."""
    try:
        number = phonenumbers.parse(text, REGION)
    except NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
