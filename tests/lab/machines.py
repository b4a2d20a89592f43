"""Machines of the laboratory: each has its own mounts, processes and host name, all share one loopback network."""
import os
import pty
import re
import select
import shutil
import signal
import socket
import subprocess
import termios
import time

ADDRESSES = {"client": "127.0.1.3", "server": "127.0.1.1", "dest": "127.0.1.2", "kdc": "127.0.1.4", "web": "127.0.1.5", "myproxy": "127.0.1.6"}
HOSTS = {"client": "ui.example.org", "server": "se.example.org", "dest": "dst.example.org", "kdc": "kdc.example.org",
         "web": "crl.example.org", "myproxy": "myproxy.example.org"}
PRIVATE = ["etc", "root", "home", "srv", "run", "var/log", "var/tmp", "var/cache", "var/lib/krb5kdc", "var/lib/myproxy", "var/lib/ldap", "var/lib/postgresql", "usr/local/sbin", "tmp"]  # tmp last: it may hold the sources of the others
COMPARED = ["etc", "root", "home", "srv", "tmp", "var/lib/krb5kdc", "var/lib/myproxy"]
ACCOUNTS = {"alice": 7001, "admin": 7002, "griduser": 7003}
DEVICES = "null zero full random urandom tty"
# Devices of its own, for the socket /dev/log alone: all the rest is bound from the system's.
MAKE_DEV = (f"mkdir -p /run/dev && mount -t tmpfs -o mode=755 tmpfs /run/dev && for d in {DEVICES}; do : > /run/dev/$d && mount --bind /dev/$d /run/dev/$d || exit 1; done && "
            "mkdir /run/dev/pts /run/dev/shm && mount --bind /dev/pts /run/dev/pts && mount -t tmpfs -o mode=1777 tmpfs /run/dev/shm && cp -a /dev/ptmx /dev/fd /dev/stdin /dev/stdout /dev/stderr /run/dev && "
            "ln -s /run/systemd/journal/dev-log /run/dev/log && mount --rbind /run/dev /dev")
ANSWERS = [(r"(pass ?phrase|Import Password)[^\n]*:\s*$", "grid-phrase"), (r"Password for alice[^\n]*:\s*$", "alice-word"), (r"Password for jane/admin[^\n]*:\s*$", "jane-word"),
           (r"(New|Enter new|Enter it again|Re-enter)[^\n]*:\s*$", "new-word-7")]


def build_base(base, pki, here):
    """Makes the file tree that every machine begins with."""
    for place in PRIVATE:
        os.makedirs(f"{base}/{place}", exist_ok=True)
    subprocess.run(["cp", "-a", "/etc/.", f"{base}/etc"], check=True)
    os.makedirs(f"{base}/run/lock")
    for path in ("tmp", "var/tmp", "run/lock"):
        os.chmod(f"{base}/{path}", 0o1777)
    for path in ("var/lib/myproxy", "var/lib/ldap", "var/lib/postgresql"):
        shutil.copystat(f"/{path}", f"{base}/{path}") if os.path.exists(f"/{path}") else None
    for tool in os.listdir(f"{here}/stand-ins"):
        shutil.copy(f"{here}/stand-ins/{tool}", f"{base}/usr/local/sbin/{tool}")
    with open(f"{base}/etc/passwd", "a") as passwd, open(f"{base}/etc/group", "a") as group, open(f"{base}/etc/shadow", "a") as shadow:
        for name, number in ACCOUNTS.items():
            passwd.write(f"{name}:x:{number}:{number}::/home/{name}:/bin/bash\n")
            group.write(f"{name}:x:{number}:\n")
            shadow.write(f"{name}:*:19000:0:99999:7:::\n")
            os.makedirs(f"{base}/home/{name}")
            os.chown(f"{base}/home/{name}", number, number)
    with open(f"{base}/etc/sudoers.d/lab", "w") as rights:
        rights.write("Defaults !use_pty\nadmin ALL=(ALL:ALL) NOPASSWD: ALL\n")
    os.chmod(f"{base}/etc/sudoers.d/lab", 0o440)
    with open(f"{base}/etc/hosts", "w") as hosts:
        hosts.write("127.0.0.1 localhost\n" + "".join(f"{ADDRESSES[m]} {HOSTS[m]}\n" for m in HOSTS))
    with open(f"{base}/etc/resolv.conf", "w") as resolver:
        resolver.write("nameserver 127.0.0.9\noptions timeout:1 attempts:1\n")
    os.makedirs(f"{base}/etc/grid-security/certificates", exist_ok=True)
    subprocess.run(["tar", "-xf", f"{pki}/ca.tar", "-C", f"{base}/etc/grid-security/certificates"], check=True)
    shutil.copy(f"{pki}/ca.tar", f"{base}/srv/ca.tar")
    os.makedirs(f"{base}/srv/packages", exist_ok=True)
    shutil.move(f"{base}/srv/ca.tar", f"{base}/srv/packages/ca.tar")


def prepare(work, here):
    """Makes what all states share: authorities, certificates, and the files that every machine begins with."""
    bash = subprocess.run(["bash", "-ec", f". {here}/pki.sh; make_all; tar -cf $PKI/ca.tar -C $PKI/packages/ca .; hash_of A; hash_of B"],
                          env=os.environ | {"PKI": f"{work}/pki"}, stdout=subprocess.PIPE, text=True, check=True)
    with open(f"{work}/hashes", "w") as file:
        file.write(bash.stdout)
    build_base(f"{work}/base", f"{work}/pki", here)


def known(work, options):
    """Tells a state where that is."""
    options.base = f"{work}/base"
    with open(f"{work}/hashes") as file:
        options.hashes = dict(zip("AB", file.read().split()))


