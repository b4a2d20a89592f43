#!/usr/bin/python3
"""Breaks machines, explains what the failing command printed, obeys the card and looks whether the command works then. See README.md."""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib

import machines as lab
from proof import HERE, Proof


def prove(path, work, options):
    name = os.path.basename(path).removesuffix(".toml")
    with open(path, "rb") as file:
        data = tomllib.load(file)
    proof, error = Proof(name, data, work, options), None
    try:
        grade = proof.run()
    except (RuntimeError, subprocess.TimeoutExpired, OSError) as fault:
        grade, error = "?", str(fault).replace("\n", " | ")
    finally:
        proof.end()
    os.makedirs(options.out, exist_ok=True)
    with open(f"{options.out}/{name}.txt", "w", errors="surrogateescape") as file:
        file.write("\n".join(proof.log))
    expected = data["expect"].get("class", "A")
    worse = grade == "?" or grade > expected or any(note.split()[0].isupper() for note in proof.notes)
    notes = "; ".join(proof.notes + [f"act: {a}" for a in proof.acts_done] + ([error] if error else []))
    print("\t".join([name, str(proof.card.get("case")), str(proof.card.get("certainty")), str(proof.card.get("actor")), grade, str(proof.typed), "BAD" if worse else "ok", notes]), flush=True)
    if not options.keep:
        shutil.rmtree(f"{work}/{name}", ignore_errors=True)
    return not worse


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help="parts of scenarios' names; none: all")
    parser.add_argument("--gssbot", default=f"{HERE}/../../src/Cli/bin/Debug/net10.0/gssbot")
    parser.add_argument("--out", default=f"{tempfile.gettempdir()}/gssbot-lab", help="where transcripts go")
    parser.add_argument("--keep", action="store_true", help="leave the machines' files")
    options = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("tests/lab needs root: it mounts, unshares and changes accounts of its own machines")
    if "GSSBOT_LAB" not in os.environ:
        os.execvpe("unshare", ["unshare", "-n", "-m", sys.executable, os.path.abspath(__file__), *sys.argv[1:]],
                   os.environ | {"GSSBOT_LAB": "1"})
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        os.environ.pop(name, None)
    work = tempfile.mkdtemp(prefix="lab-", dir=os.environ.get("LAB_DIR"))
    os.chmod(work, 0o755)
    try:
        sys.exit(0 if work_through(work, options) else 1)
    finally:
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)


def work_through(work, options):
    options.base = f"{work}/base"
    bash = subprocess.run(["bash", "-ec", f". {HERE}/pki.sh; make_all; tar -cf $PKI/ca.tar -C $PKI/packages/ca .; hash_of A; hash_of B"],
                          env=os.environ | {"PKI": f"{work}/pki"}, stdout=subprocess.PIPE, text=True, check=True)
    options.hashes = dict(zip("AB", bash.stdout.split()))
    lab.build_base(options.base, f"{work}/pki", HERE)
    paths = sorted(f"{HERE}/scenarios/{file}" for file in os.listdir(f"{HERE}/scenarios") if file.endswith(".toml"))
    chosen = [p for p in paths if not options.only or any(part in os.path.basename(p) for part in options.only)]
    results = [prove(path, work, options) for path in chosen]
    print(f"{sum(results)} of {len(results)} as expected", flush=True)
    return bool(results) and all(results)


if __name__ == "__main__":
    main()
