/** The wording of what came of a test message (product section 2.7). */
import { services } from '../model/services.ts';
import type { TestMessageOutcome } from '../model/test-message-outcome.ts';
import { describeFailure } from './describe-failure.ts';
import { pluralize } from './plural.ts';

/** The one wording for window, desktop notification and command line. */
export function describeAcceptedTestMessage(accepted: Omit<TestMessageOutcome & { kind: 'accepted' }, 'kind'>): string {
  const recipients = pluralize(accepted.recipientCount, { one: '# recipient', other: '# recipients' });
  const { service, requestId, sender, refused } = accepted;
  const id = requestId === '' ? '' : `, request id ${requestId}`;
  const others = refused === undefined ? '' : `. ${describeFailure(refused).detail}`;
  return `Accepted by ${services[service].name} for ${recipients}${id}, sent through ${sender}${others}`;
}

/** @returns a sentence, or nothing where no account is authorized */
export function describeTestSender({ sender }: Pick<TestMessageOutcome & { kind: 'failed' }, 'sender'>): string {
  return sender === null ? '' : `Sender: ${sender}.`;
}
