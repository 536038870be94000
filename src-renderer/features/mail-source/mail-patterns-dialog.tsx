import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { maxMailPatterns, type MailPattern } from '../../../src-shared/model/mail-pattern.ts';
import { mailPatternPresets } from '../../../src-shared/model/mail-pattern-presets/mail-pattern-presets.ts';
import { formatDateTime, type Presentation } from '../../../src-shared/model/presentation.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { ChoiceList } from '../../components/choice-list.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { fadeInPlace } from '../../components/dialog-motion.ts';
import { moveInList } from '../../components/move-in-list.ts';
import { useDialogKeys } from '../../components/use-dialog-keys.ts';
import { leavingProps, useReturnedFocus } from '../../components/use-returned-focus.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { mailPatternsText } from '../../text/mail-patterns-text.ts';
import { words } from '../../text/words.ts';
import { MailPatternDialog, type MailPatternTask } from './mail-pattern-dialog.tsx';
import { taskOfMail, taskOfOwn, taskOfPattern, taskOfPreset, withPattern } from './mail-pattern-task.ts';
import { useRecentMail } from './use-recent-mail.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(600px, calc(100vw - 32px))' },
  content: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: { maxHeight: '136px' },
  recent: { maxHeight: '176px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  empty: { color: tokens.colorNeutralForeground2, padding: '8px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px', marginBottom: '12px' },
  button: { minWidth: '88px', fontWeight: tokens.fontWeightRegular },
});

interface MailPatternsDialogProps {
  isOpen: boolean;
  patterns: readonly MailPattern[];
  presentation: Presentation;
  onChange: (patterns: MailPattern[]) => void;
  onClose: () => void;
}

