#!/bin/sh
# Installs what the tests need besides npm packages, where that can be done: Chromium and a Chinese font, on Debian
# as root. Elsewhere a Chrome or Chromium has to be there already; the harness says so if it finds none.
set -eu
[ "$(id -u)" = 0 ] && grep -qs '^ID=debian' /etc/os-release || exit 0

installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }
missing=''
for package in chromium fonts-noto-cjk fontconfig; do
  installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "正在安装 / Installing:$missing"
# A bare machine knows no package before its first update.
apt-get -o Acquire::Retries=3 update -qq
DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y -qq --no-install-recommends $missing >/dev/null
