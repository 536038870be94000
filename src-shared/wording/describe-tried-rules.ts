/** What a rule would have changed in a session, in a few words. */
import type { Words } from '../languages/texts.ts';
import type { RuleChange } from '../model/tried-rules.ts';

/** @param nameOfRoute - by its id, for example `Email` */
export function describeRuleChange(
  { rules: texts, run }: Words,
  change: RuleChange,
  nameOfRoute: (id: string) => string,
): string {
  switch (change.kind) {
    case 'result':
      return texts.becomes(run.results[change.from], run.results[change.to]);
    case 'ignored':
      return texts.ignored(change.count);
    case 'lowered':
      return texts.lowered(change.count);
    case 'notified':
      return texts.notifiedBy(nameOfRoute(change.routeId));
    case 'not-notified':
      return texts.notNotifiedBy(nameOfRoute(change.routeId));
    case 'recipients':
      return texts.to(change.to);
    case 'subject':
      return texts.subject;
    case 'importance':
      return texts.importance[change.to];
  }
}
