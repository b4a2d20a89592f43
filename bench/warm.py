#!/usr/bin/env python3
"""How soon one core is as fast as it will be: starts a published bot pinned to core 0, waits for /readyz, then sends signed commands
from core 1 (needs wrk and taskset), and prints requests and the processor's microseconds a request for each second.

    dotnet publish src/Bot -c Release -o /tmp/bot && python3 bench/warm.py /tmp/bot [SECONDS]

The rate of a second counts as reached when its processor time a request is within 25 % of the last three seconds'.
"""
import hashlib, hmac, http.client, os, pathlib, socket, statistics, subprocess, sys, tempfile, time, urllib.parse

FOLDER, SECONDS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15
SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
TEXT = (
    "530 530-globus_xio: Authentication Error\n530-OpenSSL Error: s3_srvr.c:2525: in library: SSL routines, function SSL3_GET_CLIENT_CERTIFICATE: no certificate returned\n"
    "530-globus_gsi_callback_module: Could not verify credential\n530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n530 End.\n"
)
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    PORT = free.getsockname()[1]
WORK = tempfile.mkdtemp()


def cpu(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ready():
    try:
        link = http.client.HTTPConnection("127.0.0.1", PORT, timeout=2)
        link.request("GET", "/readyz")
        return link.getresponse().status == 200
    except OSError:
        return False


def script():
    body = urllib.parse.urlencode({"command": "/gsserr", "text": TEXT, "team_id": "T1", "user_id": "U1", "channel_id": "C1"})
    sent = str(int(time.time()))
    sign = hmac.new(SECRET.encode(), f"v0:{sent}:{body}".encode(), hashlib.sha256).hexdigest()
    path = pathlib.Path(WORK, "command.lua")
    path.write_text(
        f'wrk.method="POST" wrk.path="/slack/events" wrk.body="{body}" wrk.headers["Content-Type"]="application/x-www-form-urlencoded" '
        f'wrk.headers["X-Slack-Request-Timestamp"]="{sent}" wrk.headers["X-Slack-Signature"]="v0={sign}"')
    return str(path)


settings = {
    "Slack__SigningSecret": SECRET, "Slack__BotToken": "xoxb-1", "Slack__TeamId": "T1", "Slack__ApiBaseUrl": "http://127.0.0.1:9/",
    "Limits__PerUserPerMinute": "0", "Limits__PerChannelPerMinute": "0", "Delivery__Directory": WORK, "ASPNETCORE_URLS": f"http://127.0.0.1:{PORT}",
}
begun = time.monotonic()
bot = subprocess.Popen(["taskset", "-c", "0", "dotnet", "GssBot.Bot.dll"], cwd=FOLDER, env=os.environ | settings, stdout=subprocess.DEVNULL)
try:
    while not ready():
        if bot.poll() is not None or time.monotonic() - begun > 60:
            sys.exit("the bot is not ready")
        time.sleep(0.05)
    print(f"ready after {time.monotonic() - begun:.1f} s")
    command, costs = script(), []
    for second in range(1, SECONDS + 1):
        before = cpu(bot.pid)
        told = subprocess.run(["taskset", "-c", "1", "wrk", "-t1", "-c4", "-d1s", "-s", command, f"http://127.0.0.1:{PORT}"], capture_output=True, text=True).stdout
        answered = int(next((line.split()[0] for line in told.splitlines() if "requests in" in line), 0))
        costs.append((cpu(bot.pid) - before) * 1e6 / max(1, answered))
        print(f"second {second:2}: {answered:6} requests, {costs[-1]:6.0f} us each{'  REFUSED' if 'Non-2xx' in told else ''}")
    settled = statistics.median(costs[-3:])
    print(f"settled at {settled:.0f} us; reached in second {next(number for number, cost in enumerate(costs, 1) if cost <= settled * 1.25)}")
    print(next(line for line in pathlib.Path(f"/proc/{bot.pid}/status").read_text().splitlines() if line.startswith("VmHWM")))
finally:
    bot.terminate()
    bot.wait()
