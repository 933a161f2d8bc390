"""Words that the tests send and that no log and no error may hold."""

import traceback

TOKEN = "987654:PLANTED-token"
CHAT = 70070070
LINE = "Amina haluaa tulla"
MAILBOX = "bahar@posti.example.org"
PASSWORD = "planted-password"
SECRET = "planted-webhook-secret"

PLANTED = (TOKEN, str(CHAT), LINE, MAILBOX, PASSWORD, SECRET)


def is_clean(error: BaseException) -> bool:
    """Whether the error, with all that it is chained to, holds none of the words."""
    chain: list[BaseException] = [error]
    for link in chain:
        chain += [other for other in (link.__cause__, link.__context__) if other and other not in chain]
    said = "".join(f"{link!r} {link} {link.args} {vars(link)}" for link in chain)
    said += "".join(traceback.format_exception_only(error))
    return not any(word in said for word in PLANTED)
