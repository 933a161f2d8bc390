"""Places and files as messages carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram.constants import FileSizeLimit, LocationLimit

from tests.botapi.errors import ApiError, bad
from tests.botapi.params import Upload

if TYPE_CHECKING:
    from tests.botapi.params import Call
    from tests.botapi.state import State

Json = dict[str, Any]

_ATTACHED = "attach://"
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")
_VENUE_EXTRAS = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")


def location_of(call: Call) -> Json:
    """The place of a sendLocation or sendVenue; raises 400 for one that is not on this planet."""
    latitude, longitude = call.number("latitude"), call.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad("wrong location specified")
    if "live_period" in call.values or "heading" in call.values:
        raise bad("live location not supported by the test server")
    place: Json = {"latitude": latitude, "longitude": longitude}
    if call.has("horizontal_accuracy"):
        place["horizontal_accuracy"] = accuracy = call.number("horizontal_accuracy")
        if not 0 <= accuracy <= LocationLimit.HORIZONTAL_ACCURACY:
            raise bad("wrong horizontal accuracy specified")
    return place


def venue_of(call: Call) -> Json:
    """The place, its name and its address."""
    place = location_of(call)
    call.need("title")
    call.need("address")
    extras = {name: call.text(name) for name in _VENUE_EXTRAS if call.has(name)}
    return {"location": place, "title": call.text("title"), "address": call.text("address"), **extras}


def document_of(state: State, call: Call) -> Json:
    """The file of a sendDocument."""
    file_id, upload = _upload(state, call, "document", FileSizeLimit.FILESIZE_UPLOAD)
    document = {"file_name": upload.name, "mime_type": upload.content_type, "file_size": len(upload.data)}
    return {"file_id": file_id, "file_unique_id": file_id[-8:], **document}


def photo_of(state: State, call: Call) -> list[Json]:
    """The picture of a sendPhoto, in one size, which is not measured."""
    file_id, upload = _upload(state, call, "photo", FileSizeLimit.FILESIZE_UPLOAD)
    if call.text("photo") not in state.files and upload.size > FileSizeLimit.PHOTOSIZE_UPLOAD:
        most = int(FileSizeLimit.PHOTOSIZE_UPLOAD)
        raise bad(f"file of size {upload.size} bytes is too big for a photo; the maximum size is {most} bytes")
    if not upload.data.startswith(_IMAGES):
        raise bad("IMAGE_PROCESS_FAILED")
    size = {"width": 1, "height": 1, "file_size": upload.size}
    return [{"file_id": file_id, "file_unique_id": file_id[-8:], **size}]


def voice_of(state: State, call: Call) -> Json:
    """The voice note of a sendVoice; its length is not measured."""
    file_id, upload = _upload(state, call, "voice", FileSizeLimit.FILESIZE_UPLOAD)
    return {"file_id": file_id, "file_unique_id": file_id[-8:], "duration": 1, "file_size": upload.size}


def file_of(state: State, call: Call) -> Json:
    """Where a file can be fetched; raises 400 for one that is too big for that."""
    file_id = call.text("file_id")
    upload = state.files.get(file_id)
    if upload is None:
        raise bad("invalid file_id")
    if upload.size > FileSizeLimit.FILESIZE_DOWNLOAD:
        raise bad("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": file_id[-8:],
        "file_size": upload.size,
        "file_path": f"files/{file_id}",
    }


def take_in(state: State, content: Json) -> None:
    """Know the files of what a person sends, so that they can be fetched and sent on."""
    photos, voice = content.get("photo", ()), content.get("voice")
    for begins, files in ((_IMAGES[0], photos), (b"OggS", [voice] if voice else ())):
        for file in files:
            name = str(file["file_id"])
            state.files.setdefault(name, Upload(name, "", begins + name.encode(), file.get("file_size", 0)))


def _upload(state: State, call: Call, name: str, largest: int) -> tuple[str, Upload]:
    value = call.text(name)
    if value in state.files:
        return value, state.files[value]
    upload = call.files.get(value.removeprefix(_ATTACHED) if value.startswith(_ATTACHED) else name)
    if upload is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if not upload.data:
        raise bad("file must be non-empty")
    if len(upload.data) > largest:
        raise ApiError(413)
    file_id = f"test-{name}-{next(state.numbers):08d}"
    state.files[file_id] = upload
    return file_id, upload
