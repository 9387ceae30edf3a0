#!/usr/bin/env python3
"""Makes the tables of csrc/html: tag.h and tag_table.c (element names), entity_table.c (named character references).

The references are those of Python's html.entities.html5, which is the HTML standard's table; the names of elements are
those of the HTML standard, with its obsolete ones, and those of SVG and MathML that tree construction tells apart.
Run in the project's root: tools/html_tables.py"""
import html.entities
import random

ELEMENTS = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image
img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr
noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc
ruby s samp script search section select slot small source spacer span strike strong style sub summary sup table tbody
td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp
math mi mo mn ms mtext mglyph malignmark annotation-xml svg foreignobject desc
""".split()
SLOT_BITS = 10
NOTE = "/* Made by tools/html_tables.py. */\n"


KEY_OF = """static uint64_t four_bytes(const unsigned char *at)
{
	return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* The first eight bytes, fewer where there are fewer, as a little-endian number: by loads that may overlap. */
static uint64_t first_bytes(const unsigned char *at, uint32_t size)
{
	if (size >= 8)
		return four_bytes(at) | four_bytes(at + 4) << 32;
	if (size >= 4)
		return four_bytes(at) | four_bytes(at + size - 4) << (8 * (size - 4));
	uint64_t key = 0;
	for (uint32_t i = 0; i < size; i++)
		key |= (uint64_t)at[i] << (8 * i);
	return key;
}

static uint64_t key_of(nd_str name)
{
	return first_bytes((const unsigned char *)name.data, name.size) + name.size;
}

"""


def constant(name):
    return "ND_TAG_" + name.upper().replace("-", "_")


def key(name):
    return (int.from_bytes(name.encode()[:8], "little") + len(name)) % 2**64


def find_multiplier():
    """A multiplier that gives each name a slot of its own."""
    chance = random.Random(1)
    while True:
        multiplier = chance.getrandbits(64) | 1
        slots = {}
        for number, name in enumerate(ELEMENTS):
            slot = (key(name) * multiplier % 2**64) >> (64 - SLOT_BITS)
            if slot in slots:
                break
            slots[slot] = number + 1
        else:
            return multiplier, slots


def rows(items, width=112):
    line, lines = "\t", []
    for item in items:
        if len(line) + len(item) > width:
            lines.append(line.rstrip())
            line = "\t"
        line += item + " "
    lines.append(line.rstrip())
    return "\n".join(lines)


def write_tags():
    with open("csrc/html/tag.h", "w") as out:
        out.write("/* Element names that tree construction and the page layer know. */\n" + NOTE)
        out.write("#ifndef ND_HTML_TAG_H\n#define ND_HTML_TAG_H\n\n#include \"newsdesk.h\"\n\n")
        out.write("typedef enum nd_tag {\n\tND_TAG_OTHER = 0,\n")
        out.write(rows(constant(name) + "," for name in ELEMENTS))
        out.write("\n\tND_TAG_COUNT\n} nd_tag;\n\n")
        out.write("/* The tag of a name in lower case, or ND_TAG_OTHER. */\nnd_tag nd_tag_of(nd_str name);\n\n")
        out.write("/* The name of a tag, in lower case; absent for ND_TAG_OTHER. A constant. */\n")
        out.write("nd_str nd_tag_name(nd_tag tag);\n\n#endif\n")
    multiplier, slots = find_multiplier()
    with open("csrc/html/tag_table.c", "w") as out:
        out.write("/* Names of elements, and a perfect hash over them: the first eight bytes plus the length, multiplied. */\n")
        out.write(NOTE + "#include <string.h>\n\n#include \"base/str.h\"\n#include \"html/tag.h\"\n\n")
        out.write("static const nd_str names[ND_TAG_COUNT] = {\n\t{NULL, 0},\n")
        out.write(rows('{"%s", %d},' % (name, len(name)) for name in ELEMENTS))
        out.write("\n};\n\nstatic const unsigned char slots[%d] = {\n" % 2**SLOT_BITS)
        out.write(rows("%d," % slots.get(i, 0) for i in range(2**SLOT_BITS)))
        out.write("\n};\n\n" + KEY_OF)
        out.write("nd_tag nd_tag_of(nd_str name)\n{\n")
        out.write("\tunsigned char tag = slots[(key_of(name) * UINT64_C(0x%016x)) >> %d];\n" % (multiplier, 64 - SLOT_BITS))
        out.write("\treturn nd_str_equal(names[tag], name) ? (nd_tag)tag : ND_TAG_OTHER;\n}\n\n")
        out.write("nd_str nd_tag_name(nd_tag tag)\n{\n\treturn names[tag];\n}\n")


def write_entities():
    entities = sorted((name.encode("ascii"), value) for name, value in html.entities.html5.items())
    text, offsets, codes = b"", [], []
    for name, value in entities:
        offsets.append(len(text))
        text += name
        points = [ord(c) for c in value] + [0]
        codes.append("{0x%X, 0x%X}," % (points[0], points[1]))
    offsets.append(len(text))
    letters = [chr(c) for c in range(ord("A"), ord("z") + 1)]
    starts = [next((i for i, e in enumerate(entities) if e[0][:1].decode() >= c), len(entities)) for c in letters]
    with open("csrc/html/entity_table.c", "w") as out:
        out.write("/* Named character references of the HTML standard, sorted by name. */\n" + NOTE)
        out.write('#include "html/entity_table.h"\n\n')
        out.write("const char nd_entity_names[] = {\n" + rows("%d," % byte for byte in text) + "\n};\n\n")
        out.write("const uint16_t nd_entity_offsets[ND_ENTITY_COUNT + 1] = {\n")
        out.write(rows("%d," % o for o in offsets))
        out.write("\n};\n\nconst nd_entity_codes nd_entity_values[ND_ENTITY_COUNT] = {\n" + rows(codes) + "\n};\n\n")
        out.write("const uint16_t nd_entity_starts['z' - 'A' + 2] = {\n")
        out.write(rows("%d," % s for s in starts + [len(entities)]) + "\n};\n")
    with open("csrc/html/entity_table.h", "w") as out:
        out.write("/* Named character references of the HTML standard, sorted by name. */\n" + NOTE)
        out.write("#ifndef ND_HTML_ENTITY_TABLE_H\n#define ND_HTML_ENTITY_TABLE_H\n\n#include <stdint.h>\n\n")
        out.write("enum { ND_ENTITY_COUNT = %d };\n\n" % len(entities))
        out.write("typedef struct nd_entity_codes {\n\tuint32_t first, second; /* second: 0 where there is one only */\n} nd_entity_codes;\n\n")
        out.write("/* Names without \"&\", with \";\" where they have it, one after another; name i is\n")
        out.write(" * [nd_entity_offsets[i], nd_entity_offsets[i + 1]). */\n")
        out.write("extern const char nd_entity_names[];\nextern const uint16_t nd_entity_offsets[ND_ENTITY_COUNT + 1];\n")
        out.write("extern const nd_entity_codes nd_entity_values[ND_ENTITY_COUNT];\n\n")
        out.write("/* First name that begins with the letter 'A' + i. */\n")
        out.write("extern const uint16_t nd_entity_starts['z' - 'A' + 2];\n\n#endif\n")


write_tags()
write_entities()
