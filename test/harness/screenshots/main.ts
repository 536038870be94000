/** Takes pictures of messages, report, cards and windows: `npm run screenshots -- [mail | cards | windows | readme] [part of a name ...]`. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { findBrowser } from '../run-tests/browser/find-browser.ts';
import { takeCardPictures } from './take-card-pictures.ts';
import { takeReadmePictures } from './take-readme-pictures.ts';
import { takeMailPictures } from './take-mail-pictures.ts';

const repository = resolve(import.meta.dirname, '../../..');

const noBrowser = 'There is no Chromium. Get one with: npx playwright install chromium';

/** Each takes its pictures and gives its complaints. */
const groups: Record<string, (wanted: readonly string[]) => Promise<readonly string[]>> = {
  mail: async (wanted) => {
    if (findBrowser().kind !== 'found') return [noBrowser];
    return takeMailPictures(resolve(repository, 'screenshots/mail'), wanted);
  },
  cards: async (wanted) => {
    if (findBrowser().kind !== 'found') return [noBrowser];
    return takeCardPictures(resolve(repository, 'screenshots/cards'), wanted);
  },
  windows: takeWindowPictures,
  readme: () => takeReadmePictures(resolve(repository, 'docs/pictures')),
};
/** What is committed is taken anew only when it is asked for. */
const onlyByName = new Set(['readme']);

/** The windows have a preview of their own, which says what it complains about. */
function takeWindowPictures(wanted: readonly string[]): Promise<readonly string[]> {
  const script = resolve(repository, 'test/harness/renderer-preview/take-screenshots.ts');
  const child = spawn(process.execPath, [script, ...wanted], { cwd: repository, stdio: 'inherit' });
  return new Promise((done) => {
    child.once('error', (error) => done([error.message]));
    child.once('close', (code) => done(code === 0 ? [] : ['The pictures of the windows have complaints.']));
  });
}

const [first = '', ...others] = process.argv.slice(2);
const isGroup = first in groups;
const wanted = isGroup || first === '' ? others : [first, ...others];
const complaints: string[] = [];
for (const [name, take] of Object.entries(groups)) {
  if (isGroup ? name !== first : onlyByName.has(name)) continue;
  complaints.push(...(await take(wanted)));
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
