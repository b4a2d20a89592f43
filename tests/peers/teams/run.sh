#!/bin/sh
# Microsoft's own programs against the built bot, all on loopback. Prints "N passed, N failed".
set -u
cd "$(dirname "$0")"
exec sh ../common/suite.sh manifest tokens reference-bot cards playground
