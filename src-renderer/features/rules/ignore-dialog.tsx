import { Input, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { dateAfterDays, type Rule } from '../../../src-shared/model/rule.ts';
import type { TriedRules } from '../../../src-shared/model/tried-rules.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { useNow } from '../../components/use-now.ts';
import { rulesText } from '../../text/rules-text.ts';
import { ignoredForDays, proposeReason, toIgnoringRule } from './ignored-reason.ts';
import { describeTrial } from './tried-rule.tsx';
import { words } from '../../text/words.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  // As high as two lines, so that the dialog does not change its size while somebody types.
  trial: { minHeight: '32px' },
  // Takes no part in the gaps.
  empty: { position: 'absolute' },
  date: { maxWidth: '180px' },
});

interface IgnoreDialogProps {
  isOpen: boolean;
  /** As History shows it. */
  reason: string;
  job: string;
  organization: string;
  presentation: Presentation;
  onClose: () => void;
}

/** Makes a rule that ignores a reason, at once. Each reason needs a dialog of its own (`key`). */
export function IgnoreDialog({ isOpen, reason, job, organization, presentation, onClose }: IgnoreDialogProps) {
  const styles = useStyles();
  const nowMs = useNow();
  const today = dateAfterDays(nowMs, presentation.timeZone, 0);
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(() => proposeReason(reason));
  const [isForJob, setIsForJob] = useState(true);
  const [endsOn, setEndsOn] = useState(() => dateAfterDays(nowMs, presentation.timeZone, ignoredForDays));
  const [said, setSaid] = useState('');
  const isNamed = text.replaceAll('*', '').trim() !== '';
  const isGoodDate = endsOn >= today;
  const ignored = { reason: text, job: isForJob ? { name: job, organization } : null, endsOn };
  const rule = isNamed && isGoodDate ? toIgnoringRule(ignored, id) : null;
  const tried = useTrial(isOpen, rule);
  const add = useAction(async () => {
    if (rule === null) return;
    const outcome = await request('rules.add', rule);
    if (outcome.kind === 'added') setSaid(rulesText.ignored);
    else setSaid(outcome.kind === 'too-many' ? rulesText.full : describeFailure(words, outcome.failure).title);
  });
  return (
    <>
      <Text role="status" size={200} className={said === '' ? styles.empty : undefined}>
        {said}
      </Text>
      <QuestionDialog
        isOpen={isOpen}
        title={rulesText.ignoreTitle}
        confirm={rulesText.ignoreConfirm}
        isConfirmDisabled={rule === null}
        onConfirm={() => add.run()}
        onClose={onClose}
      >
        <div className={styles.content}>
          {rulesText.ignoreDetail}
          <DialogField
            label={rulesText.ignoreReason}
            problems={isNamed ? [] : [rulesText.ignoreEmpty]}
            hint={<Text size={200}>{rulesText.ignoreReasonHint}</Text>}
          >
            <Input
              {...accessKeyProps(rulesText.ignoreReason)}
              maxLength={498}
              spellCheck={false}
              value={text}
              onChange={(_, { value }) => setText(value)}
            />
          </DialogField>
          <DialogCheckBox label={rulesText.ignoreJob(job)} isChecked={isForJob} onChange={setIsForJob} />
          <DialogField label={rulesText.ignoreUntil} problems={isGoodDate ? [] : [rulesText.ignoreDate]}>
            <Input
              {...accessKeyProps(rulesText.ignoreUntil)}
              className={styles.date}
              type="date"
              min={today}
              value={endsOn}
              onChange={(_, { value }) => setEndsOn(value)}
            />
          </DialogField>
          <Text role="status" size={200} className={styles.trial}>
            {describeTrial(tried).replace(/:$/, '.')}
          </Text>
        </div>
      </QuestionDialog>
    </>
  );
}

/** A pause in typing after which is asked. */
const typingPauseMs = 300;

/** What the rule alone would have changed; `null`: not known. */
function useTrial(isOpen: boolean, rule: Rule | null): TriedRules | null {
  const [tried, setTried] = useState<{ of: string; answer: TriedRules } | null>(null);
  const latest = useRef(rule);
  useEffect(() => {
    latest.current = rule;
  });
  const written = rule === null ? '' : JSON.stringify(rule);
  useEffect(() => {
    const asked = latest.current;
    if (!isOpen || asked === null) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      request('rules.try', { rules: [asked], ruleId: asked.id }).then(
        (answer) => isWanted && answer.kind === 'tried' && setTried({ of: written, answer }),
        logError,
      );
    }, typingPauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      request('rules.cancel-try', undefined).catch(logError);
    };
  }, [isOpen, written]);
  return tried?.of === written ? tried.answer : null;
}
