import { Dropdown, Input, makeStyles, Option } from '@fluentui/react-components';
import {
  maxConditionLength,
  textConditionSchema,
  type TextCondition,
} from '../../../src-shared/model/text-condition.ts';
import { accessKeyProps, plainLabel } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { mailPatternsText } from '../../text/mail-patterns-text.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', rowGap: '4px', alignItems: 'flex-end' },
  choice: { minWidth: '0', flexBasis: '124px', flexGrow: 0 },
  text: { minWidth: '0', flexBasis: '200px', flexGrow: 1 },
  control: { minWidth: '0', width: '100%' },
});

interface ConditionRowProps<Condition extends TextCondition> {
  /** With the mark of its access key. */
  label: string;
  field: string;
  condition: Condition;
  /** What stands in it while it is none. */
  placeholder: string;
  problems: readonly string[];
  /** Where the text is looked for, where that can be chosen. */
  where?: { value: string; choices: Readonly<Record<string, string>>; onChange: (choice: string) => void };
  onChange: (changes: Partial<TextCondition>) => void;
}

/** A condition on one text: how it is compared, and with what. */
export function ConditionRow<Condition extends TextCondition>(props: ConditionRowProps<Condition>) {
  const { label, field, condition, placeholder, problems, where, onChange } = props;
  const styles = useStyles();
  const { kinds, kindOf, partOf } = mailPatternsText;
  const name = plainLabel(label);
  return (
    <DialogField label={label} problems={problems}>
      {(control) => (
        <div className={styles.row}>
          {where !== undefined && (
            <div className={styles.choice}>
              <Dropdown
                className={styles.control}
                aria-label={partOf(name)}
                value={where.choices[where.value] ?? ''}
                selectedOptions={[where.value]}
                onOptionSelect={(_, { optionValue }) => optionValue !== undefined && where.onChange(optionValue)}
              >
                {Object.entries(where.choices).map(([choice, shown]) => (
                  <Option key={choice} value={choice}>
                    {shown}
                  </Option>
                ))}
              </Dropdown>
            </div>
          )}
          <div className={styles.choice}>
            <Dropdown
              className={styles.control}
              aria-label={kindOf(name)}
              value={kinds[condition.kind]}
              selectedOptions={[condition.kind]}
              onOptionSelect={(_, { optionValue }) => {
                const kind = textConditionSchema.shape.kind.safeParse(optionValue);
                if (kind.success) onChange({ kind: kind.data });
              }}
            >
              {Object.entries(kinds).map(([kind, shown]) => (
                <Option key={kind} value={kind}>
                  {shown}
                </Option>
              ))}
            </Dropdown>
          </div>
          <div className={styles.text}>
            <Input
              {...control}
              {...accessKeyProps(label)}
              data-field={field}
              className={styles.control}
              spellCheck={false}
              autoComplete="off"
              maxLength={maxConditionLength}
              placeholder={placeholder}
              value={condition.text}
              onChange={(_, { value }) => onChange({ text: value })}
            />
          </div>
        </div>
      )}
    </DialogField>
  );
}
