"""Measures Python jieba for the benchmark: worker.py LIST PARTS. For each "cut N" or "pos N" on standard input it cuts part N of the files."""
import sys
import time

import jieba
import jieba.posseg

jieba.setLogLevel(60)
parts = int(sys.argv[2])
texts = [[] for _ in range(parts)]
with open(sys.argv[1], encoding='utf-8') as names:
    for i, name in enumerate(names):
        with open(name.rstrip('\n'), encoding='utf-8') as file:
            texts[i % parts].extend(line.rstrip('\n') for line in file)
jieba.lcut('热身')
jieba.posseg.lcut('热身')
print('ready', flush=True)
for command in sys.stdin:
    kind, part = command.split()
    cut = jieba.lcut if kind == 'cut' else jieba.posseg.lcut
    lines = texts[int(part)]
    passes, start = 0, time.process_time()
    while passes == 0 or time.process_time() - start < 0.2:  # a small text is measured often enough to be measured at all
        for line in lines:
            cut(line)
        passes += 1
    print(passes * sum(len(line.encode()) for line in lines), time.process_time() - start, flush=True)
