import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import type { JobRow } from '../../../src-shared/model/job.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import { ExpectDialog } from './expect-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MuteDialog } from './mute-dialog.tsx';

const useStyles = makeStyles({
  actions: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
});

interface JobActionsProps {
  job: JobRow;
  jobs: readonly JobRow[];
  expectation: Expectation | null;
  proposal: Expectation | null;
  nowMs: number;
  presentation: Presentation;
  onOpenHistory: () => void;
  /** The job is not listed any more; `null`: nothing takes its place. */
  onGone: (into: JobRow | null) => void;
}

/** What can be done with a job. */
export function JobActions(props: JobActionsProps) {
  const { job, jobs, expectation, proposal, nowMs, presentation, onOpenHistory, onGone } = props;
  const styles = useStyles();
  const [question, setQuestion] = useState<'expect' | 'mute' | 'forget' | 'merge' | null>(null);
  const forget = useAction(async () => {
    await request('jobs.forget', { id: job.id });
    onGone(null);
  });
  const merge = useAction(async (into: JobRow) => {
    await request('jobs.merge', { id: job.id, intoId: into.id });
    onGone(into);
  });
  const expect = useAction((next: Expectation | null) => request('jobs.expect', { id: job.id, expectation: next }));
  const mute = useAction((untilMs: number | null) => request('jobs.mute', { id: job.id, untilMs }));
  const isMuted = job.state.kind === 'muted';
  const close = () => setQuestion(null);
  return (
    <div role="group" aria-label={jobsText.actions} className={styles.actions}>
      <DialogButton label={jobsText.openHistory} onClick={onOpenHistory} />
      <DialogButton label={jobsText.expect} isBusy={expect.progress === 'slow'} onClick={() => setQuestion('expect')} />
      <DialogButton
        label={isMuted ? jobsText.unmute : jobsText.mute}
        isBusy={mute.progress === 'slow'}
        onClick={() => (isMuted ? mute.run(null) : setQuestion('mute'))}
      />
      <DialogButton
        label={jobsText.merge}
        isDisabled={jobs.length < 2}
        isBusy={merge.progress === 'slow'}
        onClick={() => setQuestion('merge')}
      />
      <DialogButton label={jobsText.forget} isBusy={forget.progress === 'slow'} onClick={() => setQuestion('forget')} />
      <ExpectDialog
        isOpen={question === 'expect'}
        job={job}
        expectation={expectation}
        proposal={proposal}
        presentation={presentation}
        onExpect={(next) => expect.run(next)}
        onClose={close}
      />
      <MuteDialog
        isOpen={question === 'mute'}
        name={job.name}
        nowMs={nowMs}
        presentation={presentation}
        onMute={(untilMs) => mute.run(untilMs)}
        onClose={close}
      />
      <QuestionDialog
        isOpen={question === 'forget'}
        title={jobsText.forgetTitle(job.name)}
        confirm={jobsText.forget}
        onConfirm={() => forget.run()}
        onClose={close}
      >
        {jobsText.forgetDetail}
      </QuestionDialog>
      <MergeDialog
        isOpen={question === 'merge'}
        job={job}
        jobs={jobs}
        onMerge={(into) => merge.run(into)}
        onClose={close}
      />
    </div>
  );
}
