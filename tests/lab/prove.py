#!/usr/bin/python3
"""Breaks machines, explains what the failing command printed, obeys the card and looks whether the command works then. See README.md."""
import argparse
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib

import machines as lab
import record
from proof import HERE, Proof


def main():
    options = read_options()
    if os.geteuid() != 0:
        sys.exit("tests/lab needs root: it mounts, unshares and changes accounts of its own machines")
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        os.environ.pop(name, None)
    if options.one:
        print(json.dumps(prove_one(options)))
        return 0
    if subprocess.run(["unshare", "-m", "-n", "-p", "-f", "-u", "-i", "true"], stderr=subprocess.DEVNULL).returncode:
        sys.exit("tests/lab: this system refuses namespaces (unshare), so nothing can be proven on it")
    work = tempfile.mkdtemp(prefix="lab-", dir=os.environ.get("LAB_DIR"))
    os.chmod(work, 0o755)
    try:
        return work_through(work, options)
    finally:
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)


def read_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help="regular expressions for scenarios' names; none: all")
    parser.add_argument("--gssbot", default=f"{HERE}/../../src/Cli/bin/Debug/net10.0/gssbot")
    parser.add_argument("--out", default=f"{tempfile.gettempdir()}/gssbot-lab", help="where transcripts go")
    parser.add_argument("--jobs", type=int, default=max(2, os.cpu_count() or 1), help="states at once (default: cores, at least 2)")
    parser.add_argument("--quick", action="store_true", help="only the states that say quick = true: one or two of each family")
    parser.add_argument("--record", action="store_true", help="write what was proven into the case files and docs/lab.md")
    parser.add_argument("--keep", action="store_true", help="leave the machines' files")
    parser.add_argument("--one", nargs=2, metavar=("SCENARIO", "WORK"), help=argparse.SUPPRESS)
    return parser.parse_args()


def work_through(work, options):
    lab.prepare(work, HERE)
    paths = sorted(f"{HERE}/scenarios/{file}" for file in os.listdir(f"{HERE}/scenarios") if file.endswith(".toml"))
    chosen = [p for p in paths if not options.only or any(re.search(part, os.path.basename(p)[:-5]) for part in options.only)]
    if options.quick:
        chosen = [p for p in chosen if load(p).get("quick")]
    if not chosen:
        sys.exit("no state has such a name")
    start, results = time.monotonic(), []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(lambda path: apart(path, work, options), chosen):
            print(record.line_of(result), flush=True)
            results.append(result)
    if options.record:
        record.write(results)
    wrong = sum(result["bad"] for result in results)
    classes = ", ".join(f"{sum(r['grade'] == grade for r in results)} {grade}" for grade in "ABC")
    print(f"{classes}; {time.monotonic() - start:.0f} s")
    print(f"{len(results) - wrong} passed, {wrong} failed", flush=True)
    return 1 if wrong else 0


def apart(path, work, options):
    """One state in a network and a mount namespace of its own, so that several can run at once."""
    command = ["unshare", "-n", "-m", "--kill-child", sys.executable, os.path.abspath(__file__), "--one", path, work, "--gssbot", os.path.abspath(options.gssbot),
               "--out", options.out, *(["--keep"] if options.keep else [])]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        return json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        return {"name": os.path.basename(path)[:-5], "grade": "?", "bad": True, "notes": [done.stderr[-600:].replace("\n", " | ")], "card": {}, "typed": 0, "acts": []}


def prove_one(options):
    path, work = options.one
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    name, data = os.path.basename(path)[:-5], load(path)
    lab.known(work, options)
    proof, error, start = Proof(name, data, work, options), None, time.monotonic()
    try:
        grade = proof.run()
    except (RuntimeError, subprocess.TimeoutExpired, OSError) as fault:
        grade, error = "?", str(fault).replace("\n", " | ")
    finally:
        proof.end()
    os.makedirs(options.out, exist_ok=True)
    with open(f"{options.out}/{name}.txt", "w", errors="surrogateescape") as file:
        file.write("\n".join(proof.log))
    if not options.keep:
        shutil.rmtree(f"{work}/{name}", ignore_errors=True)
    expected = data["expect"].get("class", "A")
    bad = grade == "?" or grade > expected or any(note.split()[0].isupper() for note in proof.notes)
    card = {key: proof.first.get(key) for key in ("case", "certainty", "side", "actor")}
    return {"name": name, "grade": grade, "bad": bad, "notes": proof.notes + ([error] if error else []), "card": card, "typed": proof.typed,
            "acts": proof.acts_done, "failing": data["fail"]["run"], "packages": proof.packages(), "seconds": round(time.monotonic() - start)}


def load(path):
    with open(path, "rb") as file:
        return tomllib.load(file)


if __name__ == "__main__":
    sys.exit(main())
