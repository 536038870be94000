import { Dropdown, Input, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { FieldProblem } from '../../../src-shared/forms/parsed-form.ts';
import type { RuleField, RuleForm } from '../../../src-shared/forms/rule-form.ts';
import { ruleTexts, type RuleText } from '../../../src-shared/model/rule-texts.ts';
import { sessionResults } from '../../../src-shared/model/job-session.ts';
import { accessKeyProps, plainLabel } from '../../components/access-key.ts';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { problemTextsOf } from '../../text/problem-texts.ts';
import { rulesText } from '../../text/rules-text.ts';
import type { NamedRoute } from './named-route.ts';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '0',
    padding: '0',
    border: '0',
    minWidth: '0',
  },
  legend: { padding: '0', marginBottom: '8px', fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', alignItems: 'flex-start' },
  // Beside the text, under its label.
  kind: { flexBasis: '152px', minWidth: '0', marginTop: '22px' },
  short: { flexBasis: '152px', minWidth: '0' },
  wide: { flexGrow: 1, flexBasis: '208px', minWidth: '0' },
  control: { minWidth: '0', width: '100%' },
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
  column: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface RuleFieldsProps {
  form: RuleForm;
  problems: readonly FieldProblem<RuleField>[];
  routes: readonly NamedRoute[];
  onChange: (changes: Partial<RuleForm>) => void;
}

/** The fields of one rule: which sessions it is for, what happens to them, and the rule itself. */
export function RuleFields(props: RuleFieldsProps) {
  return (
    <>
      <ConditionFields {...props} />
      <ActionFields {...props} />
      <OwnFields {...props} />
    </>
  );
}

function ConditionFields(props: RuleFieldsProps) {
  const styles = useStyles();
  const { form, onChange } = props;
  return (
    <Group title={rulesText.conditions}>
      <Text size={200} className={styles.hint}>
        {rulesText.conditionsHint}
      </Text>
      {ruleTexts.map((name) => (
        <TextCondition key={name} {...props} name={name} />
      ))}
      <div className={styles.row}>
        <div className={styles.short}>
          <Choice
            label={rulesText.type}
            names={rulesText.types}
            value={form.type}
            onChange={(type) => onChange({ type })}
          />
        </div>
        <div role="group" aria-label={rulesText.results} className={styles.wide}>
          <Text>{rulesText.results}</Text>
          <div className={styles.boxes}>
            {sessionResults.map((result) => (
              <DialogCheckBox
                key={result}
                label={rulesText.resultNames[result]}
                isChecked={form.results.includes(result)}
                onChange={(isChecked) => onChange({ results: toggled(form.results, result, isChecked) })}
              />
            ))}
          </div>
        </div>
      </div>
    </Group>
  );
}

function TextCondition({ name, form, problems, onChange }: RuleFieldsProps & { name: RuleText }) {
  const styles = useStyles();
  const { kind, text } = form.texts[name];
  const change = (changes: Partial<RuleForm['texts'][RuleText]>) =>
    onChange({ texts: { ...form.texts, [name]: { kind, text, ...changes } } });
  const label = rulesText.texts[name];
  const hint = rulesText.hints[name];
  return (
    <div className={styles.row}>
      <div className={styles.wide}>
        <DialogField
          label={label}
          problems={problemTextsOf(problems, name)}
          {...(hint !== '' && { hint: <Text size={200}>{hint}</Text> })}
        >
          <Input
            {...accessKeyProps(label)}
            data-field={`rule.${name}`}
            className={styles.control}
            spellCheck={false}
            value={text}
            onChange={(_, { value }) => change({ text: value })}
          />
        </DialogField>
      </div>
      <div className={styles.kind}>
        <Dropdown
          aria-label={rulesText.kindOf(plainLabel(label))}
          className={styles.control}
          value={rulesText.kinds[kind]}
          selectedOptions={[kind]}
          onOptionSelect={(_, { optionValue }) => change({ kind: findName(rulesText.kinds, optionValue) ?? kind })}
        >
          {optionsOf(rulesText.kinds)}
        </Dropdown>
      </div>
    </div>
  );
}

function ActionFields(props: RuleFieldsProps) {
  const styles = useStyles();
  const { form, problems, routes, onChange } = props;
  const hasRecipients = form.recipientsMode !== 'as-set';
  return (
    <Group title={rulesText.actions}>
      <div className={styles.row}>
        <div className={styles.wide}>
          <Choice
            label={rulesText.countAs}
            names={rulesText.countAsNames}
            value={form.countAs}
            field="countAs"
            hint={rulesText.countAsHint}
            problems={problemTextsOf(problems, 'countAs')}
            onChange={(countAs) => onChange({ countAs })}
          />
        </div>
        <div className={styles.short}>
          <Choice
            label={rulesText.notify}
            names={rulesText.notifyNames}
            value={form.notify}
            onChange={(notify) => onChange({ notify })}
          />
        </div>
      </div>
      <div className={styles.row}>
        <div className={styles.short}>
          <Choice
            label={rulesText.recipientsMode}
            names={rulesText.recipientsModes}
            value={form.recipientsMode}
            onChange={(recipientsMode) => onChange({ recipientsMode })}
          />
        </div>
        {hasRecipients && (
          <div className={styles.wide}>
            <TextField {...props} field="recipients" label={rulesText.recipients} />
          </div>
        )}
      </div>
      <div className={styles.row}>
        <div className={styles.wide}>
          <TextField {...props} field="subject" label={rulesText.subject} placeholder={rulesText.subjectPlaceholder} />
        </div>
        <div className={styles.short}>
          <Choice
            label={rulesText.importance}
            names={rulesText.importances}
            value={form.importance}
            onChange={(importance) => onChange({ importance })}
          />
        </div>
      </div>
      {(routes.length > 1 || form.channelsMode !== 'as-set') && (
        <div className={styles.row}>
          <div className={styles.short}>
            <Choice
              label={rulesText.channelsMode}
              names={rulesText.channelsModes}
              value={form.channelsMode}
              field="channels"
              problems={problemTextsOf(problems, 'channels')}
              onChange={(channelsMode) => onChange({ channelsMode })}
            />
          </div>
          {form.channelsMode !== 'as-set' && (
            <div role="group" aria-label={plainLabel(rulesText.channelsMode)} className={styles.wide}>
              <Text size={200} className={styles.hint}>
                {rulesText.channelsHint}
              </Text>
              <div className={styles.boxes}>
                {routes.map(({ id, name }) => (
                  <DialogCheckBox
                    key={id}
                    label={name.replaceAll('&', '&&')}
                    isChecked={form.channelIds.includes(id)}
                    onChange={(isChecked) => onChange({ channelIds: toggled(form.channelIds, id, isChecked) })}
                  />
                ))}
              </div>
            </div>
          )}
        </div>
      )}
    </Group>
  );
}

function OwnFields(props: RuleFieldsProps) {
  const styles = useStyles();
  const { form, onChange } = props;
  return (
    <Group title={rulesText.rule}>
      <div className={styles.row}>
        <div className={styles.wide}>
          <TextField {...props} field="note" label={rulesText.note} placeholder={rulesText.notePlaceholder} />
        </div>
        <div className={styles.short}>
          <TextField {...props} field="endsOn" label={rulesText.endsOn} type="date" hint={rulesText.endsOnHint} />
        </div>
      </div>
      <div className={styles.column}>
        <DialogCheckBox label={rulesText.goOn} isChecked={form.goOn} onChange={(goOn) => onChange({ goOn })} />
        <DialogCheckBox
          label={rulesText.isEnabled}
          isChecked={form.isEnabled}
          onChange={(isEnabled) => onChange({ isEnabled })}
        />
      </div>
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <Text id={id} className={styles.legend}>
        {title}
      </Text>
      {children}
    </div>
  );
}

interface TextFieldProps extends RuleFieldsProps {
  field: 'recipients' | 'subject' | 'note' | 'endsOn';
  label: string;
  placeholder?: string;
  hint?: string;
  type?: 'text' | 'date';
}

function TextField({ form, problems, onChange, field, label, placeholder, hint, type = 'text' }: TextFieldProps) {
  const styles = useStyles();
  return (
    <DialogField
      label={label}
      problems={field === 'subject' ? [] : problemTextsOf(problems, field)}
      {...(hint !== undefined && { hint: <Text size={200}>{hint}</Text> })}
    >
      <Input
        {...accessKeyProps(label)}
        data-field={`rule.${field}`}
        className={styles.control}
        type={type}
        spellCheck={field === 'note'}
        value={form[field]}
        onChange={(_, { value }) => onChange({ [field]: value })}
        {...(placeholder !== undefined && { placeholder })}
      />
    </DialogField>
  );
}

interface ChoiceProps<K extends string> {
  label: string;
  names: Readonly<Record<K, string>>;
  value: K;
  field?: RuleField;
  hint?: string;
  problems?: readonly string[];
  onChange: (value: K) => void;
}

function Choice<K extends string>({ label, names, value, field, hint, problems = [], onChange }: ChoiceProps<K>) {
  const styles = useStyles();
  return (
    <DialogField
      label={label}
      problems={problems}
      {...(hint !== undefined && { hint: <Text size={200}>{hint}</Text> })}
    >
      <Dropdown
        {...accessKeyProps(label)}
        {...(field !== undefined && { 'data-field': `rule.${field}` })}
        className={styles.control}
        value={names[value]}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => onChange(findName(names, optionValue) ?? value)}
      >
        {optionsOf(names)}
      </Dropdown>
    </DialogField>
  );
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([key, name]) => (
    <Option key={key} value={key}>
      {name}
    </Option>
  ));
}

function findName<K extends string>(names: Readonly<Record<K, string>>, value: string | undefined): K | undefined {
  return (Object.keys(names) as K[]).find((key) => key === value);
}

function toggled<T>(all: readonly T[], one: T, isIn: boolean): T[] {
  return isIn ? [...all.filter((each) => each !== one), one] : all.filter((each) => each !== one);
}
