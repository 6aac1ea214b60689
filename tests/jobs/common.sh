# What the scripts beside this one share: the program, a folder to work in, articles, and what a store holds in a form
# that can be compared. Sourced, not run.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export LC_ALL=C.UTF-8 EXTRACTOR_LANG=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
unset EXTRACTOR_STORE EXTRACTOR_PIPELINE
program=${EXTRACTOR_PROGRAM:-$root/src/Extractor.App/bin/Release/net10.0/extractor}
work=$(mktemp -d)
started=()

[ -x "$program" ] || { echo "build first: $program is missing"; exit 1; }

# Only processes that were started here are ended.
clean() {
  for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null; done
  [ -z "${postgres:-}" ] || as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$work"
}
trap clean EXIT

fail() { echo "FAILED: $*"; exit 1; }

random() { awk -v seed="$RANDOM$RANDOM" -v low="$1" -v high="$2" 'BEGIN { srand(seed); printf "%.3f", low + rand() * (high - low) }'; }

# articles COUNT [FOLDER]: a list of so many files in $work/list: those of the folder, else variants of the corpus made
# here; and two that must fail, one missing and one broken
articles() {
  if [ -n "${2:-}" ]; then
    find -L "$2" -type f \( -name '*.txt' -o -name '*.html' -o -name '*.htm' \) ! -name 'README*' | sort | head -n "$1" > "$work/list"
  else
    mkdir -p "$work/articles"
    local sources=() count=0 round=0 file
    for file in "$root"/corpus/*/*.txt "$root"/corpus/*.txt; do
      # Some are in other character sets, which a line added here would break.
      [ -f "$file" ] && iconv -f utf-8 -t utf-8 "$file" >/dev/null 2>&1 && sources+=("$file")
    done
    while [ "$count" -lt "$1" ]; do
      for file in "${sources[@]}"; do
        [ "$count" -lt "$1" ] || break
        { cat "$file"; printf '\n第%d号附注：本县粮食产量为%d亿斤。\n' "$count" "$((count + 100))"; } > "$work/articles/$count.txt"
        echo "$work/articles/$count.txt" >> "$work/list"
        count=$((count + 1))
      done
      round=$((round + 1))
      [ "$round" -lt 100000 ] && [ "$count" -gt 0 ] || fail "there are no articles in $root/corpus"
    done
  fi
  printf 'PK\003\004 no archive' > "$work/broken.docx"
  printf '%s\n' "$work/missing.txt" "$work/broken.docx" >> "$work/list"
  files=$(wc -l < "$work/list")
  [ "$files" -gt 2 ] || fail "no articles"
}

# field NAME: of the newest run in JSON on standard input
field() { /usr/bin/python3 -c 'import json, sys; print(json.loads(sys.stdin.readline())[sys.argv[1]])' "$1"; }

newest() { "$program" jobs list --limit 1 --format json --store "$1"; }

# state STORE FILE: everything a finished run left: each fact, each document, each failure, the counts
state() {
  local run
  run=$(newest "$1" | field run) || return 1
  {
    "$program" export --format jsonl --store "$1" | sort
    "$program" jobs show "$run" --format json --store "$1" | tail -n +2 | sed -e 's/"run":[0-9]*,"seq":[0-9]*,//' | sort
    newest "$1" | /usr/bin/python3 -c 'import json, sys
r = json.loads(sys.stdin.readline())
assert r["new"] + r["changed"] + r["unchanged"] + r["failed"] + r["waiting"] == r["total"], r
print(*[r[k] for k in ("state", "total", "new", "changed", "unchanged", "failed", "waiting", "facts")])'
  } > "$2"
}

# same STORE: it is whole and holds what the undisturbed run left in $work/expected
same() {
  "$program" store check --store "$1" || fail "the store is damaged"
  state "$1" "$work/found" || fail "the run cannot be read"
  cmp -s "$work/expected" "$work/found" || { diff "$work/expected" "$work/found" | head -n 5 | cut -c1-300; fail "the store differs from that of an undisturbed run"; }
}

# undisturbed: what a run without any trouble leaves
undisturbed() {
  "$program" ingest "@$work/list" --store "$work/undisturbed.db" --format json > "$work/summary" 2>/dev/null
  [ "$(field failed < "$work/summary")" = 2 ] || fail "two files should fail: $(cut -c1-600 "$work/summary")"
  state "$work/undisturbed.db" "$work/expected"
  echo "undisturbed: $(tail -n 1 "$work/expected" | cut -d' ' -f2-) (total new changed unchanged failed waiting facts), $(field seconds < "$work/summary") s"
}

as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() { as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -w -t 60 -l "$work/pg/log" -o "-p $port -k $work/pg -h 127.0.0.1" start >/dev/null; }

# new_postgres: a server of our own on loopback; its connection string is in $store
new_postgres() {
  local bin
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -x "$bin/initdb" ] || fail "PostgreSQL is not installed (apt-get install postgresql)"
  port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  mkdir "$work/pg"
  chmod 711 "$work"
  [ "$(id -u)" -ne 0 ] || chown postgres "$work/pg"
  as_postgres "$bin/initdb" -D "$work/pg/data" -U test -A trust -E UTF8 --locale=C --no-sync >/dev/null || fail "initdb"
  postgres=$bin
  start_postgres || { cat "$work/pg/log"; fail "PostgreSQL does not start"; }
  store="Host=127.0.0.1;Port=$port;Username=test;Database=postgres"
}
