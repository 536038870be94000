/** The email on an alarm of the program itself (product section 17.3), in the look of all others. Pure. */
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
  const frame = composeFrame({
    title: `${word}: ${title}`,
    preheader: cutText(isOver ? outcome : detail, textLimits.sentence),
    computerName: to.computerName,
  });
  const head = composeHead({
    sign: isOver ? resultSigns.Success : alarmSign,
    word,
    jobName: title,
    where: ['Backup Notifier itself', facts.about],
    outcome,
  });
  const before = frame.before + head;
  const notes = [detail, nextStep === '' ? '' : `What to do: ${nextStep}`, remark]
    .filter((sentence) => sentence !== '')
    .map((sentence) => `<p class="note">${escapeHtml(cutText(sentence, textLimits.sentence))}</p>`);
  const { began, ended } = timesOfAlarm(facts, to);
  const figures = composeSummaryTable([
    ['Began', escapeHtml(began)],
    ['Ended', escapeHtml(ended)],
    ['Concerns', escapeHtml(cutText(facts.about, textLimits.jobName))],
    ['Computer', escapeHtml(cutText(to.computerName, textLimits.jobName))],
  ]);
  return {
    recipients,
    subject: describeAlarmSubject(facts, to),
    html: before + notes.join('') + figures + frame.after,
    importance: isOver ? 'normal' : 'high',
    lateness: { newsSinceMs: facts.newsSinceMs, at: before.length },
    attachments: [],
  };
}
