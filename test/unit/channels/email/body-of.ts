import { composeBody, type ReportPlace } from '../../../../src-main/channels/email/compose-body.ts';
import { tallyObjects } from '../../../../src-main/notifications/facts/object-tally.ts';
import { noChain, type ChainContext } from '../../../../src-shared/model/chain.ts';
import type { JobSession } from '../../../../src-shared/model/job-session.ts';
import type { Presentation } from '../../../../src-shared/model/presentation.ts';
import { presentation } from '../../../builders/presentation.ts';
import { parseHtml, type ParsedHtml } from '../../../fixtures/parse-html.ts';

interface BodyChanges {
  to?: Presentation;
  chain?: ChainContext;
  isTest?: boolean;
  sourceName?: string;
  place?: ReportPlace;
}

export function htmlOf(session: JobSession, changes: BodyChanges = {}): string {
  const { to = presentation(), chain = noChain, isTest = false, sourceName = '', place = { kind: 'none' } } = changes;
  return composeBody(
    {
      kind: isTest ? 'test' : 'session',
      session,
      sourceName,
      tally: tallyObjects(session.objects),
      noise: null,
      chain,
    },
    to,
  )(place).html;
}

/** The body of a session as a mail client reads it; without the line that is only for lists of messages. */
export function bodyOf(session: JobSession, changes?: BodyChanges): ParsedHtml {
  const body = parseHtml(htmlOf(session, changes));
  const [preheader = ''] = body.textsOf('preheader');
  return { ...body, text: body.text.slice(preheader.length).trim() };
}
