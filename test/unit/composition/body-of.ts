import { composeBody } from '../../../src-main/composition/compose-body.ts';
import { tallyObjects } from '../../../src-main/composition/object-tally.ts';
import type { ReportPlace } from '../../../src-main/composition/report-place.ts';
import { noChain, type ChainContext } from '../../../src-shared/domain/chain.ts';
import type { JobSession } from '../../../src-shared/domain/job-session.ts';
import type { Presentation } from '../../../src-shared/domain/presentation.ts';
import { presentation } from '../../builders/presentation.ts';
import { parseHtml, type ParsedHtml } from '../../fixtures/parse-html.ts';

interface BodyChanges {
  to?: Presentation;
  chain?: ChainContext;
  isTest?: boolean;
  place?: ReportPlace;
}

export function htmlOf(session: JobSession, changes: BodyChanges = {}): string {
  const { to = presentation(), chain = noChain, isTest = false, place = { kind: 'none' } } = changes;
  return composeBody({ session, tally: tallyObjects(session.objects), chain, to, isTest })(place);
}

/** The body of a session as a mail client reads it; without the line that is only for lists of messages. */
export function bodyOf(session: JobSession, changes?: BodyChanges): ParsedHtml {
  const body = parseHtml(htmlOf(session, changes));
  const [preheader = ''] = body.textsOf('preheader');
  return { ...body, text: body.text.slice(preheader.length).trim() };
}