def wait_for(address, port):
    """Returns when a server answers there; on a busy machine a start takes seconds."""
    for _ in range(200):
        try:
            socket.create_connection((address, port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"nothing answers at {address}:{port}")


def packages_of(programs):
    """`name version; name version` of Debian's packages; a program that none owns is left out."""
    found = []
    for program in programs:
        path = shutil.which(program, path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin") or program
        owner = subprocess.run(["dpkg", "-S", os.path.realpath(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.split(":")[0]
        if owner and owner not in [name for name, _ in found]:
            version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", owner], stdout=subprocess.PIPE, text=True).stdout
            found.append((owner, version))
    return "; ".join(f"{name} {version}" for name, version in found)


class Machine:
    """One computer of the laboratory; `root` is where its files can be seen from outside."""

    def __init__(self, name, root, base):
        self.name, self.root = name, root
        subprocess.run(["cp", "-a", base, root], check=True)
        with open(f"{root}/etc/hostname", "w") as file:
            file.write(HOSTS[name] + "\n")
        binds = "".join(f"mkdir -p /{p} && mount --bind {root}/{p} /{p} && " for p in PRIVATE)
        self.outer = subprocess.Popen(
            ["unshare", "-m", "-p", "-f", "-u", "-i", "--kill-child", "sh", "-c",
             f"mount --make-rprivate / && hostname {HOSTS[name]} && {binds} mount -t proc proc /proc && {MAKE_DEV} && : > /run/ready && exec sleep infinity"])
        for _ in range(100):
            if os.path.exists(f"{root}/run/ready"):
                break
            if self.outer.poll() is not None:
                raise RuntimeError(f"machine {name} did not start: mount or unshare refused")
            time.sleep(0.05)
        self.init = open(f"/proc/{self.outer.pid}/task/{self.outer.pid}/children").read().split()[0]

    def enter(self, account):
        home = "/root" if account == "root" else f"/home/{account}"
        change = [] if account == "root" else ["setpriv", "--reuid", account, "--regid", account, "--init-groups"]
        return ["nsenter", "-t", self.init, "-m", "-p", "-u", "-i", "env", "-i", "-C", home, f"HOME={home}", f"USER={account}", f"LOGNAME={account}",
                "LANG=C.UTF-8", "TERM=dumb", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"] + change

    def run(self, account, command, typed=True, limit=60, answers=()):
        """Runs a command as an account; `typed` gives it a terminal whose questions are answered. Returns code and text."""
        keep = f"/run/shell-{account}"
        script = f"[ -r {keep} ] && . {keep}\n{command}\nrc=$?; {{ export -p; }} 2>/dev/null > {keep}; exit $rc"
        path = f"{self.root}{keep}"
        if not os.path.exists(path):
            open(path, "w").close()
            os.chown(path, ACCOUNTS.get(account, 0), -1)
        words = self.enter(account) + ["bash", "-c", script]
        return on_terminal(words, limit, list(answers) + ANSWERS, ACCOUNTS.get(account, 0)) if typed else without_terminal(words, limit)

    def write(self, path, line, instead):
        """Puts a line into a file in place of the one that begins so, else at its end; mode and owner stay."""
        real = self.root + path
        lines = []
        if os.path.exists(real):
            with open(real, errors="surrogateescape") as file:
                lines = file.read().splitlines()
        else:
            os.makedirs(os.path.dirname(real), exist_ok=True)
        at = next((i for i, old in enumerate(lines) if instead and old.lstrip().startswith(instead)), None)
        lines = lines + [line] if at is None else lines[:at] + [line] + lines[at + 1:]
        with open(real, "w", errors="surrogateescape") as file:
            file.write("\n".join(lines) + "\n")

    def listing(self):
        """Every file with mode, owner, size and time of change: what a command that only looks leaves as it is."""
        found = {}
        for top in COMPARED:
            for folder, _, files in os.walk(f"{self.root}/{top}"):
                for file in files:
                    if file == ".sudo_as_admin_successful":
                        continue
                    path = os.path.join(folder, file)
                    try:
                        now = os.lstat(path)
                    except FileNotFoundError:
                        continue
                    written = (now.st_size, now.st_mtime_ns) if not file.startswith("krb5cc") else ()  # kvno keeps the ticket that it was given
                    found[f"{self.name}:{path[len(self.root):]}"] = (now.st_mode, now.st_uid, *written)
        return found

    def end(self):
        self.outer.kill()
        self.outer.wait()


def without_terminal(words, limit):
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True) as child:
        try:
            text, _ = child.communicate(timeout=limit)
            return child.returncode, text.decode("utf-8", "surrogateescape")
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            text, _ = child.communicate()
            return 124, text.decode("utf-8", "surrogateescape") + "\n(stopped: it did not end)"


def on_terminal(words, limit, answers, owner):
    pid, terminal = pty.fork()
    if pid == 0:
        os.fchown(0, owner, -1)  # /dev/stderr is opened by name
        os.execvp(words[0], words)
    termios.tcsetwinsize(terminal, (500, 200))
    text, answered, end, code = "", 0, time.monotonic() + limit, None
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                part = os.read(terminal, 65536)
            except OSError:
                part = b""
            if not part:
                break
            text += part.decode("utf-8", "surrogateescape")
        else:
            new = text[answered:]
            word = next((answer for form, answer in answers if re.search(form, new, re.I)), None)
            if word is not None:
                answered = len(text)
                os.write(terminal, word.encode() + b"\n")
    else:
        os.killpg(pid, signal.SIGKILL)
        code = 124
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    return (code or os.waitstatus_to_exitcode(status)), text.replace("\r\n", "\n")
