#!/bin/sh
# Slack's own programs against the bot, on loopback. Needs Node 20, a Chromium (GSSBOT_CHROMIUM or PATH) and a built solution.
# The last line is "N passed, N failed".
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --silent
dotnet build ../../FakeSlack/GssBot.FakeSlack.csproj -v quiet -nologo -clp:ErrorsOnly
log=$(mktemp)
status=0
node --test --test-concurrency=2 --test-reporter=tap ./*.test.mjs >"$log" 2>&1 || status=$?
passed=$(sed -n 's/^# pass //p' "$log")
failed=$(sed -n 's/^# fail //p' "$log")
[ "$status" -eq 0 ] || cat "$log"
rm -f "$log"
echo "${passed:-0} passed, ${failed:-1} failed"
exit "$status"
