#!/usr/bin/env bash
# Accessibility bus, window manager, Orca and the browser; then drive.py presses the keys. Called by listen.sh.
set -u
cd "$LISTEN_TMP" || exit 1
cp -r "$LISTEN_HERE/speech-dispatcher" home/.config/
gsettings set org.gnome.desktop.interface toolkit-accessibility true
gsettings set org.gnome.desktop.a11y.applications screen-reader-enabled true
/usr/libexec/at-spi-bus-launcher --launch-immediately &
bus=$!
sleep 1
openbox &
windows=$!
/usr/bin/python3 "$LISTEN_HERE/orca-unbuffered.py" "$LISTEN_TMP/orca.log" >orca.out 2>&1 &
reader=$!
for _ in $(seq 90); do grep -q 'SPEECH OUTPUT' orca.log 2>/dev/null && break; sleep 1; done
if [ "$LISTEN_BROWSER" = firefox ]; then
  cp "$LISTEN_HERE/firefox-user.js" profile/user.js
  "$FIREFOX" --no-remote --profile profile --width 1250 --height 950 "$LISTEN_URL" >browser.out 2>&1 &
else
  "$CHROMIUM" --no-sandbox --force-renderer-accessibility --no-first-run --disable-gpu --disable-background-networking \
    --user-data-dir=profile --window-size=1250,950 "$LISTEN_URL" >browser.out 2>&1 &
fi
browser=$!
/usr/bin/python3 "$LISTEN_HERE/drive.py" orca.log "$LISTEN_KEYS" "$LISTEN_RECORD"
code=$?
kill "$browser" "$windows" "$bus" 2>/dev/null
sleep 1
kill -9 "$reader" "$browser" 2>/dev/null
exit $code
