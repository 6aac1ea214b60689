#!/usr/bin/env bash
# Several processes on one SQLite store: work beside serve is refused, ingest beside serve is done by serve and followed,
# and goes on by itself when serve is killed; watched folders; an interrupted ingest is taken up by the same command.
source "$(dirname "$0")/common.sh"
articles "${1:-120}"
undisturbed
store=$work/store.db
mkdir "$work/watched"

"$program" serve --urls http://127.0.0.1:0 --watch "$work/watched" --store "$store" >/dev/null 2>"$work/serve" &
serve=$!
started+=("$serve")
for _ in $(seq 100); do
  "$program" jobs list --store "$store" 2>&1 | grep -q "serve (process $serve" && break
  sleep 0.2
done

"$program" work --store "$store" >/dev/null 2>"$work/refused"
[ $? -eq 1 ] && [ "$(wc -l < "$work/refused")" -eq 1 ] && grep -q "process $serve (serve)" "$work/refused" || fail "work beside serve: $(cat "$work/refused")"
echo "refused: $(cat "$work/refused")"

head -n 20 "$work/list" > "$work/first"
"$program" ingest "@$work/first" --store "$store" --format json > "$work/summary" 2>"$work/errors" || fail "ingest beside serve: $(cat "$work/errors")"
grep -q "process $serve (serve) works on this store" "$work/errors" || fail "ingest does not say whom it follows: $(cat "$work/errors")"
[ "$(field new < "$work/summary")" -eq 20 ] || fail "$(cat "$work/summary")"
echo "followed: $(cat "$work/errors")"

printf '2025年，全国粮食产量为14130亿斤。\n' > "$work/watched/a.txt"
for _ in $(seq 60); do
  "$program" show "$work/watched/a.txt" --store "$store" >/dev/null 2>&1 && break
  sleep 0.5
done
"$program" show "$work/watched/a.txt" --store "$store" >/dev/null || fail "the watched folder was not loaded"
echo "watched: a new file is loaded"

rm "$store"* "$work/watched/a.txt" 2>/dev/null
kill -9 "$serve"
wait "$serve" 2>/dev/null
"$program" serve --urls http://127.0.0.1:0 --workers 1 --store "$store" >/dev/null 2>"$work/serve" &
serve=$!
started+=("$serve")
for _ in $(seq 100); do
  "$program" jobs list --store "$store" 2>&1 | grep -q "serve (process $serve" && break
  sleep 0.2
done
"$program" ingest "@$work/list" --store "$store" >/dev/null 2>"$work/errors" &
ingest=$!
started+=("$ingest")
sleep 1.5
kill -9 "$serve"
wait "$serve" 2>/dev/null
wait "$ingest"
[ $? -eq 1 ] || fail "ingest after serve was killed: $(cat "$work/errors")" # two files fail
same "$store"
echo "taken over: serve was killed, ingest went on"

rm "$store"*
"$program" ingest "@$work/list" --store "$store" >/dev/null 2>&1 &
ingest=$!
started+=("$ingest")
sleep 2
if kill -TERM "$ingest" 2>/dev/null; then
  wait "$ingest"
  code=$?
  [ "$code" -eq 130 ] || [ "$code" -eq 1 ] || fail "an interrupted ingest ended with $code"
  "$program" ingest "@$work/list" --store "$store" >/dev/null 2>&1
fi
started=()
[ "$(newest "$store" | field run)" -ne 1 ] || same "$store"
"$program" jobs show 1 --failed --format list --store "$store" > "$work/failed"
[ "$(wc -l < "$work/failed")" -eq 2 ] || fail "the list of failed files"
sed -n 1p "$work/list" | xargs -I{} cp {} "$work/missing.txt"
"$program" jobs retry 1 --failed --stage read --store "$store" >/dev/null 2>&1
[ "$(newest "$store" | field failed)" -eq 1 ] || fail "the missing file was there and was not tried again"
echo "interrupted, taken up, failed files listed and tried again"
