import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { newChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelKind } from '../../../src-shared/model/channel.ts';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { useReturnedFocus } from '../../components/use-returned-focus.ts';
import { channelKindsText } from '../../text/channel-kinds-text.ts';
import { channelsText } from '../../text/channels-text.ts';
import { commonText } from '../../text/common-text.ts';
import { AddChannelMenu } from './add-channel-menu.tsx';
import { ChannelDialog, type AcceptedChannel, type ChannelTask } from './channel-dialog.tsx';
import {
  findChannel,
  listChannels,
  newChannelKey,
  type ChannelDraftEvent,
  type ChannelDrafts,
  type ListedChannel,
} from './channel-drafts.ts';
import { ChannelTable } from './channel-table.tsx';
import { ChannelTestResult } from './channel-test-result.tsx';
import { describeChannel, type ChannelDescription } from './describe-channel.ts';
import { useChannelTest } from './use-channel-test.ts';
import { useChannels } from './use-channels.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  details: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

const emailKey = 'email';

interface ChannelsSectionProps {
  /** The row of email, which is edited elsewhere. */
  email: ChannelDescription;
  /** What of email is edited here. */
  emailControls: ReactNode;
  onEditEmail: () => void;
  drafts: ChannelDrafts;
  onDraft: (event: ChannelDraftEvent) => void;
  /** A dialog is open that the window must not be closed under. */
  onModalChange: (isOpen: boolean) => void;
}

/** The table of channels and what can be done with the selected one. What is done here is saved with the window. */
export function ChannelsSection(props: ChannelsSectionProps) {
  const { email, emailControls, onEditEmail, drafts, onDraft, onModalChange } = props;
  const styles = useStyles();
  const loaded = useChannels();
  const test = useChannelTest();
  const table = useRef<HTMLDivElement>(null);
  const [selectedKey, setSelectedKey] = useState(emailKey);
  const [task, setTask] = useState<(ChannelTask & { key: string; count: number; isOpen: boolean }) | null>(null);
  const [removed, setRemoved] = useState<ListedChannel | null>(null);
  const [isAskingToRemove, setIsAskingToRemove] = useState(false);
  useReturnedFocus(task?.isOpen === true);

  const channels = listChannels(loaded.kind === 'loaded' ? loaded.value : [], drafts);
  const selected = findChannel(channels, selectedKey, drafts);
  const describe = (listed: ListedChannel) => describeChannel(listed, test.hasFailed(listed.form));
  const described = selected === null ? email : describe(selected);

  const open = (next: ChannelTask & { key: string }) => {
    setTask((previous) => ({ ...next, count: (previous?.count ?? 0) + 1, isOpen: true }));
    onModalChange(true);
  };
  const add = (kind: ChannelKind) => {
    // Of its own from the beginning, so that rules can name it before it is saved.
    const form = { ...newChannelForm(kind, channelKindsText[kind].name), id: crypto.randomUUID() };
    open({ key: newChannelKey(drafts), isNew: true, form, storedAddress: '' });
  };
  const openSelected = () => {
    if (selected === null) return onEditEmail();
    const { key, form, shownAddress, view } = selected;
    open({ key, isNew: view === null, form, storedAddress: hasAddress(view) ? shownAddress : '' });
  };
  const close = (accepted: AcceptedChannel | null) => {
    setTask((previous) => previous && { ...previous, isOpen: false });
    onModalChange(false);
    if (accepted === null || task === null) return;
    onDraft({ kind: 'accepted', key: task.key, ...accepted });
    setSelectedKey(task.key);
  };
  const toggle = ({ key, form, shownAddress, isAddressMissing }: ListedChannel) => {
    const toggled = { ...form, isEnabled: !form.isEnabled };
    onDraft({ kind: 'accepted', key, form: toggled, shownAddress, isAddressMissing });
  };
  const askToRemove = () => {
    setRemoved(selected);
    setIsAskingToRemove(selected !== null);
  };
  const remove = ({ key }: ListedChannel) => {
    onDraft({ kind: 'removed', key });
    setSelectedKey(emailKey);
    table.current?.focus();
  };
  return (
    <div className={styles.section}>
      <div className={styles.box}>
        <ChannelTable
          rows={[{ key: emailKey, ...email }, ...channels.map((each) => ({ key: each.key, ...describe(each) }))]}
          selectedKey={selected?.key ?? emailKey}
          table={table}
          onSelect={setSelectedKey}
          onOpen={openSelected}
          onRemove={askToRemove}
        />
        {(described.lines.length > 0 || selected === null) && (
          <div role="group" aria-label={channelsText.details(described.name)} className={styles.details}>
            <Paragraph sentences={described.lines} className={styles.quiet} />
            {selected === null && emailControls}
          </div>
        )}
      </div>
      <LoadingNote loaded={loaded} />
      <div className={styles.actions}>
        <AddChannelMenu onChoose={add} />
        <DialogButton label={channelsText.edit} onClick={openSelected} />
        <DialogButton
          label={selected?.form.isEnabled === false ? channelsText.switchOn : channelsText.switchOff}
          isDisabled={selected === null}
          onClick={() => selected !== null && toggle(selected)}
        />
        <DialogButton
          label={channelsText.test}
          isDisabled={selected === null}
          isBusy={test.isSlow}
          onClick={() => selected !== null && test.run(selected.form)}
        />
        <DialogButton label={channelsText.remove} isDisabled={selected === null} onClick={askToRemove} />
      </div>
      {selected !== null && <ChannelTestResult form={selected.form} test={test} />}
      <div role="status">
        {drafts.failure === null ? (
          <Text size={200} className={styles.hint}>
            {channelsText.savedWithWindow}
          </Text>
        ) : (
          <ResultLine
            icon="error"
            title={channelsText.notSaved(drafts.failure.title)}
            sentences={drafts.failure.lines}
          />
        )}
      </div>
      {task !== null && <ChannelDialog key={task.count} task={task} isOpen={task.isOpen} onClose={close} />}
      <QuestionDialog
        isOpen={isAskingToRemove}
        title={channelsText.removeTitle}
        confirm={channelsText.removeConfirm}
        onConfirm={() => removed !== null && remove(removed)}
        onClose={() => setIsAskingToRemove(false)}
      >
        {removed?.view == null
          ? channelsText.removeNewDetail(removed?.form.name ?? '')
          : channelsText.removeDetail(removed.form.name)}
      </QuestionDialog>
    </div>
  );
}

/** What cannot be read cannot be kept when a part of it is entered again. */
function hasAddress(view: ChannelView | null): boolean {
  return view !== null && view.secret !== 'missing' && view.failure?.kind !== 'channel-address-unreadable';
}

function LoadingNote({ loaded }: { loaded: ReturnType<typeof useChannels> }) {
  if (loaded.kind === 'loaded') return null;
  if (loaded.kind === 'loading') return <Text size={200}>{channelsText.loading}</Text>;
  return (
    <Text size={200}>
      {channelsText.loadFailed} <Link onClick={loaded.retry}>{commonText.retry}</Link>
    </Text>
  );
}
