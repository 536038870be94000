import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDateTime, type Presentation } from '../../../src-shared/model/presentation.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { jobsText } from '../../text/jobs-text.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  dropdown: { minWidth: '0', width: '100%' },
});

const dayMs = 24 * 60 * 60_000;
const spans = { day: dayMs, 'three-days': 3 * dayMs, week: 7 * dayMs, month: 30 * dayMs } as const;
type Span = keyof typeof spans;
const spanNames = Object.keys(spans) as Span[];

interface MuteDialogProps {
  isOpen: boolean;
  name: string;
  nowMs: number;
  presentation: Presentation;
  onMute: (untilMs: number) => void;
  onClose: () => void;
}

/** Asks for how long nobody is told of runs that are missed. */
export function MuteDialog({ isOpen, name, nowMs, presentation, onMute, onClose }: MuteDialogProps) {
  const styles = useStyles();
  const [span, setSpan] = useState<Span>('week');
  const untilMs = nowMs + spans[span];
  return (
    <QuestionDialog
      isOpen={isOpen}
      title={jobsText.muteTitle(name)}
      confirm={jobsText.muteConfirm}
      onConfirm={() => onMute(untilMs)}
      onClose={onClose}
    >
      <div className={styles.content}>
        {jobsText.muteDetail}
        <DialogField
          label={jobsText.muteFor}
          hint={jobsText.muteUntil(formatDateTime(new Date(untilMs).toISOString(), presentation))}
        >
          <Dropdown
            {...accessKeyProps(jobsText.muteFor)}
            className={styles.dropdown}
            value={jobsText.muteSpans[span]}
            selectedOptions={[span]}
            onOptionSelect={(_, { optionValue }) => setSpan(spanNames.find((each) => each === optionValue) ?? span)}
          >
            {spanNames.map((each) => (
              <Option key={each} value={each}>
                {jobsText.muteSpans[each]}
              </Option>
            ))}
          </Dropdown>
        </DialogField>
      </div>
    </QuestionDialog>
  );
}
