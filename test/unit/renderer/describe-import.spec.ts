import { expect, test } from 'vitest';
import { describeImport } from '../../../src-renderer/features/options/describe-import.ts';
import { buildForm } from './options-builder.ts';

test('an import tells each value that changes, in the order of the window', () => {
  const imported = buildForm({
    route: { recipients: 'other@contoso.com', shouldNotifyOnSuccess: false },
    general: { theme: 'dark' },
    microsoft: { application: { kind: 'custom', clientId: 'client', tenantId: 'contoso.com', cloud: 'worldwide' } },
  });

  expect(describeImport(buildForm(), imported)).toEqual([
    { label: 'Application registration', from: 'preinstalled', to: 'client, tenant contoso.com' },
    { label: 'To', from: 'backup@contoso.com', to: 'other@contoso.com' },
    { label: 'Notify on success', from: 'on', to: 'off' },
    { label: 'Theme', from: 'Use system setting', to: 'Dark' },
  ]);
});

test('an import of the same settings changes nothing, whatever this computer does at sign-in', () => {
  expect(
    describeImport(buildForm({ general: { startsAtSignIn: true } }), buildForm({ general: { startsAtSignIn: false } })),
  ).toEqual([]);
});

test('an empty value is called so', () => {
  expect(describeImport(buildForm({ microsoft: { sendAs: 'shared@contoso.com' } }), buildForm())).toEqual([
    { label: 'Send as another mailbox', from: 'shared@contoso.com', to: '(empty)' },
  ]);
});
