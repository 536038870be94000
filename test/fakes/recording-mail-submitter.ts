import type { MailSubmitter, Submission, GraphOutcome } from '../../src-main/senders/microsoft/mail-submitter.ts';
import { graphMessageLimits } from '../../src-main/senders/microsoft/graph/graph-message.ts';
import { RecordedRequests } from './recorded-requests.ts';

/** Keeps what it is given; answers as scripted, else accepts. */
export class RecordingMailSubmitter implements MailSubmitter {
  readonly sizeLimits = graphMessageLimits;
  readonly requests = new RecordedRequests<Submission, GraphOutcome>(
    (number) => ({ kind: 'accepted', requestId: `request-${number}` }),
    { kind: 'outcome-unknown', failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' } },
  );

  submit(submission: Submission): Promise<GraphOutcome> {
    return this.requests.answer(submission);
  }
}
