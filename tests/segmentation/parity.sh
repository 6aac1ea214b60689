#!/bin/sh
# Compares `extractor segment` with Python jieba (Debian: python3-jieba) in every mode, byte for byte.
#   tests/segmentation/parity.sh [FOLDER...]
# Takes the UTF-8 texts below the folders; without any, the repository's own texts and 2.5 MB of generated hostile text.
# Prints a line a mode; exit code 1 where anything differs, 77 where Python jieba is not installed.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
if ! folder=$("$python" -c 'import jieba, os; print(os.path.dirname(jieba.__file__))' 2>/dev/null); then
    echo "parity: $python has no module jieba; install python3-jieba" >&2
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -gt 0 ]; then
    "$python" "$here/parity.py" collect "$@" >"$work/text"
else
    "$python" "$here/parity.py" collect "$root/corpus" "$root/pipelines" "$root/docs" >"$work/text"
    "$python" "$here/generate.py" "$folder" 2500000 >>"$work/text"
fi

for mode in default no-hmm search full pos; do
    "$python" "$here/parity.py" $mode "$work/text" >"$work/$mode.expected" &
done

dotnet publish "$root/src/Extractor.App" -c Release -o "$work/app" -v q --nologo >&2
wait

failed=0
for mode in default no-hmm search full pos; do
    case $mode in
        default) options= ;;
        no-hmm | pos) options=--$mode ;;
        *) options="--mode $mode" ;;
    esac
    # shellcheck disable=SC2086
    "$work/app/extractor" segment $options "$work/text" >"$work/$mode.actual"
    if cmp -s "$work/$mode.expected" "$work/$mode.actual"; then
        differences=0
    else
        differences=$(diff -a "$work/$mode.expected" "$work/$mode.actual" | grep -ac '^<' || true)
        diff -a "$work/$mode.expected" "$work/$mode.actual" | head -n 6 >&2 || true
        failed=1
    fi
    echo "$mode: $(wc -c <"$work/text") bytes, $(wc -l <"$work/$mode.expected") lines, $differences different"
done
exit $failed
