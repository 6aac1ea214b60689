#!/usr/bin/env bash
# Three workers on one PostgreSQL store: one is killed again and again, one is stopped for longer than its lease, the
# server is restarted in the middle. The store then equals that of an undisturbed run.
# postgres.sh [KILLS] [ARTICLES] [FOLDER]: 3 kills, 300 variants of the corpus; the long form is postgres.sh 20 5000 FOLDER.
source "$(dirname "$0")/common.sh"
kills=${1:-3}
articles "${2:-300}" "${3:-}"
undisturbed
new_postgres
lease=3

worker() { "$program" work --store "$store" --workers 1 --lease $lease >/dev/null 2>>"$work/workers" & }

"$program" ingest "@$work/list" --detach --store "$store" >/dev/null 2>&1 || fail "it cannot be queued"
[ "$(newest "$store" | field total)" -eq "$files" ] || fail "not all files were queued"
for i in 0 1 2; do
  worker
  started+=($!)
done

finished() { newest "$store" 2>/dev/null | field waiting 2>/dev/null; }
ended() { [ "$(newest "$store" 2>/dev/null | field state 2>/dev/null)" = done ]; }

sleep 2
kill -STOP "${started[1]}"
stopped=$SECONDS
killed=0
restarted=no
while [ "$killed" -lt "$kills" ] && ! ended; do
  sleep "$(random 0.4 2.5)"
  kill -9 "${started[0]}" 2>/dev/null && killed=$((killed + 1))
  wait "${started[0]}" 2>/dev/null
  worker
  started[0]=$!
  if [ "$restarted" = no ]; then
    as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -w -m fast stop >/dev/null
    sleep 1
    start_postgres || fail "PostgreSQL does not start again"
    restarted=yes
  fi
done
while [ $((SECONDS - stopped)) -le $((lease * 2 + 1)) ]; do sleep 0.2; done
kill -CONT "${started[1]}"
for _ in $(seq 1200); do
  ended && break
  sleep 0.5
done
ended || { tail -n 5 "$work/workers"; newest "$store"; fail "the run does not end; waiting: $(finished)"; }
sleep 1
for pid in "${started[@]}"; do kill -TERM "$pid" 2>/dev/null; done
for pid in "${started[@]}"; do
  wait "$pid"
  code=$?
  [ "$code" -eq 130 ] || { tail -n 5 "$work/workers"; fail "a worker asked to stop ended with $code"; }
done
started=()
same "$store"
echo "$killed kills, one worker stopped for $((SECONDS - stopped > 0 ? lease * 2 : 0)) s, server restarted: $restarted; nothing lost, nothing doubled"
