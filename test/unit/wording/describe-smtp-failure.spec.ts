import { expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeSmtpFailure } from '../../../src-shared/wording/describe-smtp-failure.ts';

const reply = { status: 535, code: '5.7.139', text: 'Authentication unsuccessful' };

test('each way in which Microsoft refuses a password has its own reason and next step', () => {
  const described = (['organization', 'mailbox', 'ended', 'not-accepted'] as const).map((why) =>
    describeSmtpFailure(english.words, { area: 'smtp', kind: 'microsoft-basic-auth-ended', why, reply }, 'standing'),
  );

  expect(new Set(described.map(({ detail }) => detail)).size).toBe(4);
  expect(new Set(described.map(({ nextStep }) => nextStep.label)).size).toBe(4);
  expect(new Set(described.map(({ title }) => title))).toEqual(new Set(['Microsoft 365 accepts no password for SMTP']));
});
