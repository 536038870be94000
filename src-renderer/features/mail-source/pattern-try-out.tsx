import { Dropdown, makeStyles, Option, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MailPattern } from '../../../src-shared/model/mail-pattern.ts';
import { maxPastedMail, type PatternTrial, type TriedMail } from '../../../src-shared/model/mail-pattern-trial.ts';
import type { RecentMail } from '../../../src-shared/model/recent-mail.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { FieldList } from '../../components/field-list.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { mailPatternsText } from '../../text/mail-patterns-text.ts';
import { words } from '../../text/words.ts';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: '0',
    margin: '0',
    padding: '0',
    border: 'none',
  },
  heading: { fontWeight: tokens.fontWeightSemibold, marginBottom: '6px', padding: '0' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
  mail: { flexGrow: 1, flexBasis: '240px', minWidth: '0' },
  control: { minWidth: '0', width: '100%' },
  result: { minHeight: '24px' },
});

type OtherTrial = Exclude<PatternTrial, { kind: 'invalid' }>;

interface PatternTryOutProps {
  recent: readonly RecentMail[];
  /** Which mail is tried first; `null`: the newest. */
  firstId: number | null;
  /** What is typed; `null`: it cannot be tried, and its problems are shown. */
  toPattern: () => MailPattern | null;
  onInvalid: (trial: Extract<PatternTrial, { kind: 'invalid' }>) => void;
}

/** Tries what is typed on a mail that has come, or is pasted. */
export function PatternTryOut({ recent, firstId, toPattern, onInvalid }: PatternTryOutProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<number | null>(firstId ?? recent[0]?.id ?? null);
  const [text, setText] = useState('');
  const [trial, setTrial] = useState<OtherTrial | null>(null);
  const tryNow = useAction(async () => {
    const pattern = toPattern();
    setTrial(null);
    if (pattern === null) return;
    const mail: TriedMail = chosen === null ? { kind: 'pasted', text } : { kind: 'recent', id: chosen };
    const answer = await request('mail-source.try-pattern', { pattern, mail });
    if (answer.kind === 'invalid') onInvalid(answer);
    else setTrial(answer);
  });
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trial !== null) result.current?.scrollIntoView({ block: 'nearest' });
  }, [trial]);
  const shown = recent.find(({ id }) => id === chosen);
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>{mailPatternsText.tryTitle}</legend>
      <div className={styles.row}>
        <div className={styles.mail}>
          <DialogField label={mailPatternsText.tryOn}>
            <Dropdown
              {...accessKeyProps(mailPatternsText.tryOn)}
              className={styles.control}
              value={shown === undefined ? mailPatternsText.pasted : shown.subject || shown.from}
              selectedOptions={[chosen === null ? 'pasted' : String(chosen)]}
              onOptionSelect={(_, { optionValue }) => {
                setChosen(optionValue === undefined || optionValue === 'pasted' ? null : Number(optionValue));
                setTrial(null);
              }}
            >
              <Option value="pasted">{mailPatternsText.pasted}</Option>
              {recent.map(({ id, subject, from }) => (
                <Option key={id} value={String(id)}>
                  {subject || from || String(id)}
                </Option>
              ))}
            </Dropdown>
          </DialogField>
        </div>
        <DialogButton
          label={mailPatternsText.tryNow}
          isBusy={tryNow.progress === 'slow'}
          onClick={() => tryNow.run()}
        />
      </div>
      {chosen === null && (
        <DialogField label={mailPatternsText.paste}>
          <Textarea
            {...accessKeyProps(mailPatternsText.paste)}
            className={styles.control}
            rows={5}
            spellCheck={false}
            maxLength={maxPastedMail}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </DialogField>
      )}
      <div ref={result} role="status" aria-label={mailPatternsText.tryResult} className={styles.result}>
        {trial !== null && <TrialResult trial={trial} />}
      </div>
    </fieldset>
  );
}

function TrialResult({ trial }: { trial: OtherTrial }) {
  const { tried } = mailPatternsText;
  switch (trial.kind) {
    case 'recognised': {
      const { result, job, organization, host, message } = trial.mail;
      const all = [
        { label: tried.job, value: job },
        { label: tried.organization, value: organization },
        { label: tried.host, value: host },
        { label: tried.message, value: message },
      ];
      return (
        <ResultLine icon="ok" title={tried.recognised(words.run.results[result])}>
          <FieldList fields={all.filter(({ value }) => value !== '')} />
        </ResultLine>
      );
    }
    case 'other-mail':
      return <ResultLine icon="off" title={tried.otherMail(tried.partNames[trial.part])} />;
    case 'no-result':
      return <ResultLine icon="off" title={tried.noResult} />;
    case 'no-mail':
      return <ResultLine icon="info" title={tried.noMail} />;
  }
}
