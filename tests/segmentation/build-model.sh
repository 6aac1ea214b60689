#!/bin/sh
# Compiles the segmentation model anew from Python jieba 0.42.1 (Debian: python3-jieba). The same tables give the same bytes.
#   tests/segmentation/build-model.sh [--check] [JIEBA-FOLDER]
# With --check nothing is written: exit code 1 where the shipped model differs from the one compiled, 77 where the tables are missing.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
model=$root/src/Extractor/Segmentation/Model/jieba.model
check=
if [ "${1:-}" = --check ]; then
    check=yes
    shift
fi

folder=${1:-/usr/lib/python3/dist-packages/jieba}
if [ ! -f "$folder/dict.txt" ]; then
    echo "build-model: $folder holds no jieba; install python3-jieba" >&2
    exit 77
fi

built=$(mktemp)
trap 'rm -f "$built"' EXIT
dotnet run --project "$root/tools/Extractor.ModelBuilder" -c Release -- "$folder" "$built"
if [ -z "$check" ]; then
    cp "$built" "$model"
    echo "written: $model"
elif cmp "$built" "$model"; then
    echo "the shipped model equals the one compiled: $(wc -c <"$built") bytes"
else
    exit 1
fi
