"""Sets up the peers of bench/pages and bench/metadata from their registries, and runs them. See README.md here."""
import csv, gzip, json, os, resource, shutil, subprocess, sys, venv

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.path.join(ROOT, "..", "shared")
WORK = os.path.join(ROOT, "build", "bench-pages")
PIP = "pip==25.3"  # those of Debian 12 and of Python 3.11 stumble over an extra that two of the packages ask for
PACKAGES = ["selectolax==1.0.2", "resiliparse==2.0.1", "trafilatura==2.3.1", "readability-lxml==0.9", "newspaper4k==0.9.6",
            "lxml_html_clean==0.4.6"]
TIME_LIMIT = 240  # seconds of CPU time, for one peer over all pages
OURS = "newsdesk"
PARSER = "lexbor"  # a parser alone, the yardstick


class NotAvailable(Exception):
    pass


def run(command, **options):
    """Its standard output; what it says on standard error is shown where it failed."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    except OSError as error:
        raise NotAvailable(str(error)) from error
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        raise NotAvailable(f"{os.path.basename(command[0])} exits with {done.returncode}: {said[-1] if said else 'silent'}")
    return done


def python_peer(name):
    python = os.path.join(WORK, "venv", "bin", "python")
    if not os.path.exists(python):
        venv.create(os.path.dirname(os.path.dirname(python)), with_pip=True)
    for packages in [PIP], PACKAGES:
        run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages])
    return [python, os.path.join(HERE, "python_peer.py"), name]


def go_peer(name):
    program = os.path.join(WORK, "go_peer")
    run(["go", "build", "-o", program, "."], cwd=os.path.join(HERE, "go"))
    return [program, name]


def rust_peer(name):
    folder = os.path.join(WORK, "rust")
    run(["cargo", "build", "--quiet", "--locked", "--release", "--target-dir", folder], cwd=os.path.join(HERE, "rust"))
    return [os.path.join(folder, "release", "rust_peer"), name]


def node_peer(name):
    """Node looks for packages from a script's own folder upwards, so the script goes to where they are installed."""
    source, folder = os.path.join(HERE, "js"), os.path.join(WORK, "js")
    os.makedirs(folder, exist_ok=True)
    for file in os.listdir(source):
        shutil.copy(os.path.join(source, file), folder)
    run(["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=folder)
    return ["node", os.path.join(folder, "readability.js"), name]


def newsdesk(name):
    return ["lua5.4", os.path.join(HERE, "newsdesk.lua"), name]


MAKERS = {OURS: newsdesk, PARSER: python_peer, "resiliparse": python_peer, "dom_smoothie": rust_peer,
          "go-trafilatura": go_peer, "trafilatura": python_peer, "readability-lxml": python_peer, "newspaper4k": python_peer,
          "Readability.js": node_peer}


def environment():
    build = os.path.join(ROOT, "build")
    lua = ";".join(os.path.join(ROOT, "lua", *name) for name in (("?.lua",), ("?", "init.lua"))) + ";;"
    return dict(os.environ, LUA_PATH=lua, LUA_CPATH=os.path.join(build, "?.so") + ";;", GOMAXPROCS="1")


def unpack(data):
    """Writes the pages of a set as plain files, and a job list of them."""
    folder = os.path.join(WORK, os.path.basename(data))
    os.makedirs(folder, exist_ok=True)
    jobs = os.path.join(folder, "jobs.ndjson")
    with open(os.path.join(data, "jobs.ndjson"), encoding="utf-8") as source, open(jobs, "w", encoding="utf-8") as out:
        for line in source:
            job = json.loads(line)
            path = os.path.join(folder, job["id"].replace("/", "_") + ".html")
            if not os.path.exists(path):
                with gzip.open(os.path.join(data, job["file"])) as page, open(path, "wb") as plain:
                    plain.write(page.read())
            job["file"] = path
            out.write(json.dumps(job) + "\n")
    return jobs


def limited():
    """What a peer may use: one core, and time."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    resource.setrlimit(resource.RLIMIT_CPU, (TIME_LIMIT, TIME_LIMIT))


def measure(name, jobs, rounds):
    """{"pages": [(bytes, seconds of the parse, seconds)], "memory": MB, "predictions": path} of one extractor."""
    out = os.path.join(os.path.dirname(jobs), name + ".ndjson")
    done = run([*MAKERS[name](name), jobs, out, str(rounds)], env=environment(), preexec_fn=limited)
    said = done.stderr.strip().splitlines()
    if said:
        print(f"{name}: {len(said)} lines on standard error, the first: {said[0][:200]}", file=sys.stderr)
    result = {"pages": [], "memory": 0.0, "predictions": out}
    for row in csv.reader(done.stdout.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row[0] == "page":
            result["pages"].append((int(row[2]), float(row[3]), float(row[4])))
        elif row[0] == "memory":
            result["memory"] = (int(row[2]) - int(row[1])) / 1024
    if not result["pages"]:
        raise NotAvailable("it read no page")
    return result


def results(names, data, rounds):
    """(name, what it measured) of each extractor that can be had, ours first; the others are told of."""
    jobs = unpack(data)
    for name in MAKERS:
        if names and name not in names and name != OURS:
            continue
        try:
            yield name, measure(name, jobs, rounds)
        except NotAvailable as error:
            print(f"{name}: not available: {error}", file=sys.stderr)
