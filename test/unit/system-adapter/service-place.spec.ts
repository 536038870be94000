import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findService, servicePlaceOf } from '../../../src-main/adapters/system/service-place.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** The one system whose places the environment decides. */
function prepare() {
  const ProgramData = temporaryFolder();
  const place = servicePlaceOf('windows', { ProgramData });
  if (place === null) throw new Error('Windows has a place for services.');
  mkdirSync(place.userData);
  return { ...place, find: () => findService('windows', { ProgramData }) };
}

test('a service is there as long as the system starts it, not because of a folder that was left', () => {
  const { userData, marker, find } = prepare();
  expect(find()).toBe(null);
  writeFileSync(marker, '{}');
  expect(find()).toBe(userData);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a service whose folder this user may not look into is none for them',
  () => {
    const { userData, marker, find } = prepare();
    writeFileSync(marker, '{}');
    chmodSync(userData, 0o600);
    expect(find()).toBe(null);
  },
);

test('on Linux the unit that is enabled tells, and on macOS the engine works on the folder of its user', () => {
  expect(servicePlaceOf('linux', {})).toEqual({
    userData: join('/var/lib', 'backup-notifier'),
    marker: '/etc/systemd/system/multi-user.target.wants/backup-notifier.service',
  });
  expect(servicePlaceOf('macos', {})).toBe(null);
});
