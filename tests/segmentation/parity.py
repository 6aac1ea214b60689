"""What Python jieba gives, printed as `extractor segment` prints it: parity.py MODE FILE > OUT.

Or puts texts together for such a comparison: parity.py collect FOLDER... > FILE; what is not UTF-8 is named and left out.
"""
import os
import sys


def collect(folders):
    for folder in folders:
        for root, directories, names in os.walk(folder):
            directories.sort()
            for name in sorted(names):
                if not name.endswith(('.txt', '.html', '.md', '.yaml')):
                    continue
                with open(os.path.join(root, name), 'rb') as file:
                    data = file.read()
                try:
                    data.decode('utf-8')
                except UnicodeDecodeError:
                    sys.stderr.write('left out, not UTF-8: %s\n' % os.path.join(root, name))
                    continue
                sys.stdout.buffer.write(data + (b'' if data.endswith(b'\n') else b'\n'))


def cut(mode, path):
    import jieba
    jieba.setLogLevel(60)
    if mode == 'pos':
        import jieba.posseg
    ways = {
        'default': jieba.cut,
        'no-hmm': lambda line: jieba.cut(line, HMM=False),
        'search': jieba.cut_for_search,
        'full': lambda line: jieba.cut(line, cut_all=True),
        'pos': lambda line: (word + '_' + flag for word, flag in jieba.posseg.cut(line)),
    }
    way = ways[mode]
    with open(path, encoding='utf-8') as lines, open(sys.stdout.fileno(), 'w', encoding='utf-8', newline='\n', closefd=False) as out:
        for line in lines:
            out.write('/'.join(way(line.rstrip('\n'))) + '\n')


if __name__ == '__main__':
    if sys.argv[1] == 'collect':
        collect(sys.argv[2:])
    else:
        cut(sys.argv[1], sys.argv[2])
