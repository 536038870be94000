/**
 * Prints what the changelog says of a version, as the text of its release: `node packaging/release-notes.mjs 1.2.0`.
 * Ends with 1 where the changelog says nothing of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} changelog - in the form of Keep a Changelog
 * @param {string} version - without `v`
 * @returns {string | null} the section without its heading, links at the file's end included; `null`: there is none, or it is empty
 */
export function releaseNotesOf(changelog, version) {
  const sections = changelog.split(/^(?=## )/m);
  const section = sections.find((each) => each.startsWith(`## [${version}]`) || each.startsWith(`## ${version} `));
  const [, ...lines] = (section ?? '').split('\n');
  const text = lines.join('\n').trim();
  return text === '' ? null : `${text}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const version = process.argv[2] ?? '';
  const notes = releaseNotesOf(readFileSync(join(import.meta.dirname, '../CHANGELOG.md'), 'utf8'), version);
  if (notes === null) {
    console.error(`CHANGELOG.md has nothing below “## [${version}]”. Move what is under “Unreleased” there.`);
    process.exitCode = 1;
  } else process.stdout.write(notes);
}
