#!/usr/bin/env bash
# listen.sh firefox|chromium URL KEYS RECORD: a screen, a home and a bus of its own; in it session.sh. Called by ../listen.mjs.
set -u
export LISTEN_BROWSER=$1 LISTEN_URL=$2 LISTEN_KEYS LISTEN_RECORD LISTEN_HERE LISTEN_TMP
LISTEN_KEYS=$(realpath "$3") LISTEN_RECORD=$(realpath -m "$4") LISTEN_HERE=$(cd "$(dirname "$0")" && pwd)
LISTEN_TMP=$(mktemp -d)
mkdir -p "$LISTEN_TMP"/{home/.config,run,profile}
chmod 700 "$LISTEN_TMP/run"
"$XVFB" -displayfd 3 -screen 0 1280x1000x24 3>"$LISTEN_TMP/display" >/dev/null 2>&1 &
screen=$!
trap 'kill "$screen" 2>/dev/null; rm -rf "$LISTEN_TMP"' EXIT
for _ in $(seq 100); do [ -s "$LISTEN_TMP/display" ] && break; sleep .1; done
DISPLAY=:$(cat "$LISTEN_TMP/display")
export DISPLAY HOME=$LISTEN_TMP/home XDG_RUNTIME_DIR=$LISTEN_TMP/run LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
export GNOME_ACCESSIBILITY=1 ACCESSIBILITY_ENABLED=1 NO_AT_BRIDGE=0 GTK_MODULES=gail:atk-bridge
dbus-run-session -- bash "$LISTEN_HERE/session.sh"
