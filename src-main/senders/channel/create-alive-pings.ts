/** The pings of the program itself, with what they need of the rest of it. */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { Failure } from '../../../src-shared/model/failures/failure.ts';
import { severityOf } from '../../../src-shared/model/failures/severity-of.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { Program } from '../../app/open-program.ts';
import { channelKindOf } from '../../channels/channels.ts';
import type { Passwords } from '../../secrets/passwords.ts';
import { AlivePings } from './alive-pings.ts';

export interface AlivePingsParts {
  /** As of `CreatedChannelSenders`. */
  secrets: Passwords;
  /** What needs attention now. */
  reasons: () => readonly { failure: Failure }[];
}

export function createAlivePings(
  { system, settings, messagePresentation, showNotice, log }: Program,
  parts: AlivePingsParts,
): AlivePings {
  const { clock, scheduler, httpClient } = system;
  return new AlivePings({
    channels: () => settings.current.channels,
    kindOf: channelKindOf,
    readSecret: ({ id, secretId }) => parts.secrets.read({ id, passwordId: secretId }),
    httpClient,
    troubles: () =>
      parts
        .reasons()
        .filter(({ failure }) => severityOf(failure) === 'error')
        .map(({ failure }) => describeFailure(textsOf(messagePresentation().language).words, failure).title),
    presentation: messagePresentation,
    showNotice,
    clock,
    scheduler,
    log,
  });
}
