/**
 * Stands in for fpm, which electron-builder downloads: keeps what it was called with, and makes an empty file for a package.
 * Called with the folder to keep it in, then fpm's arguments.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', ...args] = process.argv.slice(2);
const valuesOf = (option: string): string[] => args.filter((_, index) => args[index - 1] === option);
// electron-builder deletes these when it ends.
const textOf = (option: string): string => readFileSync(valuesOf(option)[0] ?? '', 'utf8');
const files = args.filter((argument) => /^[^-][^=]*=\//.test(argument)).map((argument) => argument.split('='));
const [desktopEntry = ''] = files.find(([, place]) => place?.endsWith('.desktop')) ?? [];

const call = {
  options: args.filter((argument) => argument.startsWith('-')),
  depends: valuesOf('-d'),
  recommends: valuesOf('--deb-recommends'),
  description: valuesOf('--description')[0],
  summary: valuesOf('--rpm-summary')[0],
  category: valuesOf('--category')[0],
  afterInstall: textOf('--after-install'),
  afterRemove: textOf('--after-remove'),
  desktopEntry: readFileSync(desktopEntry, 'utf8'),
  places: files.map(([, place]) => place),
};
writeFileSync(join(folder, `${valuesOf('-t')[0] ?? ''}.json`), JSON.stringify(call));
// The package itself, which others read once it is made.
writeFileSync(valuesOf('--package')[0] ?? valuesOf('-p')[0] ?? '', '');
