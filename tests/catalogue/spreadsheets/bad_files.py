"""Files that a reader of spreadsheets must survive, made by hand, and small spreadsheets as others write them."""

import io
import zipfile
from collections.abc import Callable, Mapping

NAMES = ("office", "table", "text")
SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return written.getvalue()


def xlsx(sheet: str, shared: str = "", **more: str | bytes) -> bytes:
    """One sheet called Taul1, its rows and its shared texts as XML."""
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="Taul1" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{shared}</sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{sheet}</sheetData></worksheet>',
            **more,
        }
    )


def xlsx_rows(*rows: Mapping[str, str]) -> str:
    """Rows with their headings as a sheet's XML."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    written = ["".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in line) for line in lines]
    return "".join(f"<row>{line}</row>" for line in written)


def ods(*tables: tuple[str, str], manifest: str = "") -> bytes:
    """Tables by name, their rows as XML."""
    body = "".join(f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in tables)
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest:manifest "
            f'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</manifest:manifest>',
            "content.xml": f"<office:document-content {SPACES}><office:body><office:spreadsheet>{body}"
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def ods_rows(lines: list[list[str]]) -> str:
    """Lines of texts as a table's XML, as an office program leaves them: nothing repeated to the edge of the sheet."""
    cells = [
        "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            if cell
            else "<table:table-cell/>"
            for cell in line
        )
        for line in lines
    ]
    edge = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = "".join(f"<table:table-row>{line}</table:table-row>" for line in cells)
    return f'{rows}<table:table-row table:number-rows-repeated="1048000">{edge}</table:table-row>'


def _cell(text: str, times: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {times}><text:p>{text}</text:p></table:table-cell>'


def _bomb() -> bytes:
    """Holds 100 MB of spaces in 100 KB."""
    written = io.BytesIO(xlsx(""))
    with (
        zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet2.xml", "w") as part,
    ):
        for _ in range(100):
            part.write(b" " * 1_000_000)
    return written.getvalue()


def _lies_about_its_size() -> bytes:
    """Says that a part of 5 MB has ten bytes."""
    honest = xlsx("", "<si><t>" + " " * 5_000_000 + "</t></si>")
    size = (5_000_000 + len(f'<sst xmlns="{MAIN}"><si><t></t></si></sst>')).to_bytes(4, "little")
    assert honest.count(size) == 2
    return honest.replace(size, (10).to_bytes(4, "little"))


SPACE = '<text:s text:c="999999999"/>'
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG_ROWS = xlsx_rows(*[dict.fromkeys(["laji", *(f"kuvaus a{letter}" for letter in LETTERS)], "x" * 405)] * 1700)
FAR = 'table:number-columns-repeated="16000"'
MILLION = 'table:number-rows-repeated="1000000"'

BAD: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "a file of 200 MB": (lambda: b"tunnus;laji\n" * 16_666_667, "liian suuri"),
    "a PDF": (lambda: b"%PDF-1.7\n", "PDF"),
    "a picture": (lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF", "kuva"),
    "a web page": (lambda: b"\n<!DOCTYPE html><html></html>", "verkkosivu"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".xls"),
    "a locked workbook": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "salasana",
    ),
    "a locked ODS": (lambda: ods(("A", ""), manifest="<manifest:encryption-data/>"), "salasana"),
    "a document": (lambda: zipped({"word/document.xml": "<w/>"}), "ei ole taulukko"),
    "half a file": (lambda: xlsx(xlsx_rows({"laji": "Uinti"}))[:-100], "rikki"),
    "half a sheet": (lambda: xlsx("<row><c>"), "rikki"),
    "no XML": (lambda: xlsx("", **{"xl/workbook.xml": b"\x00\x01\x02"}), "rikki"),
    "bytes": (lambda: bytes(range(256)) * 50, "taulukko"),
    "nothing": (lambda: b"", "tyhj"),
    "an empty sheet": (lambda: xlsx(""), "tyhj"),
    "a zip bomb": (_bomb, "purettuna liian suuri"),
    "a zip bomb that lies": (_lies_about_its_size, "rikki"),
    "a cell far away": (lambda: xlsx('<row><c r="XFD1048576"><v>1</v></c></row>'), "liian suuri"),
    "a space far away": (
        lambda: xlsx('<row><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row>'),
        "liian suuri",
    ),
    "a row far away": (lambda: xlsx('<row r="999999999"><c><v>1</v></c></row>'), "liian suuri"),
    "millions of cells": (lambda: xlsx(f"<row>{'<c><v>1</v></c>' * 2_000_000}</row>"), "liian suuri"),
    "one long text in many cells": (
        lambda: xlsx("<row>" + '<c t="s"><v>0</v></c>' * 100_000 + "</row>", f"<si><t>{'x' * 1_000_000}</t></si>"),
        "liian suuri",
    ),
    "texts shared from two parts": (
        lambda: xlsx('<row><c t="s"><v>0</v></c></row><si><t>x</t></si>', "<si><t>x</t></si>"),
        "rikki",
    ),
    "texts shared that are not there": (lambda: xlsx('<row><c t="s"><v>7</v></c></row>'), "rikki"),
    "an entity that grows": (
        lambda: xlsx("", **{"xl/sharedStrings.xml": '<!DOCTYPE s [<!ENTITY a "aaaaaaaa">]><sst>&a;</sst>'}),
        "rikki",
    ),
    "an ODS wider than a sheet": (
        lambda: ods(("A", f"<table:table-row {MILLION}>{_cell('x', FAR)}</table:table-row>")),
        "liian suuri",
    ),
    "an ODS with a cell far below": (
        lambda: ods(
            (
                "A",
                (
                    f"<table:table-row {MILLION}><table:table-cell/></table:table-row>"
                    f"<table:table-row><table:table-cell {FAR}/>{_cell('x')}</table:table-row>"
                ),
            )
        ),
        "liian suuri",
    ),
    "an ODS with a text of spaces": (
        lambda: ods(("A", f"<table:table-row>{_cell(SPACE)}</table:table-row>")),
        "liian suuri",
    ),
    "an ODS with no number": (
        lambda: ods(("A", '<table:table-row table:number-rows-repeated="x"/>')),
        "rikki",
    ),
    "an ODS with many sheets": (lambda: ods(*((f"A{at}", "") for at in range(100))), "Taulukoita on liikaa"),
    "ten thousand bad rows": (
        ("tunnus;nimi;laji;kunta;hinta;alkaa;viikonpäivät\n" + "a b;;x;y;z;å;ö\n" * 10_000).encode,
        "Tunnuksessa",
    ),
    "a workbook of long texts": (
        lambda: xlsx(LONG_ROWS),
        "tarvitaan",
    ),
    "a million headings": (lambda: b"laji" + b";" * 1_000_000, "Otsikoita on liikaa"),
    "a million rows": (lambda: b"laji\n" + b"1\n" * 1_000_000, "Rivejä on liikaa"),
}
"""What it is, how it is made, and a part of what is said about it."""
