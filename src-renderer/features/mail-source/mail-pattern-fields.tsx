import { Dropdown, Input, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import type { MailPatternField, MailPatternForm } from '../../../src-shared/forms/mail-pattern-form.ts';
import type { FieldProblem } from '../../../src-shared/forms/parsed-form.ts';
import { mailParts, resultsByGravity } from '../../../src-shared/model/mail-pattern.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { problemTextsOf } from '../../text/problem-texts.ts';
import { mailPatternsText } from '../../text/mail-patterns-text.ts';
import { ConditionRow } from './condition-row.tsx';

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
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '8px' },
  half: { flexGrow: 1, flexBasis: '200px', minWidth: '0' },
  control: { minWidth: '0', width: '100%' },
  hint: { color: tokens.colorNeutralForeground3 },
});

const reported = ['job', 'organization', 'host', 'message'] as const;

interface MailPatternFieldsProps {
  form: MailPatternForm;
  problems: readonly FieldProblem<MailPatternField>[];
  onEdit: (changes: Partial<MailPatternForm>) => void;
}

/** What a pattern recognises, and what it reports. */
export function MailPatternFields({ form, problems, onEdit }: MailPatternFieldsProps) {
  const styles = useStyles();
  const { parts, results, resultParts, texts, otherwiseChoices } = mailPatternsText;
  const problemsOf = (field: MailPatternField) => problemTextsOf(problems, field);
  const textProps = { className: styles.control, spellCheck: false, autoComplete: 'off' };
  return (
    <>
      <DialogField label={mailPatternsText.name} problems={problemsOf('name')}>
        <Input
          {...textProps}
          {...accessKeyProps(mailPatternsText.name)}
          data-field="name"
          maxLength={100}
          value={form.name}
          onChange={(_, { value }) => onEdit({ name: value })}
        />
      </DialogField>
      <fieldset className={styles.part}>
        <legend className={styles.heading}>{mailPatternsText.conditions}</legend>
        <Text size={200} className={styles.hint}>
          {mailPatternsText.conditionsHint}
        </Text>
        {mailParts.map((part) => (
          <ConditionRow
            key={part}
            label={parts[part]}
            field={part}
            condition={form.conditions[part]}
            placeholder={mailPatternsText.anyText}
            problems={problemsOf(part)}
            onChange={(changes) =>
              onEdit({ conditions: { ...form.conditions, [part]: { ...form.conditions[part], ...changes } } })
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.heading}>{mailPatternsText.resultsTitle}</legend>
        {resultsByGravity.map((result) => {
          const condition = form.results[result];
          const change = (changes: Partial<typeof condition>) =>
            onEdit({ results: { ...form.results, [result]: { ...condition, ...changes } } });
          return (
            <ConditionRow
              key={result}
              label={results[result]}
              field={result}
              condition={condition}
              placeholder={mailPatternsText.neverText}
              problems={problemsOf(result)}
              where={{
                value: condition.part,
                choices: resultParts,
                onChange: (part) => change({ part: part === 'body' ? 'body' : 'subject' }),
              }}
              onChange={change}
            />
          );
        })}
        <DialogField label={mailPatternsText.otherwise}>
          <Dropdown
            {...accessKeyProps(mailPatternsText.otherwise)}
            className={styles.control}
            value={otherwiseChoices[form.otherwise]}
            selectedOptions={[form.otherwise]}
            onOptionSelect={(_, { optionValue }) => {
              const choice = ([...resultsByGravity, 'not-recognised'] as const).find((each) => each === optionValue);
              if (choice !== undefined) onEdit({ otherwise: choice });
            }}
          >
            {Object.entries(otherwiseChoices).map(([choice, shown]) => (
              <Option key={choice} value={choice}>
                {shown}
              </Option>
            ))}
          </Dropdown>
        </DialogField>
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.heading}>{mailPatternsText.told}</legend>
        <div className={styles.row}>
          {reported.map((name) => (
            <div key={name} className={styles.half}>
              <DialogField label={texts[name]}>
                <Input
                  {...textProps}
                  {...accessKeyProps(texts[name])}
                  maxLength={300}
                  placeholder={name === 'job' ? form.name : ''}
                  value={form[name]}
                  onChange={(_, { value }) => onEdit({ [name]: value })}
                />
              </DialogField>
            </div>
          ))}
        </div>
        <Text size={200} className={styles.hint}>
          {mailPatternsText.textsHint}
        </Text>
        <DialogCheckBox
          label={mailPatternsText.forward}
          isChecked={form.isForwarded}
          onChange={(isForwarded) => onEdit({ isForwarded })}
        />
      </fieldset>
    </>
  );
}
