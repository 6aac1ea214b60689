#!/usr/bin/env bash
# kill -9 at random moments of an ingest into SQLite; after the last, the store equals that of an undisturbed run.
# kill.sh [KILLS] [ARTICLES] [FOLDER]: 5 kills of 300 variants of the corpus; the long form is kill.sh 50 5000 FOLDER.
source "$(dirname "$0")/common.sh"
kills=${1:-5}
articles "${2:-300}" "${3:-}"
undisturbed
seconds=$(field seconds < "$work/summary")
done=0
round=0
while [ "$done" -lt "$kills" ]; do
  round=$((round + 1))
  [ "$round" -le 40 ] || fail "only $done kills came in time"
  store=$work/killed$round.db
  here=0
  while [ "$done" -lt "$kills" ]; do
    # From before anything is written to the end of the run; never so late that a short run is always whole.
    "$program" ingest "@$work/list" --store "$store" --format json > "$work/summary" 2>/dev/null &
    pid=$!
    started=("$pid")
    sleep "$(random 0.3 "$(awk -v s="$seconds" 'BEGIN { print s < 2 ? s + 0.8 : 2.8 }')")"
    if kill -9 "$pid" 2>/dev/null; then
      wait "$pid" 2>/dev/null
      done=$((done + 1))
      here=$((here + 1))
    else
      wait "$pid" 2>/dev/null
      break
    fi
  done
  started=()
  "$program" ingest "@$work/list" --store "$store" --format json > "$work/summary" 2>"$work/errors"
  [ "$(newest "$store" | field run)" -eq 1 ] || [ "$here" -eq 0 ] || [ "$(newest "$store" | field unchanged)" -gt 0 ] || fail "the run was not taken up: $(cat "$work/errors")"
  if [ "$(newest "$store" | field run)" -eq 1 ]; then
    same "$store"
    echo "round $round: killed $here times, then equal"
  else
    # It had ended before the last kill, so that the same command began a run of its own and found all of it there.
    [ "$(newest "$store" | field new)" -eq 0 ] && [ "$(newest "$store" | field changed)" -eq 0 ] || fail "a finished run was not whole"
    echo "round $round: killed $here times, was finished by then and whole"
  fi
  rm -f "$store"*
done
echo "$done kills: nothing lost, nothing doubled"
