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
  expect(describeVersions(versions, { kind: 'own' })).toEqual([
    { label: 'Electron', value: '45.4.1' },
    { label: 'Node.js', value: '24.21.0' },
    { label: 'System', value: 'win32 10.0.26100' },
  ]);
});

test('as text they begin with the program', () => {
  expect(describeVersionsAsText(versions, { kind: 'own' })).toBe(
    'Backup Notifier for Microsoft 365 1.2.3\nElectron: 45.4.1\nNode.js: 24.21.0\nSystem: win32 10.0.26100',
  );
});

test('windows of a service name its engine and where it keeps its data', () => {
  const engine = {
    kind: 'attached',
    host: 'service',
    userData: '/var/lib/backup-notifier',
    platform: 'linux',
    program: '1.2.3',
    secretProtection: 'credential',
  } as const;
  expect(describeVersions({}, engine)).toEqual([
    { label: 'Engine', value: 'Service, data folder /var/lib/backup-notifier' },
  ]);
});
