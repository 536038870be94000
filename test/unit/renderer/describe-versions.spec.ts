import { expect, test } from 'vitest';
import { describeVersions, describeVersionsAsText } from '../../../src-renderer/features/about/describe-versions.ts';

const versions = {
  program: '1.2.3',
  node: '24.21.0',
  electron: '45.4.1',
  packaged: 'true',
  system: 'win32 10.0.26100',
};

test('versions are named for people, in their order, without what is for diagnostics only', () => {
  expect(describeVersions(versions)).toEqual([
    { label: 'Electron', value: '45.4.1' },
    { label: 'Node.js', value: '24.21.0' },
    { label: 'System', value: 'win32 10.0.26100' },
  ]);
});

test('as text they begin with the program', () => {
  expect(describeVersionsAsText(versions)).toBe(
    'Backup Notifier for Microsoft 365 1.2.3\nElectron: 45.4.1\nNode.js: 24.21.0\nSystem: win32 10.0.26100',
  );
});
