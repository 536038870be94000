/** What the kinds of channels make of answers. */
import type { SendOutcome } from '../../src-main/senders/sender.ts';
import type { ChannelKind } from '../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../src-shared/model/channel-problem.ts';
import type { ChannelFailure } from '../../src-shared/model/failures/channel-failure.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';

type Answered = Exclude<Extract<ChannelFailure, { reason: string }>, { problem: ChannelProblem }>['kind'];

export function outcomesOf(service: ChannelKind) {
  const ofDelivery = { area: 'delivery', service } as const;
  const tryAgain = (failure: DeliveryFailure, retryAfterMs: number | null = null): SendOutcome => ({
    kind: 'try-again',
    failure,
    retryAfterMs,
  });
  const said = (status: number, text: string) => (text === '' ? {} : { reply: { status, code: '', text } });
  return {
    accepted: (requestId = ''): SendOutcome => ({ kind: 'accepted', requestId }),
    unavailable: (status: number, retryAfterMs: number | null = null) =>
      tryAgain({ ...ofDelivery, kind: 'service-unavailable', status }, retryAfterMs),
    throttled: (retryAfterMs: number | null = null) => tryAgain({ ...ofDelivery, kind: 'throttled' }, retryAfterMs),
    notReachable: tryAgain({ ...ofDelivery, kind: 'not-reachable' }),
    portal: tryAgain({ ...ofDelivery, kind: 'captive-portal' }),
    redirected: (redirectedTo: string) => tryAgain({ ...ofDelivery, kind: 'captive-portal', redirectedTo }),
    unknown: (cause: 'connection-lost' | 'server-error' | 'gateway-timeout'): SendOutcome => ({
      kind: 'outcome-unknown',
      failure: { ...ofDelivery, kind: 'outcome-unknown', cause },
    }),
    refused: (status: number, text = ''): SendOutcome => ({
      kind: 'refused',
      failure: { ...ofDelivery, kind: 'not-accepted', status, code: '', ...said(status, text) },
    }),
    tooLarge: { kind: 'refused', failure: { ...ofDelivery, kind: 'message-too-large' } } satisfies SendOutcome,
    unknownRefusal: (status: number, text = '', retryAfterMs: number | null = null): SendOutcome => ({
      kind: 'unknown-refusal',
      failure: { ...ofDelivery, kind: 'not-accepted', status, code: '', ...said(status, text) },
      retryAfterMs,
    }),
    unusable: (kind: Answered, status: number, reason = ''): SendOutcome => ({
      kind: 'sender-unusable',
      failure: { area: 'delivery', kind: 'sender', failure: { area: 'channel', kind, service, status, reason } },
    }),
    refusing: (problem: ChannelProblem, status: number, reason: string): SendOutcome => ({
      kind: 'sender-unusable',
      failure: {
        area: 'delivery',
        kind: 'sender',
        failure: { area: 'channel', kind: 'channel-refuses', service, status, reason, problem },
      },
    }),
  };
}
