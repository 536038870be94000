import { useState } from 'react';
import type { ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import type { ChannelTestOutcome } from '../../../src-shared/forms/channels/channel-outcome.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { useAction } from '../../api/use-action.ts';

export interface ChannelTest {
  /** What was tested, and what came of it; `null`: nothing was, or it has not ended. */
  ended: { form: ChannelForm; outcome: ChannelTestOutcome } | null;
  /** Whether the message has come, as the person says. */
  hasCome: boolean | null;
  /** Whether the last test of exactly this form has failed, or its message has not come. */
  hasFailed: (form: ChannelForm) => boolean;
  isSlow: boolean;
  isLong: boolean;
  run: (form: ChannelForm) => void;
  stop: () => void;
  answer: (hasCome: boolean) => void;
}

/** Sends a test message with what a form says, saved or not (product section 17.8). */
export function useChannelTest(): ChannelTest {
  const [ended, setEnded] = useState<ChannelTest['ended']>(null);
  const [hasCome, setHasCome] = useState<boolean | null>(null);
  const [failed, setFailed] = useState<readonly ChannelForm[]>([]);
  const note = (form: ChannelForm, works: boolean) =>
    setFailed((before) => [...before.filter((each) => !isSameValue(each, form)), ...(works ? [] : [form])]);
  const test = useAction(async (form: ChannelForm) => {
    setEnded(null);
    setHasCome(null);
    const outcome = await request('channels.test', form);
    setEnded({ form, outcome });
    note(form, outcome.kind === 'accepted');
  });
  return {
    ended: test.progress === 'idle' ? ended : null,
    hasCome,
    isSlow: test.progress === 'slow',
    isLong: test.isLong,
    run: test.run,
    stop: () => void request('channels.cancel-test', undefined).catch(logError),
    hasFailed: (form) => failed.some((each) => isSameValue(each, form)),
    answer: (arrived) => {
      setHasCome(arrived);
      if (ended !== null) note(ended.form, arrived);
    },
  };
}
