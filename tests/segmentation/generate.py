"""Writes hostile text for comparing segmenters: generate.py JIEBA-FOLDER BYTES [SEED] > FILE. The same seed gives the same text."""
import os
import random
import sys


def main():
    folder, size, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    pick = random.Random(seed)
    with open(os.path.join(folder, 'dict.txt'), encoding='utf-8') as lines:
        entries = [line.split(' ') for line in lines]
    words = [entry[0] for entry in entries]
    common = [entry[0] for entry in entries if len(entry[0]) == 1 and int(entry[1]) >= 1000]
    frequent = [entry[0] for entry in entries if int(entry[1]) >= 30]

    def word():
        return pick.choice(words)

    def fragment():
        w = pick.choice(frequent) + pick.choice(frequent)
        start = pick.randrange(len(w))
        return w[start:start + pick.randint(1, 4)]

    def singles():
        return ''.join(pick.choice(common) for _ in range(pick.randint(1, 8)))

    def rare():
        return ''.join(chr(pick.choice((pick.randint(0x4e00, 0x9fd5), pick.randint(0x9fa6, 0x9fd5), pick.randint(0x9fd6, 0x9fff),
                                        pick.randint(0x3400, 0x4dbf)))) for _ in range(pick.randint(1, 5)))

    def latin():
        return ''.join(pick.choice('abcXYZ019+#&._%-') for _ in range(pick.randint(1, 9)))

    def number():
        return pick.choice(('%d' % pick.randint(0, 99999), '%.2f' % (pick.random() * 1000), '%.1f%%' % (pick.random() * 100), '1.2.3', '...5',
                            '7%%', '3.', '12-31', 'T恤', 'c++', 'AT&T', 'B超', '2025年', '〇'))

    def wide():
        return ''.join(pick.choice('０１２３ＡＢｃ．％－＋，。；：！？（）《》「」“”‘’—…·•〇○々〜、￥') for _ in range(pick.randint(1, 4)))

    def astral():
        return ''.join(chr(pick.choice((pick.randint(0x20000, 0x2a6d6), pick.randint(0x1f300, 0x1f5ff)))) for _ in range(pick.randint(1, 3)))

    def space():
        return pick.choice((' ', '  ', '\t', '\u3000', '\xa0', '\u2003', '\u2028', '\x85', '\x1c', '\x1f', '\x0b', '\x0c', '\u200b', '\ufeff', '\u180e'))

    def odd():
        return pick.choice(('é', 'ß', 'Ω', 'γ射线', 'ж', 'あ', 'カ', '한', '℃', '㎡', '①', 'Ⅳ', '½', '٣', 'e\u0301', '\u200d', '\x00', '/', '_', '\\', '"'))

    # Few rare characters: Python's posseg tries every state for each, which takes it milliseconds.
    kinds = ([word] * 10 + [fragment] * 5 + [singles] * 5 + [latin, number, wide, wide, number, astral, space, odd]) * 5 + [rare]
    out = sys.stdout.buffer
    while size > 0:
        line = ''.join(pick.choice(kinds)() for _ in range(pick.choice((0, 1, 2, 5, 20, 60, 60, 200))))
        data = line.encode('utf-8') + pick.choice((b'\n', b'\n', b'\n', b'\r\n', b'\r'))
        out.write(data)
        size -= len(data)


main()
