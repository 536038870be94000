/** The system unit of the packages, as systemd itself judges it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serviceNames } from '../../../src-shared/model/service-names.ts';
import { hasTool } from '../../fixtures/has-tool.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';

const unitName = `${serviceNames.linux}.service`;
const unit = readFileSync(join(projectRoot, 'packaging/linux', unitName), 'utf8');
const notRun = hasTool('systemd-analyze') ? null : 'not run: there is no systemd-analyze on this machine';

/** The program is not installed on this machine. */
function analyze(...words: string[]) {
  const path = join(temporaryFolder(), unitName);
  writeFileSync(path, unit.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'));
  const { status, stdout, stderr } = spawnSync('systemd-analyze', [...words, path], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('the unit starts the engine on the folder that the program looks for', () => {
  expect(unit).toContain('ExecStart=/usr/bin/backup-notifier engine --user-data %S/backup-notifier\n');
  expect(unit).toContain(`StateDirectory=${serviceNames.linux}\n`);
});

test('systemd finds no fault in the unit', ({ skip }) => {
  if (notRun !== null) return skip(notRun);
  expect(analyze('verify', '--man=no')).toMatchObject({ status: 0, stderr: '' });
});

test('systemd scores the exposure of the unit with 3.0 at most', ({ skip }) => {
  if (notRun !== null) return skip(notRun);
  const { stdout } = analyze('security', '--offline=true', '--threshold=30');
  const score = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1]);
  expect(score).toBeLessThanOrEqual(3);
});
