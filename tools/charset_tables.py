#!/usr/bin/env python3
"""Makes csrc/page/charset_table.c and .h: the encodings, labels and single-byte tables of the Encoding standard.

The labels are those of the webencodings package (pip install webencodings), which are the standard's; the tables are
Python's codecs, changed where the standard differs. Run in the project's root: tools/charset_tables.py"""
import codecs

import webencodings.labels

NOTE = "/* Made by tools/charset_tables.py. */\n"
SINGLE = ["IBM866", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8",
          "ISO-8859-8-I", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "KOI8-R", "KOI8-U",
          "macintosh", "windows-874", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
          "windows-1255", "windows-1256", "windows-1257", "windows-1258", "x-mac-cyrillic", "x-user-defined"]
# Names that iconv of the GNU C library knows the standard's decoder by; GBK's is that of gb18030.
MULTIPLE = {"GBK": "GB18030", "gb18030": "GB18030", "Big5": "BIG5-HKSCS", "EUC-JP": "EUC-JP-MS",
            "ISO-2022-JP": "ISO-2022-JP", "Shift_JIS": "CP932", "EUC-KR": "CP949"}
OTHER = ["UTF-16BE", "UTF-16LE", "replacement"]
NAMES = ["UTF-8"] + SINGLE + list(MULTIPLE) + OTHER
CODECS = {"ISO-8859-8-I": "iso-8859-8", "windows-874": "cp874", "x-mac-cyrillic": "mac-cyrillic"}
DIFFERENCES = {
    "KOI8-U": {0xAE: 0x45E, 0xBE: 0x40E},
    "windows-1255": {0xCA: 0x5BA},
    "x-mac-cyrillic": {0xA2: 0x490, 0xB6: 0x491, 0xFF: 0x20AC},
}


def constant(name):
    return "ND_ENCODING_" + name.upper().replace("-", "_")


def code(name, byte):
    """The code point of a byte, or 0 where the standard has none."""
    if name == "x-user-defined":
        return 0xF780 + byte - 0x80
    if byte in DIFFERENCES.get(name, {}):
        return DIFFERENCES[name][byte]
    try:
        return ord(codecs.decode(bytes([byte]), CODECS.get(name, name)))
    except UnicodeDecodeError:
        return byte if name.startswith("windows-") and byte < 0xA0 else 0


def rows(items, width=112):
    line, lines = "\t", []
    for item in items:
        if len(line) + len(item) > width:
            lines.append(line.rstrip())
            line = "\t"
        line += item + " "
    lines.append(line.rstrip())
    return "\n".join(lines)


labels = sorted((label, next(n for n in NAMES if n.lower() == name)) for label, name in webencodings.labels.LABELS.items())

with open("csrc/page/charset_table.h", "w") as out:
    out.write("/* The encodings and labels of the Encoding standard. */\n" + NOTE)
    out.write("#ifndef ND_PAGE_CHARSET_TABLE_H\n#define ND_PAGE_CHARSET_TABLE_H\n\n#include \"newsdesk.h\"\n\n")
    out.write("typedef enum nd_encoding {\n" + rows(constant(n) + "," for n in NAMES))
    out.write("\n\tND_ENCODING_COUNT,\n\tND_ENCODING_NONE = ND_ENCODING_COUNT\n} nd_encoding;\n\n")
    out.write("#define ND_FIRST_SINGLE %s\n#define ND_LAST_SINGLE %s\n" % (constant(SINGLE[0]), constant(SINGLE[-1])))
    out.write("#define ND_LABEL_COUNT %d\n\n" % len(labels))
    out.write("typedef struct nd_label {\n\tnd_str label; /* in lower case */\n\tuint8_t encoding;\n} nd_label;\n\n")
    out.write("/* By nd_encoding: the standard's names; names for iconv, or NULL where it is not needed. */\n")
    out.write("extern const nd_str nd_encoding_names[ND_ENCODING_COUNT];\n")
    out.write("extern const char *const nd_iconv_names[ND_ENCODING_COUNT];\n\n")
    out.write("/* Sorted. */\nextern const nd_label nd_labels[ND_LABEL_COUNT];\n\n")
    out.write("/* Code points of the bytes from 0x80 on, of the encodings from ND_FIRST_SINGLE on; 0: none. */\n")
    out.write("extern const uint16_t nd_single_bytes[ND_LAST_SINGLE - ND_FIRST_SINGLE + 1][128];\n\n#endif\n")

with open("csrc/page/charset_table.c", "w") as out:
    out.write("/* The encodings and labels of the Encoding standard. */\n" + NOTE + "#include \"page/charset_table.h\"\n\n")
    out.write("const nd_str nd_encoding_names[ND_ENCODING_COUNT] = {\n")
    out.write(rows('{"%s", %d},' % (n, len(n)) for n in NAMES) + "\n};\n\n")
    out.write("const char *const nd_iconv_names[ND_ENCODING_COUNT] = {\n")
    out.write(rows('[%s] = "%s",' % (constant(n), MULTIPLE[n]) for n in MULTIPLE) + "\n};\n\n")
    out.write("const nd_label nd_labels[ND_LABEL_COUNT] = {\n")
    out.write(rows('{{"%s", %d}, %s},' % (l, len(l), constant(n)) for l, n in labels) + "\n};\n\n")
    out.write("const uint16_t nd_single_bytes[ND_LAST_SINGLE - ND_FIRST_SINGLE + 1][128] = {\n")
    for name in SINGLE:
        out.write("\t/* %s */\n\t{\n" % name + rows("0x%04X," % code(name, b) for b in range(128, 256)) + "\n\t},\n")
    out.write("};\n")
