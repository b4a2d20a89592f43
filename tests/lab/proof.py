"""One broken state, from breaking to the verdict."""
import json
import os
import re
import shutil
import subprocess
import sys

import machines as lab
import places

HERE = os.path.dirname(os.path.abspath(__file__))
# What no command can do; a scenario names one of these, and behind a colon what it is here.
ACTS = ("new-certificate", "correct-the-request", "another-site", "policy-decision", "make-room", "restore-files", "new-password", "repair-network", "ask-the-other-side")
# Whose packages a proof names.
SERVERS = {"gss-sample": "gss-server", "ssh": "sshd", "web": "apache2", "ldap": "slapd", "java": "java", "postgres": "/usr/lib/postgresql/15/bin/postgres"}
# Programs of other systems, tried where the card says "or".
OPTIONAL = ("dnf", "yum", "rpm", "firewall-cmd", "getenforce", "restorecon", "ausearch", "update-ca-trust", "chronyc", "ntpq", "sss_cache", "authselect")
PLACEHOLDER = re.compile(r"(?<![\w$])(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|HOST|FILE(?!:)|DIRECTORY|PRINCIPAL|REALM|SERVICE|VO|SOURCE|DESTINATION|ALIAS)(?![\w=])")
NOT_A_PLACEHOLDER = re.compile(r"^(X509_\w+|KRB5\w*|GLOBUS_\w+|MYPROXY_\w+|TLS_PROTOCOL|M(AX|IN)_TLS\w*|AS_REQ|TGS_REQ|GSI_AUTHZ_CONF|PORT_RANGE)$")


