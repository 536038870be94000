import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { formatDateTime, type Presentation } from '../../../src-shared/model/presentation.ts';
import type { TriedRules } from '../../../src-shared/model/tried-rules.ts';
import { describeRuleChange } from '../../../src-shared/wording/describe-tried-rules.ts';
import { rulesText } from '../../text/rules-text.ts';
import { words } from '../../text/words.ts';
import { nameOfRoute, type NamedRoute } from './named-route.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: {
    maxHeight: '168px',
    overflowY: 'auto',
    margin: '0',
    padding: '4px 8px',
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { display: 'flex', flexDirection: 'column', padding: '4px 0' },
  small: { color: tokens.colorNeutralForeground2 },
});

interface TriedRuleProps {
  /** `null`: it was not tried, or was changed since. */
  tried: TriedRules | null;
  isTrying: boolean;
  routes: readonly NamedRoute[];
  presentation: Presentation;
}

/** Which of the last sessions the rule would have changed, and how (product section 15.3). */
export function TriedRule({ tried, isTrying, routes, presentation }: TriedRuleProps) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below all fields, and so out of sight.
    if (tried !== null || isTrying) part.current?.scrollIntoView({ block: 'end' });
  }, [tried, isTrying]);
  const changed = tried?.kind === 'tried' ? tried.changed : [];
  return (
    <div ref={part} className={styles.part}>
      <Text role="status" size={200}>
        {isTrying ? rulesText.trying : describeTrial(tried)}
      </Text>
      {changed.length > 0 && (
        // Scrolls by keyboard.
        <ul tabIndex={0} aria-label={rulesText.tried} className={styles.list}>
          {changed.map(({ atMs, job, organization, changes }, index) => (
            <li key={index} className={styles.item}>
              <Text size={200}>{organization === '' ? job : `${job}, ${organization}`}</Text>
              <Text size={200} className={styles.small}>
                {`${formatDateTime(new Date(atMs).toISOString(), presentation)}: ${words.rules.all(
                  changes.map((change) => describeRuleChange(words, change, (id) => nameOfRoute(routes, id))),
                )}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Empty where there is nothing to say. */
export function describeTrial(tried: TriedRules | null): string {
  if (tried?.kind !== 'tried') return '';
  const { sessionCount, matchedCount, isPartial, changed } = tried;
  if (sessionCount === 0) return rulesText.triedNone;
  const matches = rulesText.triedMatches(matchedCount, sessionCount);
  const sentence =
    changed.length === 0 ? rulesText.triedNoChange(matches) : rulesText.triedChanges(matches, changed.length);
  return isPartial ? `${sentence} ${rulesText.triedPartial}` : sentence;
}
