/** What a rule would have changed in a session, in a few words. */
import type { RuleChange } from '../model/tried-rules.ts';
import { pluralize } from './plural.ts';

/** @param nameOfRoute - by its id, for example `Email` */
export function describeRuleChange(change: RuleChange, nameOfRoute: (id: string) => string): string {
  switch (change.kind) {
    case 'result':
      return `${change.from} becomes ${change.to}`;
    case 'ignored':
      return `${change.count} ignored`;
    case 'lowered':
      return pluralize(change.count, { one: '# counted as a warning', other: '# counted as warnings' });
    case 'notified':
      return `notified by ${nameOfRoute(change.routeId)}`;
    case 'not-notified':
      return `not notified by ${nameOfRoute(change.routeId)}`;
    case 'recipients':
      return `to ${change.to.join(', ')}`;
    case 'subject':
      return 'other subject';
    case 'importance':
      return `${change.to} importance`;
  }
}
