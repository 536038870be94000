/** The desktop notification that calls the user to a trouble (product section 6.7). Pure. */
import type { MainTexts } from '../../src-shared/languages/texts.ts';
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';

export interface DesktopNotification {
  title: string;
  body: string;
  /** The window that helps. */
  opens: 'options' | 'history';
}

/** @param failures - the most urgent first: the title names it, and the others are listed */
export function describeDesktopNotification(
  { words, desktop }: MainTexts,
  [first, ...others]: readonly [Failure, ...Failure[]],
): DesktopNotification {
  const { title, detail, nextStep } = describeFailure(words, first);
  const also = words.health.alsoTroubled(others.map((failure) => describeFailure(words, failure).title));
  return {
    title,
    body: others.length === 0 ? detail : desktop.notifications.andAlso(detail, also),
    opens: nextStep.kind === 'open-history' ? 'history' : 'options',
  };
}