class Proof:
    """One scenario from breaking to the verdict."""

    def __init__(self, name, data, work, options):
        self.name, self.data, self.options = name, data, options
        self.work, self.pki = f"{work}/{name}", f"{work}/{name}/pki"
        self.machines, self.notes, self.log, self.worked_instead = {}, [], [], False
        self.acts_done, self.typed, self.pasted_again = [], 0, False
        self.card, self.first = {}, {}
        for key in ("case", "certainty", "side", "actor"):
            if key not in data["expect"]:
                self.notes.append(f"INCOMPLETE: the scenario expects no {key}")
        for act in data.get("act", []):
            if act["name"].split(":")[0] not in ACTS:
                self.notes.append(f"UNKNOWN act {act['name']}")

    def fill(self, text):
        for key, value in sorted(places.fill(self.data).items(), key=lambda item: -len(item[0])):
            text = re.sub(rf"(?<![\w$]){re.escape(key)}(?!\w)", lambda _: self.known(value), text)
        return text

    def known(self, value):
        return re.sub(r"@hash([AB])", lambda m: self.options.hashes[m[1]], value)

    def shell(self, script, what):
        roots = {name: m.root for name, m in self.machines.items()}
        enter = "on() { local m=\"init_$1\"; shift; nsenter -t ${!m} -m -p -u -i env -i PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 bash -c \"$*\"; }\n"
        ids = {f"init_{name}": m.init for name, m in self.machines.items()}
        hashes = {f"hash{c}": value for c, value in self.options.hashes.items()}
        done = subprocess.run(["bash", "-ec", f". {HERE}/pki.sh\n. {HERE}/services.sh\n{enter}{script}"], env=os.environ | roots | ids | hashes | {"PKI": self.pki, "www": f"{self.work}/www", "lab": HERE, "services": " ".join(self.data.get("services", ["gss-sample"]))},
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
        self.log.append(f"### {what}\n{done.stdout}" if what == "set-up" else f"### {what}\n{script}\n{done.stdout}")
        if done.returncode:
            raise RuntimeError(f"{what} failed: {done.stdout[-600:]}")

    def build(self):
        os.makedirs(self.work)
        shutil.copytree(f"{os.path.dirname(self.work)}/pki", self.pki)
        shutil.copytree(f"{self.pki}/www", f"{self.work}/www")
        for name in self.data["machines"]:
            self.machines[name] = lab.Machine(name, f"{self.work}/{name}", f"{self.options.base}")
        self.web = subprocess.Popen([sys.executable, "-m", "http.server", "80", "--bind", lab.ADDRESSES["web"], "--directory", f"{self.work}/www"],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lab.wait_for(lab.ADDRESSES["web"], 80)
        with open(f"{HERE}/set-up.sh") as file:
            self.shell(file.read(), "set-up")

    def fails(self, expected):
        """Runs the failing command; true when it failed as expected."""
        fail = self.data["fail"]
        if "reset" in fail:
            self.shell(fail["reset"], "before each try")
        code, text = self.machines[fail.get("on", "client")].run(fail.get("as", "alice"), fail["run"], typed=fail.get("typed", False), limit=40, answers=(self.first_answers() if expected else []) + self.answers())
        failed = code != 0 or ("fails" in fail and re.search(fail["fails"], text) is not None)
        self.log.append(f"$ {fail['run']}   # exit {code}\n{text}")
        self.last = text
        if failed != expected and expected is not None:
            raise RuntimeError(f"the command should have {'failed' if expected else 'worked'}: {text[-500:]}")
        return failed

    def answers(self):
        return [(a[0], a[1]) for a in self.data.get("answers", [])]

    def first_answers(self):
        return [(a[0], a[1]) for a in self.data["fail"].get("first_answers", [])]

    def explain(self, text=None, expected=None):
        text = text or self.paste()
        if "paste" in self.data:
            self.log.append(f"### paste\n{text}")
        with open(f"{self.work}/paste.txt", "w", errors="surrogateescape") as file:
            file.write(text)
        done = subprocess.run([self.options.gssbot, "explain", "--format", "json", f"{self.work}/paste.txt"], stdout=subprocess.PIPE, text=True)
        self.card = json.loads(done.stdout)
        self.first = self.first or self.card
        self.log.append("### card\n" + json.dumps({k: self.card.get(k) for k in ("kind", "case", "title", "summary", "certainty", "side", "actor", "evidence", "fields", "masks", "ask")}, indent=1))
        for key, value in (expected or self.data["expect"]).items():
            if key not in ("class", "at") and self.card.get(key) not in (value if isinstance(value, list) else [value]):
                self.notes.append(f"WRONG {key}: {self.card.get(key)} instead of {value}")

    def paste(self):
        """What the user pastes: the failing command's output, the line typed above it when the scenario says so, or a log."""
        if "paste" in self.data:
            paste = self.data["paste"]
            return self.machines[paste["on"]].run(paste.get("as", "root"), paste["run"], typed=False)[1]
        return f"$ {self.data['fail']['run']}\n{self.last}" if self.data["fail"].get("with_command") else self.last

    def place(self, step):
        """The machine and account of a step's role."""
        for words, place in self.data.get("where", {}).items():
            if words in step["text"] or words in (step["command"] or ""):
                return place.split(":")
        if step["text"].startswith("The realm's administrators"):
            return "kdc", "admin"
        if step["text"].startswith("On the MyProxy server"):
            return "myproxy", "admin"
        server = self.data.get("server", "server")
        return {"user": ("client", "alice"), "client-admin": ("client", "admin"), "server-admin": (server, "admin"), "source-admin": ("server", "admin"),
                "destination-admin": ("dest", "admin")}.get(step["role"], (None, None))

    def listing(self):
        return {path: value for m in self.machines.values() for path, value in m.listing().items()}

    def obey(self, step, number):
        """Does what one step says. Returns true when something was done that could have repaired."""
        done = False
        for act in self.data.get("act", []):
            if act["at"] in step["text"] + (step["command"] or "") and act["name"] not in self.acts_done:
                self.shell(act["run"], f"act: {act['name']}")
                self.acts_done.append(act["name"])
                done = True
        said = [step["command"]] if step["command"] else [f"edit {step['edit']['file']}: {step['edit']['line']}", step["edit"]["then"]] if step.get("edit") else []
        tried = len(self.log)
        try:
            return self.do(step, number, done)
        finally:
            if any("(not done" not in entry and "not done:" not in entry for entry in self.log[tried:]):
                self.log += ["#said " + text.replace("\n", " ") for text in said if text]

    def do(self, step, number, done):
        """The same without its book-keeping."""
        skip = next((why for words, why in places.skip(self.data).items() if words in step["text"] + (step["command"] or "")), None)
        if step.get("on") in ("redhat", "windows"):
            self.log.append(f"### step {number} ({step['role']}, {step['on']}): {step['text']}\n(not done: these machines are Debian's)")
            return done
        if step.get("edit") is not None and skip is None:
            return self.edit(step, number) or done
        if step["command"] is None or skip is not None:
            self.log.append(f"### step {number} ({step['role']}): {step['text']}\n{'not done: ' + skip if skip else '(words only)'}")
            return done
        name, account = self.place(step)
        command = self.fill(step["command"])
        if name is None or name not in self.machines:
            self.notes.append(f"step {number}: no machine for {step['role']}")
            return done
        self.unfilled(command, number)
        before = self.listing() if step["check"] else None
        code, text = self.machines[name].run(account, command, limit=45, answers=self.answers())
        self.typed += 1
        self.log.append(f"### step {number} ({step['role']} = {account}@{name}{', check' if step['check'] else ''}): {step['text']}\n$ {command}   # exit {code}\n{text}")
        self.output, self.worked_instead = text, code == 0 and self.data["fail"].get("instead", "\0") in command
        missing = re.findall(r"(?:line \d+: |sudo: )(\S+): command not found", text)
        for tool in missing:
            self.notes.append(f"step {number}: {tool} is not here" if tool in OPTIONAL else f"MISSING step {number}: {tool}: command not found")
        if code == 124:
            self.notes.append(f"STUCK step {number}")
        if step["check"]:
            after = self.listing()
            changed = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
            if changed:
                self.notes.append(f"CHECK CHANGES step {number}: {' '.join(changed[:4])}")
            self.checks.append((number, name, account, command, text, step["text"]))
            return done
        return True

    def unfilled(self, text, number):
        left = sorted({word for word in PLACEHOLDER.findall(text) if not NOT_A_PLACEHOLDER.match(word)})
        if left:
            self.notes.append(f"UNFILLED step {number}: {' '.join(left)}")

    def edit(self, step, number):
        """Writes what the step says, as its text says it, and types the command behind it."""
        name, account = self.place(step)
        if name not in self.machines:
            self.notes.append(f"step {number}: no machine for {step['role']}")
            return False
        edit = {key: self.fill(value) if value else value for key, value in step["edit"].items()}
        for value in filter(None, edit.values()):
            self.unfilled(value, number)
        home = "/root" if account == "root" else f"/home/{account}"
        self.machines[name].write(edit["file"].replace("~", home, 1) if edit["file"].startswith("~/") else edit["file"], edit["line"], edit["instead"])
        self.typed += 1
        code, text = self.machines[name].run(account, edit["then"], limit=45, answers=self.answers()) if edit["then"] else (0, "")
        self.log.append(f"### step {number} ({step['role']} = {account}@{name}, edit): {step['text']}\n{json.dumps(edit, indent=1)}   # exit {code}\n{text}")
        self.output, self.worked_instead = text, False
        return True

    def packages(self):
        """Names and versions of what failed and worked again: the typed program's and the servers'."""
        machines, own = self.data["machines"], self.data.get("programs")
        servers = own if own is not None else ([SERVERS[service] for service in self.data.get("services", ["gss-sample"])] if "kdc" in machines else ["globus-gridftp-server"]) if "server" in machines else []
        servers += [program for machine, program in (("kdc", "krb5kdc"), ("myproxy", "myproxy-server")) if machine in machines]
        typed = [word for word in re.split(r"[\s;&|]+", self.data["fail"]["run"].strip()) if "=" not in word]
        programs = [next((word for word in typed if word not in ("sudo", "sh", "bash", "timeout", "echo", "printf", "cat")), ""), *servers]
        return lab.packages_of(programs)

    def compare_checks(self):
        """Each check once more on the repaired machines: it should print something else than before."""
        for number, name, account, command, text, said in self.checks:
            _, now = self.machines[name].run(account, command, limit=45, answers=self.answers())
            self.log.append(f"### check {number} again on the repaired machine\n{now}")
            if plain(now) == plain(text):
                why = next((why for words, why in self.data.get("same", {}).items() if words in said + command), None)
                self.notes.append(f"same: check {number} ({why})" if why else f"SAME check {number}: {command[:60]}")

    def run(self):
        self.checks, grade = [], "C"
        self.build()
        if self.data.get("works_before", True):
            self.fails(False)
        self.shell(self.data["break"], "break")
        self.fails(True)
        self.explain()
        if self.follow(list(self.card.get("steps") or [])):
            grade = "B" if self.acts_done else "A"
        if grade != "C":
            self.compare_checks()
        return grade

    def follow(self, steps):
        """Obeys the steps in order until the failing command works; a step whose output is pasted again leads to the next card."""
        for number, step in enumerate(steps, 1):
            done = self.obey(step, number)
            if done and (self.worked_instead or not self.fails(None)):
                self.notes.append(f"cured at step {number} of {len(steps)}")
                return True
            again = self.data.get("again")
            if again and again["at"] in step["text"] and not self.pasted_again:
                self.pasted_again = True
                self.notes.append(f"step {number} pasted again")
                self.explain(self.output, again)
                return self.follow(list(self.card.get("steps") or []))
        return False

    def end(self):
        for machine in self.machines.values():
            machine.end()
        if hasattr(self, "web"):
            self.web.kill()
            self.web.wait()


def plain(text):
    return re.sub(r"\d\d:\d\d:\d\d|\d+ seconds?|pid \d+", "", text)
