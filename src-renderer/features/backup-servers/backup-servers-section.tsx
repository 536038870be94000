import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { ImportableSettings } from '../../../src-shared/forms/backup-server-outcome.ts';
import { formatDateTime, type Presentation } from '../../../src-shared/model/presentation.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { useReturnedFocus } from '../../components/use-returned-focus.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { BackupServerDetails } from './backup-server-details.tsx';
import { BackupServerDialog, type AcceptedServer, type BackupServerTask } from './backup-server-dialog.tsx';
import {
  listServers,
  newDraftKey,
  type BackupServerDraft,
  type BackupServerDraftEvent,
  type ListedServer,
} from './backup-server-drafts.ts';
import { BackupServerList } from './backup-server-list.tsx';
import { findSelected, neighborOf } from './backup-server-list-state.ts';
import { NoServers } from './no-servers.tsx';
import { StateAnnouncer } from './state-announcer.tsx';
import { useBackupServers } from './use-backup-servers.ts';

const useStyles = makeStyles({
  section: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  label: { marginBottom: '2px' },
  // Takes the room that is left in the window; a longer list scrolls inside it.
  box: {
    flexGrow: 1,
    flexBasis: '160px',
    minHeight: '160px',
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
  hint: { flexGrow: 1, flexBasis: '160px', color: tokens.colorNeutralForeground3 },
});

/** What a new server has to offer for the Options window. */
export interface SettingsOffer {
  host: string;
  settings: ImportableSettings;
}

interface BackupServersSectionProps {
  presentation: Presentation;
  /** What was changed and is not saved yet. */
  drafts: readonly BackupServerDraft[];
  onDraft: (event: BackupServerDraftEvent) => void;
  /** Whether settings of a server differ from what the window shows. */
  hasNews: (settings: ImportableSettings) => boolean;
  /** Shows the offer; `null`: there is none, or no longer. */
  renderOffer: (offer: SettingsOffer | null, answers: { onAccept: () => void; onClose: () => void }) => ReactNode;
  /** A dialog is open that the window must not be closed under. */
  onModalChange: (isOpen: boolean) => void;
}

/** The backup servers in the tab Job sources (product section 7.3). What is done here is saved with the window. */
export function BackupServersSection(props: BackupServersSectionProps) {
  const { presentation, drafts, onDraft, hasNews, renderOffer, onModalChange } = props;
  const styles = useStyles();
  const loaded = useBackupServers();
  const labelId = useId();
  const list = useRef<HTMLUListElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const [task, setTask] = useState<(BackupServerTask & { count: number; isOpen: boolean }) | null>(null);
  const [offer, setOffer] = useState<SettingsOffer | null>(null);
  const [said, setSaid] = useState<string>(backupServersText.savedWithWindow);
  const [removed, setRemoved] = useState<ListedServer | null>(null);
  const [isAskingToRemove, setIsAskingToRemove] = useState(false);
  const isEditing = task?.isOpen === true;
  useReturnedFocus(isEditing || offer !== null);

  const views = loaded.kind === 'loaded' ? loaded.value : [];
  const servers = listServers(views, drafts);
  const selected = findSelected(servers, selectedKey);
  const failed = drafts.filter(({ failure }) => failure !== null).map(({ host }) => host);
  const open = (next: BackupServerTask) => {
    setTask((previous) => ({ ...next, count: (previous?.count ?? 0) + 1, isOpen: true }));
    onModalChange(true);
  };
  const openSelected = () => selected !== null && open({ server: selected, step: null });
  const close = (accepted: AcceptedServer | null) => {
    setTask((previous) => previous && { ...previous, isOpen: false });
    onModalChange(false);
    if (accepted === null) return;
    const { form, importable } = accepted;
    const key = task?.server?.key ?? newDraftKey(drafts);
    onDraft({ kind: 'accepted', key, form });
    setSelectedKey(key);
    if (importable !== null && hasNews(importable)) setOffer({ host: form.address, settings: importable });
  };
  const askToRemove = () => {
    if (selected === null) return;
    setRemoved(selected);
    setIsAskingToRemove(true);
  };
  const remove = (server: ListedServer) => {
    const next = neighborOf(servers, server.key);
    onDraft({ kind: 'removed', server });
    setSelectedKey(next);
    // Without a server there is no list.
    if (next === null) actions.current?.querySelector('button')?.focus();
    else list.current?.focus();
  };
  return (
    <div className={styles.section}>
      <div id={labelId} className={styles.label}>
        <AccessText label={backupServersText.list} />
      </div>
      <div className={styles.box}>
        {servers.length === 0 ? (
          <NoServers loaded={loaded} />
        ) : (
          <BackupServerList
            servers={servers}
            selectedKey={selected?.key ?? null}
            labelId={labelId}
            list={list}
            formatTime={(instant) => formatDateTime(instant, presentation)}
            onSelect={setSelectedKey}
            onOpen={openSelected}
            onRemove={askToRemove}
          />
        )}
        {selected !== null && (
          <BackupServerDetails server={selected} onStep={(step) => open({ server: selected, step })} />
        )}
      </div>
      <div ref={actions} className={styles.actions}>
        <Text size={200} className={styles.hint} role="status">
          {failed.length === 0 ? said : backupServersText.failed(failed)}
        </Text>
        <DialogButton label={backupServersText.add} onClick={() => open({ server: null, step: null })} />
        <DialogButton label={backupServersText.edit} isDisabled={selected === null} onClick={openSelected} />
        <DialogButton label={backupServersText.remove} isDisabled={selected === null} onClick={askToRemove} />
      </div>
      <StateAnnouncer views={views} />
      {task !== null && (
        <BackupServerDialog
          key={task.count}
          task={task}
          isOpen={isEditing}
          presentation={presentation}
          onClose={close}
        />
      )}
      {renderOffer(offer, {
        onAccept: () => setSaid(backupServersText.imported(offer?.host ?? '')),
        onClose: () => setOffer(null),
      })}
      <QuestionDialog
        isOpen={isAskingToRemove}
        title={backupServersText.removeTitle}
        confirm={backupServersText.removeConfirm}
        onConfirm={() => removed !== null && remove(removed)}
        onClose={() => setIsAskingToRemove(false)}
      >
        {removed?.view == null
          ? backupServersText.removeNewDetail(removed?.host ?? '')
          : backupServersText.removeDetail(removed.host)}
      </QuestionDialog>
    </div>
  );
}
