"""Storms against a running bot, with honest signed commands in between: how long they wait, and what the bot's memory peaks at.

    Slack__SigningSecret=storm Slack__BotToken=xoxb-1 Slack__TeamId=T1 Slack__ApiBaseUrl=http://127.0.0.1:1/ \\
        Web__Public=true Web__AllowedHosts=storm Journal__Path=/tmp/storm/journal.jsonl dotnet run -c Release --project src/Bot
    python3 bench/storm.py PORT PID unsigned|false|scan [COUNT]

unsigned: bodies of 1 MB without a signature. false: with a fresh, well-formed, wrong one. Both are sent as fast as they are taken,
then 300 bytes a second. scan: gzip logs of 400,000 different error lines to the public page.
"""
import asyncio, gzip, hashlib, hmac, pathlib, sys, time, urllib.parse
from collections import Counter

PORT, PID, KIND = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
COUNT = int(sys.argv[4]) if len(sys.argv) > 4 else (30 if KIND == "scan" else 1000)
MEGABYTE, STORM_SECONDS = 1_000_000, 25


def signature(body, secret=b"storm"):
    now = str(int(time.time()))
    return f"X-Slack-Request-Timestamp: {now}\r\nX-Slack-Signature: v0={hmac.new(secret, f'v0:{now}:'.encode() + body, hashlib.sha256).hexdigest()}\r\n"


def head(path, kind, length, more=""):
    return f"POST {path} HTTP/1.1\r\nHost: storm\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}\r\n".encode()


async def ask(request, body, answers, slowly=False):
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
        try:
            answer = asyncio.ensure_future(reader.readline())
            writer.write(request)
            fast = len(body) - 3000 if slowly else len(body)
            for at in range(0, fast, 65536):
                writer.write(body[at:min(at + 65536, fast)])
                await writer.drain()
            for at in range(fast, len(body), 300):
                if answer.done():
                    break
                writer.write(body[at:at + 300])
                await asyncio.sleep(1)
            answers[(await asyncio.wait_for(answer, 60)).decode().strip()[9:12] or "closed"] += 1
        finally:
            writer.close()
    except (OSError, asyncio.TimeoutError) as fault:
        answers[type(fault).__name__] += 1


def memory(name):
    return next(int(line.split()[1]) // 1024 for line in pathlib.Path(f"/proc/{PID}/status").read_text().splitlines() if line.startswith(name))


async def honest(waits, answers, until):
    number = 0
    while time.monotonic() < until:
        number += 1
        body = urllib.parse.urlencode({"team_id": "T1", "user_id": f"U{number}", "channel_id": f"C{number}", "command": "/gsserr", "text": "851968"}).encode()
        begun = time.monotonic()
        await ask(head("/slack/events", "application/x-www-form-urlencoded", len(body), signature(body)), body, answers)
        waits.append(time.monotonic() - begun)
        await asyncio.sleep(0.1)


async def main():
    waits, answers, stormed = [], Counter(), Counter()
    await honest([], Counter(), time.monotonic() + 2)
    before = memory("VmRSS")
    good = asyncio.ensure_future(honest(waits, answers, time.monotonic() + STORM_SECONDS))
    if KIND == "scan":
        body = gzip.compress("".join(f"ERROR {hashlib.md5(str(n).encode()).hexdigest().translate(str.maketrans('0123456789', 'ghijklmnop'))} failed to open: denied\n" * 1 for n in range(400_000)).encode(), 1)
        request = head("/api/scan", "application/gzip", len(body))
        await asyncio.gather(*(ask(request, body, stormed) for _ in range(COUNT)))
    else:
        body = b"x" * MEGABYTE
        more = signature(body, b"wrong") if KIND == "false" else ""
        await asyncio.gather(*(ask(head("/slack/events", "application/json", len(body), more), body, stormed, slowly=True) for _ in range(COUNT)))
    await good
    waits.sort()
    print(f"{KIND} x {COUNT}: storm {dict(stormed)}; honest {dict(answers)}, median {waits[len(waits) // 2]:.3f} s, slowest {waits[-1]:.3f} s; "
          f"memory {before} MB before, {memory('VmHWM')} MB peak, {memory('VmRSS')} MB after")


asyncio.run(main())
