import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { JobRow } from '../../../src-shared/model/job.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import { findMergeable } from './find-mergeable.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  combobox: { minWidth: '0', width: '100%' },
});

interface MergeDialogProps {
  isOpen: boolean;
  job: JobRow;
  jobs: readonly JobRow[];
  onMerge: (into: JobRow) => void;
  onClose: () => void;
}

/** Asks which job it is another name of. */
export function MergeDialog({ isOpen, job, jobs, onMerge, onClose }: MergeDialogProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<JobRow | null>(null);
  const found = useMemo(() => (isOpen ? findMergeable(job, jobs, text) : []), [isOpen, job, jobs, text]);
  const close = () => {
    setText('');
    setChosen(null);
    onClose();
  };
  return (
    <QuestionDialog
      isOpen={isOpen}
      title={jobsText.mergeTitle(job.name)}
      confirm={jobsText.mergeConfirm}
      isConfirmDisabled={chosen === null}
      onConfirm={() => chosen !== null && onMerge(chosen)}
      onClose={close}
    >
      <div className={styles.content}>
        {jobsText.mergeDetail}
        <DialogField label={jobsText.mergeInto}>
          <Combobox
            {...accessKeyProps(jobsText.mergeInto)}
            className={styles.combobox}
            placeholder={jobsText.mergePlaceholder}
            value={text}
            selectedOptions={chosen === null ? [] : [String(chosen.id)]}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(null);
            }}
            onOptionSelect={(_, { optionValue }) => {
              const into = found.find(({ id }) => String(id) === optionValue) ?? null;
              setChosen(into);
              if (into !== null) setText(nameInList(into));
            }}
          >
            {found.map((each) => (
              <Option key={each.id} value={String(each.id)} text={nameInList(each)}>
                {nameInList(each)}
              </Option>
            ))}
          </Combobox>
        </DialogField>
      </div>
    </QuestionDialog>
  );
}

function nameInList({ name, organization, host }: JobRow): string {
  return [name, organization, host].filter((each) => each !== '').join(', ');
}
