#!/usr/bin/env python3
"""The Python peers of bench/pages. See README.md here."""
import itertools, json, logging, re, sys, time

logging.disable(logging.CRITICAL)
WARM_UP_PAGES = 20
TINY_PAGE = b"<!doctype html><title>Title</title><p>A paragraph."
BLOCKS = frozenset("address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li "
                   "main ol p pre section table td th tr ul".split())


def decode(page):
    """For what takes text: by the charset that the page declares in its first bytes, else UTF-8."""
    label = re.search(rb"charset=[\"' ]*([\w-]+)", page[:4096], re.IGNORECASE)
    try:
        return page.decode(label.group(1).decode() if label else "utf-8", "replace")
    except LookupError:
        return page.decode("utf-8", "replace")


def separated(root):
    """Text of a tree of lxml; text_content would join the words of neighbouring blocks."""
    for element in root.iter():
        if element.tag in BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    return root.text_content()


def lexbor():
    from selectolax.lexbor import LexborHTMLParser
    return LexborHTMLParser, lambda page, url, metadata: LexborHTMLParser(page) and {}


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    def parse(page):
        return HTMLTree.parse(bytes_to_str(page, detect_encoding(page)))
    return parse, lambda page, url, metadata: {"text": extract_plain_text(parse(page), main_content=True)}


def trafilatura():
    from trafilatura import bare_extraction, extract, load_html

    def run(page, url, metadata):
        if not metadata:
            return {"text": extract(page, url=url, include_comments=False)}
        found = bare_extraction(page, url=url, include_comments=False, with_metadata=True)
        return found and {"text": found.text, "title": found.title, "site": found.sitename, "published": found.date,
                          "authors": (found.author or "").split("; "), "language": found.language}
    return load_html, run


def readability():
    from lxml.html import document_fromstring, fromstring
    from readability import Document

    def run(page, url, metadata):
        document = Document(decode(page))
        found = {"text": separated(fromstring(document.summary()))}
        if metadata:
            found["title"] = document.short_title()
        return found
    return lambda page: document_fromstring(decode(page)), run


def newspaper():
    from lxml.html import document_fromstring
    from newspaper import Article

    def run(page, url, metadata):
        article = Article(url or "http://localhost/", fetch_images=False)
        article.download(input_html=decode(page))
        article.parse()
        found = {"text": article.text, "title": article.title, "authors": article.authors}
        found["published"] = article.publish_date.isoformat() if hasattr(article.publish_date, "isoformat") else None
        return {**found, "site": article.meta_site_name, "language": article.meta_lang}
    return lambda page: document_fromstring(decode(page)), run


MAKERS = {"lexbor": lexbor, "resiliparse": resiliparse, "trafilatura": trafilatura, "readability-lxml": readability,
          "newspaper4k": newspaper}


def peak():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def pages(jobs):
    with open(jobs, encoding="utf-8") as lines:
        for job in map(json.loads, lines):
            with open(job["file"], "rb") as file:
                yield job, file.read()


def main():
    name, jobs, out, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    parse, extract = MAKERS[name]()
    failures = {}

    def timed(function, job, *arguments):
        start = time.process_time()
        try:
            result = function(*arguments)
        except Exception as error:
            failures[job.get("id")], result = error, None
        return time.process_time() - start, result

    timed(extract, {}, TINY_PAGE, None, rounds == 0)
    failures.clear()
    before = peak()
    for job, page in itertools.islice(pages(jobs), WARM_UP_PAGES if rounds else 0):
        timed(extract, job, page, job.get("url"), False)
    with open(out, "w", encoding="utf-8") as predictions:
        for job, page in pages(jobs):
            parsing, whole = [], []
            for _ in range(max(rounds, 1)):
                parsing.append(timed(parse, job, page)[0])
                seconds, found = timed(extract, job, page, job.get("url"), rounds == 0)
                whole.append(seconds)
            predictions.write(json.dumps({"text": "", **(found or {}), "id": job["id"]}, default=str) + "\n")
            print("page", job["id"], len(page), f"{sum(parsing) / len(parsing):.7f}", f"{sum(whole) / len(whole):.7f}", sep="\t")
    for page, error in failures.items():
        print(f"{name}: {page}: {error!r}", file=sys.stderr)
    print("memory", before, peak(), sep="\t")


main()
