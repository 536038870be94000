import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type Ref } from 'react';
import { describeHistoryState } from '../../../src-shared/wording/describe-history-state.ts';
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import type { FailureDescription } from '../../../src-shared/wording/failure-description.ts';
import type { ShownHistoryDetails, HistoryPlace, HistoryState } from '../../../src-shared/model/history.ts';
import type { FocusableField } from '../../../src-shared/forms/options-window.ts';
import { channelKindSchema } from '../../../src-shared/model/channel.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAnswerAbout } from '../../api/use-answer-about.ts';
import { useAction } from '../../api/use-action.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DetailsPanel } from '../../components/table/details-panel.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { StatusIcon } from '../../components/status-icon.tsx';
import { historyText } from '../../text/history-text.ts';
import { words } from '../../text/words.ts';
import { nameOf } from './describe-entry.ts';
import { HistoryActions } from './history-actions.tsx';
import { IgnoreDialog } from '../rules/ignore-dialog.tsx';
import {
  HistoryChain,
  HistoryFields,
  HistoryIssueList,
  HistoryMessageReason,
  HistoryMessages,
} from './history-details-parts.tsx';

const askForDetails = (id: number) => request('history.details', { id });

const useStyles = makeStyles({
  state: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: { marginTop: '2px' },
  stateText: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: '0' },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface HistoryDetailsPanelProps {
  ref: Ref<HTMLDivElement>;
  id: number;
  /** Shown in place of the rest of the window. */
  isPage: boolean;
  /** Changes when the entry may have changed. */
  revision: number;
  presentation: Presentation;
  onSelect: (place: HistoryPlace) => void;
  onClose: () => void;
}

/** Everything about the selected entry, and what can be done with it. */
export function HistoryDetailsPanel(props: HistoryDetailsPanelProps) {
  const { ref, id, isPage, revision, presentation, onSelect, onClose } = props;
  const details = useAnswerAbout(askForDetails, id, revision);
  return (
    <DetailsPanel
      ref={ref}
      title={details === null || details === 'loading' ? '' : nameOf(details.row)}
      isPage={isPage}
      onClose={onClose}
    >
      {details === null && <Text role="status">{historyText.detailsGone}</Text>}
      {details !== null && details !== 'loading' && (
        <>
          <StateOf details={details} presentation={presentation} />
          <IgnorableReasons details={details} presentation={presentation} />
          <HistoryActions
            details={details}
            presentation={presentation}
            isSendAgainCure={details.row.state.kind === 'parked' && findCureInOptions(details, presentation) === null}
          />
          <HistoryFields details={details} presentation={presentation} />
          <HistoryMessages messages={details.messages} presentation={presentation} />
          {details.chain.length > 0 && (
            <HistoryChain chain={details.chain} presentation={presentation} onSelect={onSelect} />
          )}
        </>
      )}
    </DetailsPanel>
  );
}

/** Why the job did not end well, and the way to have that ignored from now on (product section 15.2). */
function IgnorableReasons({ details, presentation }: { details: ShownHistoryDetails; presentation: Presentation }) {
  const { row, session, issues } = details;
  const [ignoring, setIgnoring] = useState<{ reason: string; count: number; isOpen: boolean } | null>(null);
  const ignore = (reason: string) =>
    setIgnoring((before) => ({ reason, count: (before?.count ?? 0) + 1, isOpen: true }));
  const hasFailed = row.result === 'Failed' || row.result === 'Warning';
  const message = issues === null && hasFailed ? (session?.message.trim() ?? '') : '';
  return (
    <>
      {issues !== null && <HistoryIssueList issues={issues} presentation={presentation} onIgnore={ignore} />}
      {message !== '' && <HistoryMessageReason message={message} onIgnore={ignore} />}
      {ignoring !== null && (
        <IgnoreDialog
          key={`${row.id} ${ignoring.count}`}
          {...ignoring}
          job={row.job}
          organization={row.organization}
          presentation={presentation}
          onClose={() => setIgnoring((before) => before && { ...before, isOpen: false })}
        />
      )}
    </>
  );
}

function StateOf({ details, presentation }: { details: ShownHistoryDetails; presentation: Presentation }) {
  const styles = useStyles();
  const { severity, title, detail, failure } = describeHistoryState(words, details.row.state, presentation);
  const sentences = [
    ...(failure === null ? [] : [failure.detail]),
    ...(detail === null ? [] : [detail]),
    ...(failure?.nextStep.kind === 'advice' ? [failure.nextStep.label] : []),
  ];
  const field = findCureInOptions(details, presentation);
  return (
    <div className={styles.state}>
      <StatusIcon kind={severity} className={styles.icon} />
      <div className={styles.stateText}>
        <div role="status">
          <Text weight="semibold">{title}</Text>
          {sentences.length > 0 && <Paragraph sentences={sentences} className={styles.detail} />}
        </div>
        {field !== null && <OpenOptions field={field} />}
      </div>
    </div>
  );
}

function findCureInOptions({ row }: ShownHistoryDetails, presentation: Presentation): FocusableField | null {
  const { failure } = describeHistoryState(words, row.state, presentation);
  return failure === null ? null : findFieldInOptions(row.state, failure);
}

/** Where in Options the next step is taken; `null`: it is not taken there. */
function findFieldInOptions(state: HistoryState, { nextStep }: FailureDescription): FocusableField | null {
  if (nextStep.kind === 'authorize') return 'microsoft.authorization';
  if (nextStep.kind === 'open-application-settings') return 'microsoft.application';
  const hasRefused = state.kind === 'parked' || state.kind === 'accepted';
  if (!hasRefused || state.failure === undefined) return null;
  // What a channel beside email refuses is not mended where emails are.
  const isOfChannel = 'service' in state.failure && channelKindSchema.safeParse(state.failure.service).success;
  return isOfChannel ? null : (mendingFields[state.failure.kind] ?? null);
}

const mendingFields: Partial<Record<DeliveryFailure['kind'], FocusableField>> = {
  'recipients-refused': 'route.recipients',
  'send-as-denied': 'microsoft.sendAs',
  'message-too-large': 'route.shouldAttachReport',
};

function OpenOptions({ field }: { field: FocusableField }) {
  const part = useRef<HTMLDivElement>(null);
  const openOptions = useAction(() => request('options.ask-step', { kind: 'show', field }));
  useFocusPassedOn(part);
  return (
    <div ref={part}>
      <DialogButton label={historyText.openOptions} isPrimary size="small" onClick={() => openOptions.run()} />
    </div>
  );
}
