/** What a rule does, in words. Plain text. */
import type { RuleActions } from '../model/rule.ts';

/** @param nameOfChannel - by its id */
export function describeActions(
  { notify, recipients, subject, importance, channels, countAs }: RuleActions,
  nameOfChannel: (id: string) => string,
): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const parts = [
    countAs === null ? '' : countAs === 'success' ? 'ignore the reason' : 'count the reason as a warning',
    notify === 'never' ? 'do not notify' : notify === 'always' ? 'always notify' : '',
    recipients === null
      ? ''
      : `${recipients.mode === 'also' ? 'also to' : 'to'} ${recipients.list.length === 1 ? (recipients.list[0]?.address ?? '') : count(recipients.list.length, 'recipient', 'recipients')}${recipients.mode === 'instead' ? ' instead' : ''}`,
    channels === null
      ? ''
      : `${channels.mode === 'only' ? 'only by' : 'also by'} ${channels.ids.map(nameOfChannel).join(', ')}`,
    subject === null ? '' : 'other subject',
    importance === null ? '' : importance === 'high' ? 'high importance' : 'normal importance',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'as the Notifications tab says' : parts.join(', ');
}
