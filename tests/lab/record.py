"""What was proven, as lines, as the `proved:` of the case files and as docs/lab.md."""
import datetime
import os
import re

ROOT = os.path.abspath(f"{os.path.dirname(os.path.abspath(__file__))}/../..")


def line_of(result):
    card = result["card"]
    notes = "; ".join(result["notes"] + [f"act: {act}" for act in result["acts"]])
    return "\t".join([result["name"], str(card.get("case")), str(card.get("certainty")), str(card.get("actor")), result["grade"],
                      str(result["typed"]), "BAD" if result["bad"] else "ok", notes])


def write(results):
    """Writes what is as expected; a state that is not leaves what was written of it before."""
    for result in results:
        if not result["bad"] and result["grade"] in "AB":
            into_case(result, datetime.date.today().isoformat())
    table({result["name"]: result for result in results if not result["bad"]})


def into_case(result, today):
    path = f"{ROOT}/src/Cases/{result['card']['case']}.yaml"
    with open(path) as file:
        text = file.read()
    found = re.search(r"^proved:\n((?:  - .*\n)*)", text, re.M)
    lines = found[1].splitlines() if found else []
    kept = [line for line in lines if f" {result['name']}, " not in line]
    old = next((line for line in lines if line not in kept), None)
    new = f"  - \"{result['grade']} {today} {result['name']}, {result['packages']}\""
    if old is not None and re.sub(r"\d{4}-\d\d-\d\d", "", old) == re.sub(r"\d{4}-\d\d-\d\d", "", new):
        return  # the same proof on another day changes nothing
    block = "proved:\n" + "\n".join(sorted(kept + [new], key=lambda line: line.split()[3])) + "\n"
    with open(path, "w") as file:
        file.write(text.replace(found[0], block) if found else text.rstrip("\n") + "\n" + block)


def table(results):
    """One row a state; rows of states that were not run stay as they are."""
    path = f"{ROOT}/docs/lab.md"
    rows = {}
    if os.path.exists(path):
        with open(path) as file:
            rows = {row.split("|")[1].strip(): row for row in file.read().splitlines() if re.match(r"\| [a-z0-9-]+ \|", row) and not row.startswith("| state |")}
    known = {file[:-5] for file in os.listdir(f"{ROOT}/tests/lab/scenarios")}
    for name, result in results.items():
        card, client = result["card"], re.split(r"[\s;]", result["failing"].strip())[0]
        acts = ", ".join(result["acts"]) or "-"
        rows[name] = f"| {name} | {client} | [{card['case']}](cases.md#{card['case']}) | {card['certainty']} | {card['actor']} | {result['grade']} | {result['typed']} | {acts} |"
    rows = {name: row for name, row in sorted(rows.items()) if name in known}
    classes = [row.split("|")[6].strip() for row in rows.values()]
    with open(path, "w") as file:
        file.write(f"""# What the cards repair

Written by `tests/lab/prove.py --record` ([how](../tests/lab/README.md)); each row is a state broken live with real servers and clients, the card that its
output got, and what happened when nothing but the card was obeyed. **{classes.count("A")} of {len(rows)} repaired by the card's own steps (A),
{classes.count("B")} with an act that no command can do (B), {classes.count("C")} not repaired (C).**

| state | client | case | certainty | who acts | class | commands typed | acts |
|---|---|---|---|---|---|---|---|
""" + "\n".join(rows.values()) + "\n")
