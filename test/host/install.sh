#!/bin/sh
# Installs the pinned VS Code that the tests and `npm start` run in. Does nothing when it is there already.
#
# Install scripts stay off: code-server's own would compile nine native modules, none of which is needed
# here, and would refuse every Node but 24. What it would have done besides, fetching the dependencies of
# the VS Code inside it and of its extensions, is the `npm install` below (not `npm ci`: the shrinkwrap that VS Code ships
# lacks a package, which `npm ci` refuses).
set -eu
cd "$(dirname "$0")"

stamp="node_modules/.ready-$(cat package-lock.json install.sh | cksum | cut -d ' ' -f 1)"
[ -e "$stamp" ] && exit 0

echo '正在安装测试用的 VS Code（约 30 秒，800 MB）… / Installing VS Code for the tests (about 30 s, 800 MB) …'
quiet='--no-audit --no-fund --loglevel=error'
npm ci --ignore-scripts $quiet
(cd node_modules/code-server/lib/vscode && npm install --omit=dev --ignore-scripts --no-save $quiet)
# VS Code's own HTML and JSON servers need it; without it they complain of every page that is opened.
(cd node_modules/code-server/lib/vscode/extensions && npm install --omit=dev --ignore-scripts --no-save $quiet)
touch "$stamp"
