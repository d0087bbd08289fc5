// The limit of every checker in Node: find the files, read them, decode them as UTF-8 that has to be valid, and look at
// every character once. Prints what a program could not print without having done so.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ending] = process.argv.slice(2);
const decoder = new TextDecoder('utf-8', { fatal: true });
let files = 0;
let lines = 0;
let digits = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(ending)) continue;
  const text = decoder.decode(readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) lines++;
    else if (code >= 48 && code <= 57) digits++;
  }
  files++;
}
process.stdout.write(`${files} files, ${lines} lines, ${digits} digits\n`);
