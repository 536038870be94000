import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, useRef } from 'react';
import type { HistoryDetails, HistoryIssues, HistoryMessage, HistoryPlace } from '../../../src-shared/model/history.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { StatusIcon, type StatusKind } from '../../components/status-icon.tsx';
import { historyText } from '../../text/history-text.ts';
import {
  describeAttempt,
  describeChainLink,
  describeIssues,
  fieldsOf,
  fieldsOfMessage,
  titleOfMessage,
  type DescribedIssues,
  type Field,
} from './describe-entry.ts';
import { resultIcons } from './history-table-row.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  fields: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: '0',
  },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: 'normal' },
  value: { margin: '0', whiteSpace: 'pre-line' },
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: { marginTop: '2px' },
  itemText: { display: 'flex', flexDirection: 'column', minWidth: '0' },
  small: { color: tokens.colorNeutralForeground2 },
});

interface PartProps {
  presentation: Presentation;
}

/** So many that the actions below stay in sight. */
const listedIssues = { reasons: 3, objects: 5 };

/** Why the job did not end well. */
export function HistoryIssueList({ issues, presentation }: PartProps & { issues: HistoryIssues }) {
  const styles = useStyles();
  const { reasons, moreReasons, objects, moreObjects } = describeIssues(issues, listedIssues, presentation);
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{historyText.reasons}</h3>
      <IssueItems items={reasons} more={moreReasons} />
      <h3 className={styles.heading}>{historyText.objectsWithIssues}</h3>
      <IssueItems items={objects} more={moreObjects} />
    </div>
  );
}

function IssueItems({ items, more }: { items: DescribedIssues['objects']; more: string }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {items.map(({ result, title, lines }, index) => (
          <Item key={index} icon={resultIcons[result]} title={title} lines={lines} />
        ))}
      </ul>
      {more !== '' && (
        <Text size={200} className={styles.small}>
          {more}
        </Text>
      )}
    </>
  );
}

function Item({ icon, title, lines }: { icon: StatusKind; title: string; lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <StatusIcon kind={icon} className={styles.icon} />
      <div className={styles.itemText}>
        <Text>{title}</Text>
        {lines.map((line) => (
          <Text key={line} size={200} className={styles.small}>
            {line}
          </Text>
        ))}
      </div>
    </li>
  );
}

/** The session. */
export function HistoryFields({ details, presentation }: PartProps & { details: HistoryDetails }) {
  return <FieldList fields={fieldsOf(details, presentation)} />;
}

/** Each message with its attempts. */
export function HistoryMessages({ messages, presentation }: PartProps & { messages: readonly HistoryMessage[] }) {
  const styles = useStyles();
  return messages.map((message) => (
    <div key={message.outboxId} className={styles.section}>
      <h3 className={styles.heading}>{titleOfMessage(message, messages, presentation)}</h3>
      <FieldList fields={fieldsOfMessage(message)} />
      {message.attempts.length > 0 && (
        <ol aria-label={historyText.attempts} className={styles.list}>
          {message.attempts.map((attempt) => {
            return <Item key={attempt.startedAtMs} {...describeAttempt(attempt, presentation)} />;
          })}
        </ol>
      )}
    </div>
  ));
}

interface HistoryChainProps extends PartProps {
  chain: HistoryDetails['chain'];
  onSelect: (place: HistoryPlace) => void;
}

/** The other attempts of the same job. */
export function HistoryChain({ chain, presentation, onSelect }: HistoryChainProps) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useFocusPassedOn(part);
  return (
    <div ref={part} className={styles.section}>
      <h3 className={styles.heading}>{historyText.chain}</h3>
      <ul className={styles.list}>
        {chain.map((link) => {
          const { title, lines } = describeChainLink(link, presentation);
          return (
            <li key={link.id} className={styles.item}>
              <StatusIcon kind={resultIcons[link.result]} className={styles.icon} />
              <div className={styles.itemText}>
                <Link onClick={() => onSelect({ id: link.id, atMs: link.atMs })}>{title}</Link>
                {lines.map((line) => (
                  <Text key={line} size={200} className={styles.small}>
                    {line}
                  </Text>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function FieldList({ fields }: { fields: readonly Field[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.fields}>
      {fields.map(({ label, value }) => (
        <Fragment key={label}>
          <dt className={styles.term}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
