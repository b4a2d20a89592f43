#!/bin/sh
# Runs the parts that are named, in the folder it was called from, and adds them up. Prints "N passed, N failed".
# Needs Node 20, Chromium (GSSBOT_CHROMIUM or on the PATH) and a built src/Bot (CONFIGURATION, default Debug).
set -u

node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null || { echo "tests/peers/$(basename "$PWD") needs Node 20 or newer on the PATH" >&2; exit 2; }
[ "$(cat node_modules/.lock-of-install 2>/dev/null)" = "$(cksum < package-lock.json)" ] || {
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || exit 2
    cksum < package-lock.json > node_modules/.lock-of-install
}
node -e 'import("../common/browser.mjs").then(b => process.exit(b.findBrowser() ? 0 : 1))' || { echo "no Chromium: apt-get install -y chromium fonts-dejavu fonts-noto-color-emoji" >&2; exit 2; }

passed=0 failed=0 status=0
for part in "$@"; do
    output=$(node "$part.mjs" 2>&1) || status=1
    printf '%s\n' "$output"
    line=$(printf '%s\n' "$output" | grep -E '^[a-z ]+: [0-9]+ passed, [0-9]+ failed$' | tail -1)
    [ -n "$line" ] || { echo "FAIL $part ended without a result"; failed=$((failed + 1)); continue; }
    passed=$((passed + $(printf '%s' "$line" | sed 's/.*: \([0-9]*\) passed.*/\1/')))
    failed=$((failed + $(printf '%s' "$line" | sed 's/.* \([0-9]*\) failed.*/\1/')))
done
echo "$passed passed, $failed failed"
exit "$status"
