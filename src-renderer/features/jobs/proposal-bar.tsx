import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProposedJob } from '../../../src-shared/model/job.ts';
import { describeExpectedRuns } from '../../../src-shared/wording/describe-expected-runs.ts';
import { words } from '../../text/words.ts';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import { NoticeBar } from '../notices/notice-bar.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { listStyleType: 'none', margin: '0', padding: '0', maxHeight: '320px', overflowY: 'auto' },
  label: { display: 'flex', flexDirection: 'column' },
  small: { color: tokens.colorNeutralForeground2 },
});

interface ProposalBarProps {
  proposals: readonly ProposedJob[];
  /** The numbers of a count as the person writes them. */
  formatCount: (count: number) => string;
  /** @param acceptedIds - empty: not now */
  onAnswer: (acceptedIds: number[]) => void;
}

/** Offers to expect the runs of jobs that run regularly: all, some, or not now. */
export function ProposalBar({ proposals, formatCount, onAnswer }: ProposalBarProps) {
  const styles = useStyles();
  const [isReviewed, setIsReviewed] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const accepted = proposals.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id: number) =>
    setLeft((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  return (
    <>
      <NoticeBar
        intent="info"
        title={jobsText.proposals(proposals.length, formatCount(proposals.length))}
        lines={[jobsText.proposalsDetail]}
        actions={[
          { label: jobsText.reviewProposals, run: () => setIsReviewed(true) },
          { label: jobsText.acceptProposals, run: () => onAnswer(proposals.map(({ id }) => id)) },
          { label: jobsText.notNow, run: () => onAnswer([]) },
        ]}
      />
      <QuestionDialog
        isOpen={isReviewed}
        title={jobsText.reviewTitle}
        confirm={jobsText.reviewConfirm}
        isConfirmDisabled={accepted.length === 0}
        onConfirm={() => onAnswer(accepted)}
        onClose={() => setIsReviewed(false)}
      >
        <div className={styles.content}>
          {jobsText.reviewDetail}
          <ul aria-label={jobsText.reviewList} tabIndex={0} className={styles.list}>
            {proposals.map(({ id, name, organization, expectation }) => (
              <li key={id}>
                <Checkbox
                  checked={!left.has(id)}
                  onChange={() => toggle(id)}
                  label={
                    <span className={styles.label}>
                      <span>{[name, organization].filter((each) => each !== '').join(', ')}</span>
                      <Text size={200} className={styles.small}>
                        {jobsText.withGrace(describeExpectedRuns(words, expectation.runs), expectation.graceMinutes)}
                      </Text>
                    </span>
                  }
                />
              </li>
            ))}
          </ul>
        </div>
      </QuestionDialog>
    </>
  );
}
