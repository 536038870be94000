import { describe, expect, test } from 'vitest';
import { parseGmailForm, toGmailForm, type GmailForm } from '../../../src-shared/forms/gmail-form.ts';

const clientId = '1234-abcd.apps.googleusercontent.com';
const form = (changes: Partial<GmailForm> = {}): GmailForm => ({
  usesCustomApplication: true,
  clientId,
  clientSecret: 'GOCSPX-secret',
  secretIsFor: '',
  ...changes,
});
const problemsOf = (changes: Partial<GmailForm>) => {
  const parsed = parseGmailForm(form(changes));
  return parsed.kind === 'valid' ? [] : parsed.problems.map(({ field }) => field);
};

describe('an application of one’s own', () => {
  test('is taken without the blanks that come along when it is pasted', () => {
    expect(parseGmailForm(form({ clientId: ` ${clientId}\n`, clientSecret: ' GOCSPX-secret ' }))).toEqual({
      kind: 'valid',
      value: { application: { kind: 'custom', clientId, clientSecret: 'GOCSPX-secret' } },
    });
  });

  test('keeps the client secret that is stored for it', () => {
    expect(parseGmailForm(form({ clientSecret: '', secretIsFor: clientId }))).toEqual({
      kind: 'valid',
      value: { application: { kind: 'custom', clientId, clientSecret: null } },
    });
  });

  test.each<[string, Partial<GmailForm>, string[]]>([
    ['no client ID', { clientId: ' ' }, ['gmail.clientId']],
    ['what is no client ID of Google’s', { clientId: '11112222-3333-4444-5555-666677778888' }, ['gmail.clientId']],
    ['no client secret', { clientSecret: '' }, ['gmail.clientSecret']],
    ['the secret of another client', { clientSecret: '', secretIsFor: `9-${clientId}` }, ['gmail.clientSecret']],
    ['a client secret with a blank in it', { clientSecret: 'GOCSPX secret' }, ['gmail.clientSecret']],
    ['neither', { clientId: '', clientSecret: '' }, ['gmail.clientId', 'gmail.clientSecret']],
  ])('with %s cannot be saved', (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });
});

test('with the box clear, what was typed is not looked at', () => {
  expect(parseGmailForm(form({ usesCustomApplication: false, clientId: 'nonsense', clientSecret: '' }))).toEqual({
    kind: 'valid',
    value: { application: { kind: 'preinstalled' } },
  });
});

test.each([
  ['stored', 'secret-1', clientId],
  ['kept in memory only', null, ''],
])('a client secret that is %s is never shown', (_, clientSecretId, secretIsFor) => {
  expect(toGmailForm({ application: { kind: 'custom', clientId, clientSecretId } })).toEqual(
    form({ clientSecret: '', secretIsFor }),
  );
});
