import { Dropdown, Input, makeStyles, Option, Text } from '@fluentui/react-components';
import { digestIntervals } from '../../../src-shared/forms/digest-form.ts';
import { weekdayNames } from '../../../src-shared/wording/describe-expected-runs.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { useAfterPointer } from '../../components/use-after-pointer.ts';
import { digestText } from '../../text/digest-text.ts';
import { words } from '../../text/words.ts';
import { DigestActionsRow } from './digest-actions-row.tsx';
import { useOptions } from './options-context.ts';
import { problemsOf } from './options-form-state.ts';

const useStyles = makeStyles({
  tab: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  short: { width: '150px', minWidth: '0', maxWidth: '100%' },
  // Takes no part in the gaps.
  empty: { position: 'absolute' },
  boxes: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
});

/** The tab Digest (product section 14). */
export function DigestTab() {
  const styles = useStyles();
  const { state, edit } = useOptions();
  const { digest, route } = state.form;
  const isDisabled = !digest.isEnabled;
  const isSilent = digest.isEnabled && !route.isEnabled;
  return (
    <div className={styles.tab}>
      <DialogCheckBox
        setting="digest.isEnabled"
        label={digestText.isEnabled}
        isChecked={digest.isEnabled}
        onChange={(isEnabled) => edit({ digest: { isEnabled } })}
      />
      <div role="status" className={isSilent ? undefined : styles.empty}>
        {isSilent && <ResultLine icon="warning" title={digestText.notificationsOff} />}
      </div>
      <div className={styles.row}>
        <IntervalFields />
        <DigestField name="time" label={digestText.time} className={styles.short} />
      </div>
      <TimeZoneField />
      <div className={styles.boxes}>
        <DialogCheckBox
          label={digestText.hasOwnRecipients}
          isChecked={digest.hasOwnRecipients}
          isDisabled={isDisabled}
          onChange={(hasOwnRecipients) => edit({ digest: { hasOwnRecipients } })}
        />
      </div>
      {digest.hasOwnRecipients && <DigestField name="recipients" label={digestText.recipients} />}
      <div className={styles.boxes}>
        <DialogCheckBox
          setting="digest.shouldReplaceSuccesses"
          label={digestText.shouldReplaceSuccesses}
          hint={digestText.replaceHint}
          isChecked={digest.shouldReplaceSuccesses}
          isDisabled={isDisabled}
          onChange={(shouldReplaceSuccesses) => edit({ digest: { shouldReplaceSuccesses } })}
        />
        <DialogCheckBox
          setting="digest.shouldSendWithoutIssues"
          label={digestText.shouldSendWithoutIssues}
          hint={digestText.withoutIssuesHint}
          isChecked={digest.shouldSendWithoutIssues}
          isDisabled={isDisabled}
          onChange={(shouldSendWithoutIssues) => edit({ digest: { shouldSendWithoutIssues } })}
        />
      </div>
      <DigestActionsRow />
    </div>
  );
}

/** How often, and on which day of the week or month. */
function IntervalFields() {
  const styles = useStyles();
  const { state, edit } = useOptions();
  const { every, weekday, day, isEnabled } = state.form.digest;
  const weekdays = weekdayNames(words);
  const isLongMonth = Number(day) > 28;
  return (
    <>
      <DialogField label={digestText.every} isDisabled={!isEnabled}>
        <Dropdown
          {...accessKeyProps(digestText.every)}
          className={styles.short}
          disabled={!isEnabled}
          value={digestText.intervals[every]}
          selectedOptions={[every]}
          onOptionSelect={(_, { optionValue }) => {
            const chosen = digestIntervals.find((each) => each === optionValue);
            if (chosen !== undefined) edit({ digest: { every: chosen } });
          }}
        >
          {digestIntervals.map((each) => (
            <Option key={each} value={each}>
              {digestText.intervals[each]}
            </Option>
          ))}
        </Dropdown>
      </DialogField>
      {every === 'week' && (
        <DialogField label={digestText.weekday} isDisabled={!isEnabled}>
          <Dropdown
            {...accessKeyProps(digestText.weekday)}
            className={styles.short}
            disabled={!isEnabled}
            value={weekdays[weekday - 1] ?? ''}
            selectedOptions={[String(weekday)]}
            onOptionSelect={(_, { optionValue }) => edit({ digest: { weekday: Number(optionValue) } })}
          >
            {weekdays.map((name, index) => (
              <Option key={name} value={String(index + 1)}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </DialogField>
      )}
      {every === 'month' && (
        <DigestField
          name="day"
          label={digestText.day}
          className={styles.short}
          {...(isLongMonth && { hint: digestText.dayHint })}
        />
      )}
    </>
  );
}

/** The names that this system knows are offered, and any that it knows is taken. */
function TimeZoneField() {
  const { snapshot } = useOptions();
  const own = snapshot.presentation.timeZone;
  const listId = 'time-zones';
  return (
    <>
      <DigestField name="timeZone" label={digestText.timeZone} hint={digestText.timeZoneHint(own)} listId={listId} />
      <datalist id={listId}>
        {timeZones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

const timeZones = Intl.supportedValuesOf('timeZone');

interface DigestFieldProps {
  name: 'time' | 'day' | 'timeZone' | 'recipients';
  label: string;
  hint?: string;
  className?: string;
  /** Of the list that offers values. */
  listId?: string;
}

/** A text of the digest, checked when it is left. */
function DigestField({ name, label, hint, className, listId }: DigestFieldProps) {
  const { state, edit, dispatch } = useOptions();
  const afterPointer = useAfterPointer();
  const field = `digest.${name}` as const;
  const isDisabled = !state.form.digest.isEnabled;
  return (
    <DialogField
      label={label}
      setting={field}
      isDisabled={isDisabled}
      problems={problemsOf(state, field)}
      {...(hint !== undefined && { hint: <Text size={200}>{hint}</Text> })}
    >
      <Input
        {...accessKeyProps(label)}
        data-field={field}
        className={className}
        spellCheck={false}
        disabled={isDisabled}
        value={state.form.digest[name]}
        onChange={(_, { value }) => edit({ digest: { [name]: value } })}
        onBlur={() => afterPointer(() => dispatch({ kind: 'field-left', field }))}
        {...(listId !== undefined && { list: listId })}
      />
    </DialogField>
  );
}
