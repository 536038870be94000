/** The email on an alarm of the program itself (product section 17.3), in the look of all others. Pure. */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { AlarmFacts } from '../../notifications/facts/alarm-facts.ts';
import { cutText } from '../../notifications/facts/clean-text.ts';
import type { RouteContent } from '../channel.ts';
import { describeAlarm, describeAlarmSubject, timesOfAlarm } from '../describe-alarm.ts';
import { textLimits } from '../shorten-text.ts';
import type { ComposedEmail } from './compose-notification.ts';
import { escapeHtml } from './escape-html.ts';
import { composeFrame, composeHead, composeSummaryTable } from './html-message.ts';
import { alarmSign, resultSigns } from './style.ts';

export function composeAlarm(
  facts: AlarmFacts,
  { recipients }: Pick<RouteContent, 'recipients'>,
  to: Presentation,
): ComposedEmail {
  const { word, title, outcome, detail, nextStep, remark } = describeAlarm(facts, to);
  const isOver = facts.phase === 'ended';
  const { alarm, email, labels } = textsOf(to.language).notices;
  const preheader = cutText(isOver ? outcome : detail, textLimits.sentence);
  const frame = composeFrame({ title: email.title(word, title), preheader }, to);
  const head = composeHead({
    sign: isOver ? resultSigns.Success : alarmSign,
    word,
    jobName: isOver ? alarm.noLonger(title) : title,
    where: [alarm.programItself, facts.about],
    outcome,
  });
  const before = frame.before + head;
  const notes = [detail, nextStep === '' ? '' : alarm.whatToDo(nextStep), remark]
    .filter((sentence) => sentence !== '')
    .map((sentence) => `<p class="note">${escapeHtml(cutText(sentence, textLimits.sentence))}</p>`);
  const { began, ended } = timesOfAlarm(facts, to);
  const figures = composeSummaryTable(
    [
      [labels.began, escapeHtml(began)],
      [labels.ended, escapeHtml(ended)],
      [labels.concerns, escapeHtml(cutText(facts.about, textLimits.jobName))],
      [labels.computer, escapeHtml(cutText(to.computerName, textLimits.jobName))],
    ],
    to,
  );
  return {
    recipients,
    subject: describeAlarmSubject(facts, to),
    html: before + notes.join('') + figures + frame.after,
    importance: isOver ? 'normal' : 'high',
    lateness: { newsSinceMs: facts.newsSinceMs, at: before.length, language: to.language },
    attachments: [],
  };
}
