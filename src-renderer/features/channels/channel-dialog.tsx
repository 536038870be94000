import { DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useReducer } from 'react';
import type { ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import { describeChannelProblem } from '../../../src-shared/wording/describe-channel-problem.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { AcceptActions } from '../../components/accept-actions.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { channelKindsText } from '../../text/channel-kinds-text.ts';
import { channelsText } from '../../text/channels-text.ts';
import { words } from '../../text/words.ts';
import { beginChannelDialog, problemsOfChannel, reduceChannelDialog } from './channel-dialog-state.ts';
import { ChannelFields } from './channel-fields.tsx';
import { ChannelTestResult } from './channel-test-result.tsx';
import { useChannelTest } from './use-channel-test.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(520px, calc(100vw - 32px))' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // Room for most results, so that the dialog does not move under the pointer.
  result: { minHeight: '48px', paddingBottom: '8px' },
});

/** @property storedAddress - what is shown of the address that is stored; `''`: none is */
export interface ChannelTask {
  isNew: boolean;
  form: ChannelForm;
  storedAddress: string;
}

export interface AcceptedChannel {
  form: ChannelForm;
  shownAddress: string;
}

interface ChannelDialogProps {
  task: ChannelTask;
  isOpen: boolean;
  /** `null`: cancelled. */
  onClose: (accepted: AcceptedChannel | null) => void;
}

/** Adds or edits a channel; modal to the window, which saves what it accepts. Each task needs a dialog of its own (`key`). */
export function ChannelDialog({ task, isOpen, onClose }: ChannelDialogProps) {
  const styles = useStyles();
  const [state, dispatch] = useReducer(reduceChannelDialog, task.form, beginChannelDialog);
  const test = useChannelTest();
  const { form, focus } = state;
  const kind = channelKindsText[form.kind].name;

  const isComplete = () => {
    dispatch({ kind: 'looked-through' });
    return problemsOfChannel(form).length === 0;
  };
  const accept = useAction(async () => {
    if (!isOpen || !isComplete()) return;
    const outcome = await request('channels.check', form);
    if (outcome.kind === 'unusable') dispatch({ kind: 'refused', problem: outcome.problem });
    else if (outcome.doubt !== null && state.doubt === null) dispatch({ kind: 'doubted', problem: outcome.doubt });
    else onClose({ form, shownAddress: outcome.shownAddress });
  });
  const cancel = () => {
    test.stop();
    onClose(null);
  };
  const tested = test.ended?.outcome;
  useEffect(() => {
    if (tested?.kind === 'unusable') dispatch({ kind: 'refused', problem: tested.problem });
  }, [tested]);
  return (
    <FormDialog isOpen={isOpen} className={styles.surface} focus={focus} onEnter={() => accept.run()} onEscape={cancel}>
      <DialogBody>
        <DialogTitle>{task.isNew ? channelsText.addTitle(kind) : channelsText.editTitle(kind)}</DialogTitle>
        <DialogContent className={styles.content}>
          <ChannelFields
            state={state}
            storedAddress={task.storedAddress}
            onEdit={(changes) => dispatch({ kind: 'edited', changes })}
          />
          <div className={styles.result}>
            <div role="status">
              {state.doubt !== null && (
                <ResultLine
                  icon="warning"
                  title={describeChannelProblem(words, state.doubt)}
                  sentences={[channelsText.doubted]}
                />
              )}
            </div>
            <ChannelTestResult form={form} test={test} hasFields />
          </div>
        </DialogContent>
        <DialogActions position="start">
          <DialogButton
            label={channelsText.testInDialog}
            isBusy={test.isSlow}
            onClick={() => isComplete() && test.run(form)}
          />
        </DialogActions>
        <AcceptActions isBusy={accept.progress === 'slow'} onAccept={() => accept.run()} onCancel={cancel} />
      </DialogBody>
    </FormDialog>
  );
}
