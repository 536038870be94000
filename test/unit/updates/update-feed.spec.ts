import { expect, test } from 'vitest';
import { decideUpdateWay } from '../../../src-main/updates/update-feed.ts';

const windows = { system: 'win32', publisherNames: ['Contoso, Ltd.'], isForAllUsers: false };

test('Windows installs what its publisher has signed, when the person quits', () => {
  expect(decideUpdateWay(windows)).toEqual({ kind: 'install', isInstalledOnQuit: true });
});

test('Windows installs nothing where the package names no publisher', () => {
  expect(decideUpdateWay({ ...windows, publisherNames: [] })).toEqual({
    kind: 'tell',
    reason: 'package-names-no-publisher',
  });
});

test('installed for all users of Windows, quitting does not end in a question for an administrator', () => {
  expect(decideUpdateWay({ ...windows, isForAllUsers: true })).toEqual({ kind: 'install', isInstalledOnQuit: false });
});

test('macOS installs: its own check of the signature cannot be switched off', () => {
  expect(decideUpdateWay({ system: 'darwin', publisherNames: [], isForAllUsers: false })).toEqual({
    kind: 'install',
    isInstalledOnQuit: true,
  });
});

test.each(['linux', 'freebsd'])('%s installs nothing, whatever the package names', (system) => {
  expect(decideUpdateWay({ ...windows, system })).toEqual({ kind: 'tell', reason: 'system-proves-no-publisher' });
});
