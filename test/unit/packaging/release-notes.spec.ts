/** What the changelog says of a version becomes the text of its release. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';

const changelog = `# Changelog

## [Unreleased]

## [1.10.0] - 2027-02-01

### Added

- Messages in German.

### Security

- Nothing is written in clear.

## [1.1.0] - 2027-01-01

### Fixed

- Something else.
`;

function printNotes(version: string) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'packaging'));
  copyFileSync(join(projectRoot, 'packaging/release-notes.mjs'), join(folder, 'packaging/release-notes.mjs'));
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  const script = join(folder, 'packaging/release-notes.mjs');
  return spawnSync(process.execPath, [script, version], { encoding: 'utf8' });
}

test('it is the section of that version, whole and without its heading', () => {
  const { status, stdout } = printNotes('1.10.0');

  expect(stdout).toBe('### Added\n\n- Messages in German.\n\n### Security\n\n- Nothing is written in clear.\n');
  expect(status).toBe(0);
});

test.each(['1.1', 'Unreleased', '2.0.0', ''])(
  'there is no release of “%s”: it has no section, or an empty one',
  (version) => {
    const { status, stdout, stderr } = printNotes(version);

    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`“## [${version}]”`);
  },
);
