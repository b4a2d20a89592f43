#!/bin/sh
# A real browser and axe-core against the try-it page of the built bot, on loopback. Prints "N passed, N failed".
set -u
cd "$(dirname "$0")"
exec sh ../common/suite.sh typing logs commands looks
