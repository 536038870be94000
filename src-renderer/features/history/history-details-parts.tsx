import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type {
  HistoryDetails,
  HistoryIssues,
  HistoryMessage,
  HistoryPlace,
  ShownHistoryDetails,
} from '../../../src-shared/model/history.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { FieldList } from '../../components/field-list.tsx';
import { resultIcons } from '../../components/result-icons.ts';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { StatusIcon, type StatusKind } from '../../components/status-icon.tsx';
import { rulesText } from '../../text/rules-text.ts';
import { historyText } from '../../text/history-text.ts';
import {
  describeAttempt,
  describeChainLink,
  describeIssues,
  fieldsOf,
  fieldsOfMessage,
  titleOfMessage,
  type DescribedIssues,
} from './describe-entry.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
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
export function HistoryIssueList({ issues, presentation, onIgnore }: HistoryIssueListProps) {
  const styles = useStyles();
  const { reasons, moreReasons, objects, moreObjects, ignored } = describeIssues(issues, listedIssues, presentation);
  return (
    <div className={styles.section}>
      {reasons.length > 0 && (
        <>
          <h3 className={styles.heading}>{historyText.reasons}</h3>
          <ul className={styles.list}>
            {reasons.map(({ result, title, lines, message, canBeIgnored }, index) => (
              <Item key={index} icon={resultIcons[result]} title={title} lines={lines}>
                {canBeIgnored && <IgnoreLink reason={message} onIgnore={onIgnore} />}
              </Item>
            ))}
          </ul>
          <More text={moreReasons} />
          <h3 className={styles.heading}>{historyText.objectsWithIssues}</h3>
          <IssueItems items={objects} more={moreObjects} />
        </>
      )}
      {ignored.length > 0 && (
        <>
          <h3 className={styles.heading}>{historyText.ignoredByRule}</h3>
          <ul className={mergeClasses(styles.list, styles.small)}>
            {ignored.map(({ title, lines }, index) => (
              <Item key={index} icon="off" title={title} lines={lines} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface HistoryIssueListProps extends PartProps {
  issues: HistoryIssues;
  onIgnore: (reason: string) => void;
}

/** Of a session without objects, what it says on the whole is the reason. */
export function HistoryMessageReason({ message, onIgnore }: { message: string; onIgnore: (reason: string) => void }) {
  const styles = useStyles();
  const [reason = ''] = message.trim().split('\n');
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{historyText.reasons}</h3>
      <Text>{reason}</Text>
      <IgnoreLink reason={reason} onIgnore={onIgnore} />
    </div>
  );
}

function IgnoreLink({ reason, onIgnore }: { reason: string; onIgnore: (reason: string) => void }) {
  return (
    <div>
      <Link aria-label={rulesText.ignoreThis(reason)} onClick={() => onIgnore(reason)}>
        {rulesText.ignore}
      </Link>
    </div>
  );
}

function More({ text }: { text: string }) {
  const styles = useStyles();
  return text === '' ? null : (
    <Text size={200} className={styles.small}>
      {text}
    </Text>
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
      <More text={more} />
    </>
  );
}

interface ItemProps {
  icon: StatusKind;
  title: string;
  lines: readonly string[];
  children?: ReactNode;
}

function Item({ icon, title, lines, children }: ItemProps) {
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
        {children}
      </div>
    </li>
  );
}

/** The session. */
export function HistoryFields({ details, presentation }: PartProps & { details: ShownHistoryDetails }) {
  return <FieldList fields={fieldsOf(details, presentation)} />;
}

/** Each message with its attempts. */
export function HistoryMessages({ messages, presentation }: PartProps & { messages: readonly HistoryMessage[] }) {
  const styles = useStyles();
  return messages.map((message) => (
    <div key={message.outboxId} className={styles.section}>
      <h3 className={styles.heading}>{titleOfMessage(message, messages, presentation)}</h3>
      <FieldList fields={fieldsOfMessage(message, messages, presentation)} />
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
