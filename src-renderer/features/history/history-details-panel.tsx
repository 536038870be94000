import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, type KeyboardEvent, type Ref } from 'react';
import { describeHistoryState } from '../../../src-shared/wording/describe-history-state.ts';
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import type { FailureDescription } from '../../../src-shared/wording/failure-description.ts';
import type { ShownHistoryDetails, HistoryPlace, HistoryState } from '../../../src-shared/model/history.ts';
import type { FocusableField } from '../../../src-shared/forms/options-window.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { StatusIcon } from '../../components/status-icon.tsx';
import { historyText } from '../../text/history-text.ts';
import { nameOf } from './describe-entry.ts';
import { HistoryActions } from './history-actions.tsx';
import { HistoryChain, HistoryFields, HistoryIssueList, HistoryMessages } from './history-details-parts.tsx';
import { useHistoryDetails } from './use-history-details.ts';

const useStyles = makeStyles({
  panel: {
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '352px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '12px 16px 16px',
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // Not a shadow, which what scrolls would cover.
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
  page: { position: 'fixed', inset: '0', zIndex: 2, width: '100%', borderLeft: 'none' },
  heading: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  // The way back is always in sight.
  pageHeading: {
    position: 'sticky',
    // Below the panel's outline.
    top: '2px',
    paddingTop: '10px',
    paddingBottom: '8px',
    marginTop: '-10px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  back: { flexShrink: 0 },
  title: {
    flexGrow: 1,
    margin: '0',
    paddingTop: '2px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
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
  const styles = useStyles();
  const details = useHistoryDetails(id, revision);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={ref}
      tabIndex={0}
      aria-label={historyText.details}
      className={mergeClasses(styles.panel, isPage && styles.page)}
      onKeyDown={onKeyDown}
    >
      <div className={mergeClasses(styles.heading, isPage && styles.pageHeading)}>
        {isPage && (
          <Button
            {...accessKeyProps(historyText.back)}
            size="small"
            icon={<ArrowLeft16Regular />}
            className={styles.back}
            onClick={onClose}
          >
            <AccessText label={historyText.back} />
          </Button>
        )}
        <h2 className={styles.title}>{details === null || details === 'loading' ? '' : nameOf(details.row)}</h2>
        {!isPage && (
          <Button
            appearance="subtle"
            size="small"
            aria-label={historyText.closeDetails}
            icon={<Dismiss16Regular />}
            onClick={onClose}
          />
        )}
      </div>
      {details === null && <Text role="status">{historyText.detailsGone}</Text>}
      {details !== null && details !== 'loading' && (
        <>
          <StateOf details={details} presentation={presentation} />
          {details.issues !== null && <HistoryIssueList issues={details.issues} presentation={presentation} />}
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
    </section>
  );
}

function StateOf({ details, presentation }: { details: ShownHistoryDetails; presentation: Presentation }) {
  const styles = useStyles();
  const { severity, title, detail, failure } = describeHistoryState(details.row.state, presentation);
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
  const { failure } = describeHistoryState(row.state, presentation);
  return failure === null ? null : findFieldInOptions(row.state, failure);
}

/** Where in Options the next step is taken; `null`: it is not taken there. */
function findFieldInOptions(state: HistoryState, { nextStep }: FailureDescription): FocusableField | null {
  if (nextStep.kind === 'authorize') return 'sender.authorization';
  if (nextStep.kind === 'open-application-settings') return 'sender.application';
  return state.kind === 'parked' ? (mendingFields[state.failure.kind] ?? null) : null;
}

const mendingFields: Partial<Record<DeliveryFailure['kind'], FocusableField>> = {
  'recipients-refused': 'route.recipients',
  'send-as-denied': 'sender.sendAs',
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
