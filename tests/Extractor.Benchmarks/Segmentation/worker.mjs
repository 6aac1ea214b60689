// Measures @node-rs/jieba for the benchmark: worker.mjs PACKAGE-FOLDER LIST PARTS; the protocol is that of worker.py.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [folder, list, parts] = process.argv.slice(2);
const require = createRequire(folder + '/');
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');
const jieba = Jieba.withDict(dict);
const texts = Array.from({ length: Number(parts) }, () => []);
readFileSync(list, 'utf8').split('\n').filter(Boolean).forEach((name, i) => {
  const lines = readFileSync(name, 'utf8').split(/\r\n|\r|\n/);
  for (const line of lines) texts[i % texts.length].push(line);
});
jieba.cut('热身', true);
console.log('ready');
for await (const command of createInterface({ input: process.stdin })) {
  const [kind, part] = command.split(' ');
  const lines = texts[Number(part)];
  const start = process.cpuUsage();
  let passes = 0;
  let seconds = 0;
  while (seconds < 0.1) {
    for (const line of lines) {
      if (kind === 'cut') jieba.cut(line, true);
      else jieba.tag(line, true);
    }
    passes++;
    const used = process.cpuUsage(start);
    seconds = (used.user + used.system) / 1e6;
  }
  console.log(passes * lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0), seconds);
}
