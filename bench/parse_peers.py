#!/usr/bin/env python3
"""Bytes to tree: newsdesk against lexbor (selectolax, pip install selectolax), the same pages in the same run.

    bench/parse_peers.py BENCH_PARSE FOLDER...    FOLDER holds pages as *.html.gz

Runs the two by turns and takes the best round of each, so that what else the machine does weighs on neither."""
import glob
import gzip
import json
import subprocess
import sys
import time

from selectolax.lexbor import LexborHTMLParser

ROUNDS = 5


def lexbor_seconds(pages):
    start = time.perf_counter()
    for page in pages:
        LexborHTMLParser(page)
    return time.perf_counter() - start


def our_result(program, files):
    return json.loads(subprocess.run([program, "-r", "2", *files], capture_output=True, check=True, text=True).stdout)


def main():
    program, *folders = sys.argv[1:]
    files = sorted(f for folder in folders for f in glob.glob(folder + "/*.html.gz"))
    pages = [gzip.open(f).read() for f in files]
    lexbor, ours = float("inf"), float("inf")
    for _ in range(ROUNDS):
        lexbor = min(lexbor, lexbor_seconds(pages))
        result = our_result(program, files)
        ours = min(ours, result["seconds"])
    size = result["bytes"]
    print("%d pages, mean %d kB; %.1f nodes and %.1f attributes a kB; memory %.2f times the page" % (
        len(pages), size / len(pages) / 1000, result["nodes"] * 1000 / size, result["attributes"] * 1000 / size,
        result["memory"] / size))
    for name, seconds in (("newsdesk", ours), ("lexbor", lexbor)):
        print("%-9s %7.3f ms a page  %7.1f MB/s  %5.2f times newsdesk" % (
            name, seconds * 1000 / len(pages), size / seconds / 1e6, seconds / ours))


main()
