#!/usr/bin/env python3
"""One peer of bench/pages over a list of pages: pages_peer.py NAME JOBS.ndjson OUT.ndjson ROUNDS. Prints, with tabs
between, id, bytes and best seconds of each page, and the peak of memory before and after."""
import json, logging, sys, time

logging.disable(logging.CRITICAL)


def lexbor():
    from selectolax.lexbor import LexborHTMLParser
    return lambda page, url: LexborHTMLParser(page) and ""


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page, url: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


def trafilatura():
    from trafilatura import extract
    return lambda page, url: extract(page, url=url, include_comments=False) or ""


def readability():
    from lxml.html import fromstring
    from readability import Document
    return lambda page, url: fromstring(Document(page.decode("utf-8", "replace")).summary()).text_content()


def newspaper():
    from newspaper import Article

    def run(page, url):
        article = Article(url or "http://localhost/", fetch_images=False)
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()
        return article.text
    return run


MAKERS = {"lexbor": lexbor, "resiliparse": resiliparse, "trafilatura": trafilatura, "readability-lxml": readability,
          "newspaper4k": newspaper}


def peak():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def main():
    name, jobs, out, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    extract = MAKERS[name]()
    before, failures = peak(), {}
    with open(jobs, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as predictions:
        for job in map(json.loads, lines):
            with open(job["file"], "rb") as file:
                page = file.read()
            best, text = float("inf"), ""
            for _ in range(rounds):
                start = time.process_time()
                try:
                    text = extract(page, job.get("url"))
                except Exception as error:
                    failures[job["id"]] = error
                best = min(best, time.process_time() - start)
            predictions.write(json.dumps({"id": job["id"], "text": text}) + "\n")
            print(job["id"], len(page), f"{best:.7f}", sep="\t")
    for page, error in list(failures.items())[:1]:
        print(f"{name}: failed on {len(failures)} pages, first on {page}: {error}", file=sys.stderr)
    print("memory", before, peak(), sep="\t")


main()
