/** What a message of a channel is called in History, and in the channel where it needs a title. Plain text. */
import { textsOf } from '../../src-shared/languages/languages.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { defaultSubjectTemplate } from '../../src-shared/model/subject.ts';
import { composeMissedSubject, composeSubject } from '../../src-shared/wording/compose-subject.ts';
import type { NotificationFacts } from '../notifications/facts/notification-facts.ts';
import { describeAlarmSubject } from './describe-alarm.ts';
import { describeDigestSubject } from './describe-digest.ts';

/** In the words that a mail's subject has by default. */
export function titleOf(facts: NotificationFacts, to: Presentation): string {
  const { run } = textsOf(to.language).words;
  switch (facts.kind) {
    case 'missed': {
      const lastRunAtMs = facts.lastRun?.endedAtMs ?? null;
      return composeMissedSubject(run, defaultSubjectTemplate, { ...facts, lastRunAtMs }, to);
    }
    case 'alarm':
      return describeAlarmSubject(facts, to);
    case 'digest':
      return describeDigestSubject(facts, to);
    case 'session':
    case 'chain':
    case 'test':
      return composeSubject(run, defaultSubjectTemplate, facts.session, to, facts.chain.job);
  }
}