/** The mail patterns and the last mails, of which patterns can be made (product section 16.2). */
export function MailPatternsDialog({ isOpen, patterns, presentation, onChange, onClose }: MailPatternsDialogProps) {
  const styles = useStyles();
  const t = mailPatternsText;
  const [listId, recentId] = [useId(), useId()];
  const surface = useRef<HTMLDivElement>(null);
  const recent = useRecentMail(isOpen);
  const mails = recent.mails ?? [];
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [mailKey, setMailKey] = useState<string | null>(null);
  const [moved, setMoved] = useState('');
  const [task, setTask] = useState<(MailPatternTask & { count: number; isOpen: boolean }) | null>(null);
  const isEditing = task?.isOpen === true;
  useDialogKeys(surface, { onEnter: onClose, onEscape: onClose });
  useReturnedFocus(isOpen);
  const selected = patterns.find(({ id }) => id === selectedId) ?? patterns[0] ?? null;
  const place = selected === null ? -1 : patterns.indexOf(selected);
  const mail = mails.find(({ id }) => String(id) === mailKey) ?? mails[0] ?? null;
  const isFull = patterns.length >= maxMailPatterns;
  const open = (next: MailPatternTask) =>
    setTask((before) => ({ ...next, count: (before?.count ?? 0) + 1, isOpen: true }));
  const edit = () => selected !== null && open(taskOfPattern(selected));
  const remove = () => selected !== null && onChange(patterns.filter(({ id }) => id !== selected.id));
  const move = (by: -1 | 1) => {
    if (selected === null) return;
    const next = moveInList(patterns, selected.id, by);
    if (next === patterns) return;
    onChange([...next]);
    setSelectedId(selected.id);
    setMoved(t.moved(selected.name, place + by + 1, patterns.length));
  };
  const make = () => mail !== null && !isFull && open(taskOfMail(mail, crypto.randomUUID()));
  const close = (pattern: MailPattern | null) => {
    setTask((before) => before && { ...before, isOpen: false });
    if (pattern === null) return;
    onChange(withPattern(patterns, pattern));
    setSelectedId(pattern.id);
  };
  return (
    <Dialog
      open={isOpen}
      surfaceMotion={fadeInPlace}
      onOpenChange={(_, data) => {
        if (!data.open && !isEditing) onClose();
      }}
    >
      <DialogSurface {...leavingProps(isOpen)} className={styles.surface}>
        <div ref={surface}>
          <DialogBody>
            <DialogTitle>{t.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text size={200} className={styles.quiet}>
                {t.detail}
              </Text>
              <div id={listId}>
                <AccessText label={t.list} />
              </div>
              {patterns.length === 0 ? (
                <Text className={styles.empty}>{t.none}</Text>
              ) : (
                <ChoiceList
                  label={t.list}
                  labelId={listId}
                  className={styles.list}
                  choices={patterns.map(({ id, name, isForwarded }) => ({
                    key: id,
                    content: (
                      <>
                        <Text>{name}</Text>{' '}
                        <Text size={200} className={styles.quiet}>
                          {isForwarded ? t.isForwarded : t.isKept}
                        </Text>
                      </>
                    ),
                  }))}
                  selectedKey={selected?.id ?? null}
                  onSelect={setSelectedId}
                  onOpen={edit}
                  onRemove={remove}
                  onMove={move}
                />
              )}
              <div role="group" aria-labelledby={listId} className={styles.actions}>
                <Menu>
                  <MenuTrigger disableButtonEnhancement>
                    <MenuButton {...accessKeyProps(t.add)} className={styles.button} disabledFocusable={isFull}>
                      <AccessText label={t.add} />
                    </MenuButton>
                  </MenuTrigger>
                  <MenuPopover>
                    <MenuList>
                      {mailPatternPresets.map((preset) => (
                        <MenuItem
                          key={preset.pattern.name}
                          onClick={() => open(taskOfPreset(preset, crypto.randomUUID()))}
                        >
                          {preset.pattern.name}
                        </MenuItem>
                      ))}
                      <MenuItem onClick={() => open(taskOfOwn(crypto.randomUUID()))}>{t.ownPattern}</MenuItem>
                    </MenuList>
                  </MenuPopover>
                </Menu>
                <DialogButton label={t.edit} isDisabled={selected === null} onClick={edit} />
                <DialogButton label={t.remove} isDisabled={selected === null} onClick={remove} />
                <DialogButton label={t.up} isDisabled={place <= 0} onClick={() => move(-1)} />
                <DialogButton
                  label={t.down}
                  isDisabled={place === -1 || place === patterns.length - 1}
                  onClick={() => move(1)}
                />
                <VisuallyHidden>
                  <div role="status">{moved}</div>
                </VisuallyHidden>
              </div>
              <div id={recentId}>
                <AccessText label={t.recent} />
              </div>
              {mails.length === 0 ? (
                <Text className={styles.empty}>{recent.hasFailed ? t.recentFailed : t.noRecent}</Text>
              ) : (
                <ChoiceList
                  label={t.recent}
                  labelId={recentId}
                  className={styles.recent}
                  choices={mails.map(({ id, subject, from, receivedAtMs, recognised }) => ({
                    key: String(id),
                    content: (
                      <>
                        <Text block>{subject || from}</Text>
                        <Text size={200} block className={styles.quiet}>
                          {formatDateTime(new Date(receivedAtMs).toISOString(), presentation)} · {from}
                        </Text>
                        <Text size={200} block className={styles.quiet}>
                          {recognised === null
                            ? t.notRecognised
                            : t.recognised(recognised.pattern, recognised.job, words.run.results[recognised.result])}
                        </Text>
                      </>
                    ),
                  }))}
                  selectedKey={mail === null ? null : String(mail.id)}
                  onSelect={setMailKey}
                  onOpen={make}
                />
              )}
              <div role="group" aria-labelledby={recentId} className={styles.actions}>
                <DialogButton label={t.fromMail} isDisabled={mail === null || isFull} onClick={make} />
              </div>
            </DialogContent>
            <DialogActions>
              <DialogButton label={t.close} isPrimary onClick={onClose} />
            </DialogActions>
          </DialogBody>
          {task !== null && (
            <MailPatternDialog key={task.count} task={task} isOpen={isEditing} recent={mails} onClose={close} />
          )}
        </div>
      </DialogSurface>
    </Dialog>
  );
}
