/** The wording of what came of a test message (product section 2.7). */
import type { Words } from '../languages/texts.ts';
import type { TestMessageOutcome } from '../model/test-message-outcome.ts';
import { describeFailure } from './describe-failure.ts';

/** The one wording for window, desktop notification and command line. */
export function describeAcceptedTestMessage(
  words: Words,
  { service, recipientCount, requestId, sender, refused }: Omit<TestMessageOutcome & { kind: 'accepted' }, 'kind'>,
): string {
  const texts = words.testMessage;
  const accepted = texts.accepted({
    service: words.services[service].name,
    recipientCount,
    requestId: requestId === '' ? null : requestId,
    sender,
  });
  return refused === undefined ? accepted : texts.acceptedByFew(accepted, describeFailure(words, refused).detail);
}

/** @returns a sentence, or nothing where no account is authorized */
export function describeTestSender(
  { testMessage: texts }: Words,
  { sender }: Pick<TestMessageOutcome & { kind: 'failed' }, 'sender'>,
): string {
  return sender === null ? '' : texts.sender(sender);
}
