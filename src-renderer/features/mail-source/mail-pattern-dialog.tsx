import { DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import {
  parseMailPatternForm,
  type MailPatternField,
  type MailPatternForm,
} from '../../../src-shared/forms/mail-pattern-form.ts';
import type { FieldProblem } from '../../../src-shared/forms/parsed-form.ts';
import type { MailPattern } from '../../../src-shared/model/mail-pattern.ts';
import type { PatternTrial } from '../../../src-shared/model/mail-pattern-trial.ts';
import type { RecentMail } from '../../../src-shared/model/recent-mail.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { AcceptActions } from '../../components/accept-actions.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { useReturnedFocus } from '../../components/use-returned-focus.ts';
import { mailPatternsText } from '../../text/mail-patterns-text.ts';
import { MailPatternFields } from './mail-pattern-fields.tsx';
import { PatternTryOut } from './pattern-try-out.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(600px, calc(100vw - 32px))' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** What the dialog is opened for. */
export interface MailPatternTask {
  /** Of the pattern; a new one has an id of its own. */
  id: string;
  isNew: boolean;
  form: MailPatternForm;
  /** Whether it is known what its mails say. */
  isConfirmed: boolean;
  /** The mail that it is made from. */
  mailId: number | null;
}

interface MailPatternDialogProps {
  task: MailPatternTask;
  isOpen: boolean;
  recent: readonly RecentMail[];
  /** `null`: cancelled. */
  onClose: (pattern: MailPattern | null) => void;
}

/** Adds or edits a mail pattern. Each task needs a dialog of its own (`key`). */
export function MailPatternDialog({ task, isOpen, recent, onClose }: MailPatternDialogProps) {
  const styles = useStyles();
  const [form, setForm] = useState(task.form);
  const [problems, setProblems] = useState<readonly FieldProblem<MailPatternField>[]>([]);
  const [focus, setFocus] = useState<{ field: MailPatternField } | null>(null);
  const show = (found: readonly FieldProblem<MailPatternField>[]) => {
    setProblems(found);
    if (found[0] !== undefined) setFocus({ field: found[0].field });
  };
  const toPattern = (): MailPattern | null => {
    const parsed = parseMailPatternForm(form, task.id);
    show(parsed.kind === 'invalid' ? parsed.problems : []);
    return parsed.kind === 'valid' ? parsed.value : null;
  };
  const showUnreadable = (trial: Extract<PatternTrial, { kind: 'invalid' }>) =>
    show(trial.problems.map(({ field, problem }) => ({ field, problem: { kind: 'pattern', problem } })));
  const accept = useAction(async () => {
    const pattern = toPattern();
    if (pattern === null) return;
    const trial = await request('mail-source.try-pattern', { pattern, mail: null });
    if (trial.kind === 'invalid') showUnreadable(trial);
    else onClose(pattern);
  });
  const cancel = () => onClose(null);
  useReturnedFocus(isOpen);
  return (
    <FormDialog isOpen={isOpen} className={styles.surface} focus={focus} onEnter={() => accept.run()} onEscape={cancel}>
      <DialogBody>
        <DialogTitle>{task.isNew ? mailPatternsText.addTitle : mailPatternsText.editTitle}</DialogTitle>
        <DialogContent className={styles.content}>
          {!task.isConfirmed && <ResultLine icon="info" title={mailPatternsText.unconfirmed} />}
          <MailPatternFields
            form={form}
            problems={problems}
            onEdit={(changes) => {
              setForm((before) => ({ ...before, ...changes }));
              setProblems([]);
            }}
          />
          <PatternTryOut recent={recent} firstId={task.mailId} toPattern={toPattern} onInvalid={showUnreadable} />
        </DialogContent>
        <AcceptActions isBusy={accept.progress === 'slow'} onAccept={() => accept.run()} onCancel={cancel} />
      </DialogBody>
    </FormDialog>
  );
}
