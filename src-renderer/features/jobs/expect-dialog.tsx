import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import {
  parseExpectationForm,
  toExpectationForm,
  type ExpectationField,
  type ExpectationForm,
} from '../../../src-shared/forms/expectation-form.ts';
import { problemsOfForm } from '../../../src-shared/forms/parsed-form.ts';
import type { Expectation, ExpectedRuns, ExpectedRunsPreview } from '../../../src-shared/model/expected-run.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { describePreview } from '../../../src-shared/wording/describe-job-state.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import { words } from '../../text/words.ts';
import { ExpectationFields } from './expectation-fields.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // As high as three runs, so that the dialog does not change its size while somebody types.
  preview: { minHeight: '76px', display: 'flex', flexDirection: 'column' },
  heading: { fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2 },
});

interface ExpectDialogProps {
  isOpen: boolean;
  job: { id: number; name: string };
  /** As it is now. */
  expectation: Expectation | null;
  /** What its past runs suggest; shown where nothing is expected. */
  proposal: Expectation | null;
  presentation: Presentation;
  onExpect: (expectation: Expectation | null) => void;
  onClose: () => void;
}

/** Asks when runs of a job are expected. */
export function ExpectDialog(props: ExpectDialogProps) {
  const { isOpen, job, expectation, proposal, presentation, onExpect, onClose } = props;
  const styles = useStyles();
  const begin = () => toExpectationForm(expectation ?? proposal, presentation.timeZone);
  const [form, setForm] = useState(begin);
  const [touched, setTouched] = useState<ReadonlySet<ExpectationField>>(new Set());
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen !== wasOpen) {
    // Begins with what is known now; what changes while it is open must not undo what is typed.
    setWasOpen(isOpen);
    setForm(begin());
    setTouched(new Set());
  }
  const parsed = parseExpectationForm(form);
  const preview = usePreview(isOpen, job.id, form);
  const problems = problemsOfForm(parsed);
  const isUnreadable = preview?.kind === 'not-a-cron-line' || preview?.kind === 'unknown-time-zone';
  return (
    <QuestionDialog
      isOpen={isOpen}
      title={jobsText.expectTitle(job.name)}
      confirm={jobsText.expectConfirm}
      isConfirmDisabled={parsed.kind === 'invalid' || isUnreadable}
      onConfirm={() => parsed.kind === 'valid' && onExpect(parsed.value)}
      onClose={onClose}
    >
      <div className={styles.content}>
        {expectation === null && proposal !== null && <Text>{jobsText.proposed}</Text>}
        <ExpectationFields
          form={form}
          problems={problems.filter(({ field }) => touched.has(field))}
          onChange={(changes) => {
            setForm((before) => ({ ...before, ...changes }));
            setTouched((before) => new Set([...before, ...(Object.keys(changes) as ExpectationField[])]));
          }}
        />
        <div className={styles.preview} role="status">
          <Text className={styles.heading}>{jobsText.nextRuns}</Text>
          {(preview === null || parsed.kind === 'invalid' ? [] : describePreview(words, preview, presentation)).map(
            (line) => (
              <Text key={line} size={200} className={styles.small}>
                {line}
              </Text>
            ),
          )}
        </div>
      </div>
    </QuestionDialog>
  );
}

/** A pause in typing after which is asked. */
const typingPauseMs = 200;

/** The runs that would be expected; `null`: not known, or the form cannot be read. */
function usePreview(isOpen: boolean, id: number, form: ExpectationForm): ExpectedRunsPreview | null {
  const [preview, setPreview] = useState<ExpectedRunsPreview | null>(null);
  const parsed = parseExpectationForm(form);
  const runs: ExpectedRuns | null = parsed.kind === 'valid' ? (parsed.value?.runs ?? { kind: 'by-source' }) : null;
  const latest = useRef(runs);
  useEffect(() => {
    latest.current = runs;
  });
  const written = JSON.stringify(runs);
  useEffect(() => {
    const asked = latest.current;
    if (!isOpen || asked === null) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      request('jobs.preview-expected-runs', { id, runs: asked }).then(
        (answer) => isWanted && setPreview(answer),
        logError,
      );
    }, typingPauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isOpen, id, written]);
  return preview;
}
