/** SECURITY.md names places and specs: each of them has to be there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { namedPaths, sectionUnder, tableUnder } from './read-document.ts';

const document = readFileSync(join(projectRoot, 'SECURITY.md'), 'utf8');
const checklist = tableUnder(document, "Electron's checklist");

test('it answers all twenty points of the checklist, in order', () => {
  expect(checklist.map(([number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('whoever finds a vulnerability is told where to report it in private, and a distributor where to name theirs', () => {
  const section = sectionUnder(document, 'Reporting a vulnerability');

  expect(section).toContain('_Security_ > _Report a vulnerability_');
  expect(section).toMatch(/^- Distributor's contact: \S/m);
  expect(readFileSync(join(projectRoot, 'docs/administration.md'), 'utf8')).toContain(
    "_Distributor's contact_ of `SECURITY.md`",
  );
});

test('every file that it names exists', () => {
  const paths = namedPaths(document);

  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

test.each(checklist.map(([number, point, where, shownBy]) => [Number(number), point, where, shownBy] as const))(
  'point %d, %s: its place and its spec are named',
  (_, _point, where = '', shownBy = '') => {
    expect(namedPaths(where)).not.toEqual([]);
    expect(namedPaths(shownBy)).toEqual([expect.stringMatching(/\.spec\.ts$/)]);
  },
);
