import { expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { failureSchema, type Failure } from '../../../src-shared/model/failures/failure.ts';

test.each([
  [
    {
      area: 'notifications',
      kind: 'notifications-delayed',
      count: 3,
      cause: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
    },
    'Notifications cannot be sent',
    '3 notifications could not be sent for 15 minutes or more. Microsoft 365 cannot be reached: There is no connection to Microsoft Graph.',
    'advice',
  ],
  [
    { area: 'notifications', kind: 'notifications-delayed', count: 1, cause: null },
    'Notifications cannot be sent',
    '1 notification could not be sent for 15 minutes or more. Nothing was refused.',
    'advice',
  ],
  [
    {
      area: 'notifications',
      kind: 'notifications-delayed',
      count: 1,
      cause: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'not-authorized' } },
    },
    'Notifications cannot be sent',
    '1 notification could not be sent for 15 minutes or more. Not authorized: No Microsoft 365 account is authorized yet.',
    'authorize',
  ],
  [
    {
      area: 'notifications',
      kind: 'notifications-parked',
      count: 1,
      cause: { area: 'delivery', kind: 'send-as-denied' },
    },
    'Notifications need your attention',
    "1 notification won't be sent until you act. Send As denied: The account does not have the right to send as this mailbox. Ask an administrator for Send As or Send on Behalf on that mailbox, or send as your own.",
    'open-history',
  ],
] as [Failure, string, string, string][])(
  '%j is told with its cause and the cause’s next step',
  (failure, ...words) => {
    const { title, detail, nextStep } = describeFailure(english.words, failure);

    expect([title, detail, nextStep.kind]).toEqual(words);
    expect(failureSchema.parse(failure)).toEqual(failure);
  },
);
