import { Dropdown, Input, makeStyles, Option, ToggleButton } from '@fluentui/react-components';
import {
  expectationKinds,
  type ExpectationField,
  type ExpectationForm,
} from '../../../src-shared/forms/expectation-form.ts';
import type { FieldProblem } from '../../../src-shared/forms/parsed-form.ts';
import { weekdayNames } from '../../../src-shared/wording/describe-expected-runs.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import { problemTextsOf } from '../../text/problem-texts.ts';
import { words } from '../../text/words.ts';

const useStyles = makeStyles({
  // The dialog keeps its size whatever is chosen.
  block: { minHeight: '116px', display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  short: { flexBasis: '136px', minWidth: '0' },
  long: { flexGrow: 1, flexBasis: '160px', minWidth: '0' },
  control: { minWidth: '0', width: '100%' },
  days: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  day: { minWidth: '44px' },
});

interface ExpectationFieldsProps {
  form: ExpectationForm;
  problems: readonly FieldProblem<ExpectationField>[];
  onChange: (changes: Partial<ExpectationForm>) => void;
}

/** When runs are expected: how it is said, what belongs to that, and the grace. */
export function ExpectationFields(props: ExpectationFieldsProps) {
  const styles = useStyles();
  const { form, onChange } = props;
  const { kinds } = jobsText;
  return (
    <>
      <DialogField label={jobsText.expectKind}>
        <Dropdown
          {...accessKeyProps(jobsText.expectKind)}
          className={styles.control}
          value={kinds[form.kind]}
          selectedOptions={[form.kind]}
          onOptionSelect={(_, { optionValue }) =>
            onChange({ kind: expectationKinds.find((kind) => kind === optionValue) ?? form.kind })
          }
        >
          {expectationKinds.map((kind) => (
            <Option key={kind} value={kind}>
              {kinds[kind]}
            </Option>
          ))}
        </Dropdown>
      </DialogField>
      <div className={styles.block}>
        {form.kind === 'every' && <EveryFields {...props} />}
        {form.kind === 'weekly' && <WeeklyFields {...props} />}
        {form.kind === 'cron' && (
          <>
            <TextField {...props} field="line" label={jobsText.cronLine} />
            <TextField {...props} field="timeZone" label={jobsText.timeZone} />
          </>
        )}
      </div>
      {form.kind !== 'none' && <TextField {...props} field="graceMinutes" label={jobsText.grace} />}
    </>
  );
}

function EveryFields(props: ExpectationFieldsProps) {
  const styles = useStyles();
  const { form, onChange } = props;
  const { units } = jobsText;
  return (
    <div className={styles.row}>
      <div className={styles.short}>
        <TextField {...props} field="count" label={jobsText.count} />
      </div>
      <div className={styles.long}>
        <DialogField label={jobsText.unit}>
          <Dropdown
            {...accessKeyProps(jobsText.unit)}
            className={styles.control}
            value={units[form.unit]}
            selectedOptions={[form.unit]}
            onOptionSelect={(_, { optionValue }) => onChange({ unit: optionValue === 'hours' ? 'hours' : 'days' })}
          >
            <Option value="hours">{units.hours}</Option>
            <Option value="days">{units.days}</Option>
          </Dropdown>
        </DialogField>
      </div>
    </div>
  );
}

function WeeklyFields(props: ExpectationFieldsProps) {
  const styles = useStyles();
  const { form, problems, onChange } = props;
  const toggle = (day: number) =>
    onChange({
      weekdays: form.weekdays.includes(day) ? form.weekdays.filter((each) => each !== day) : [...form.weekdays, day],
    });
  return (
    <>
      <DialogField label={jobsText.weekdays} problems={problemTextsOf(problems, 'weekdays')}>
        <div role="group" aria-label={jobsText.weekdays} className={styles.days}>
          {weekdayNames(words).map((name, index) => (
            <ToggleButton
              key={name}
              size="small"
              appearance={form.weekdays.includes(index + 1) ? 'primary' : 'secondary'}
              className={styles.day}
              title={name}
              checked={form.weekdays.includes(index + 1)}
              onClick={() => toggle(index + 1)}
            >
              {name.slice(0, 3)}
            </ToggleButton>
          ))}
        </div>
      </DialogField>
      <div className={styles.row}>
        <div className={styles.short}>
          <TextField {...props} field="time" label={jobsText.time} />
        </div>
        <div className={styles.long}>
          <TextField {...props} field="timeZone" label={jobsText.timeZone} />
        </div>
      </div>
    </>
  );
}

interface TextFieldProps extends ExpectationFieldsProps {
  field: Exclude<ExpectationField, 'weekdays'>;
  label: string;
}

function TextField({ form, problems, onChange, field, label }: TextFieldProps) {
  const styles = useStyles();
  return (
    <DialogField label={label} problems={problemTextsOf(problems, field)}>
      <Input
        {...accessKeyProps(label)}
        className={styles.control}
        maxLength={200}
        value={form[field]}
        onChange={(_, { value }) => onChange({ [field]: value })}
      />
    </DialogField>
  );
}
