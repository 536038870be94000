import { Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { isToldNothing, type ChannelField, type ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import { channelTraits } from '../../../src-shared/model/channel.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { channelKindsText } from '../../text/channel-kinds-text.ts';
import { channelsText } from '../../text/channels-text.ts';
import { problemTextsOf } from '../../text/problem-texts.ts';
import type { ChannelDialogState } from './channel-dialog-state.ts';
import { channelParts } from './channel-parts.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  control: { minWidth: '0', width: '100%', '& input:placeholder-shown': { textOverflow: 'ellipsis' } },
  boxes: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  results: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '2px' },
  times: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end', paddingLeft: '24px' },
  time: { width: '96px' },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
  drop: { marginTop: '-8px' },
  // Takes no part in the gaps.
  empty: { position: 'absolute' },
});

interface ChannelFieldsProps {
  state: ChannelDialogState;
  /** What is shown of the address that is stored; `''`: none is. */
  storedAddress: string;
  onEdit: (changes: Partial<ChannelForm>) => void;
}

/** The fields of one channel: those of every kind, and where it has any, those of its own. */
export function ChannelFields(props: ChannelFieldsProps) {
  const styles = useStyles();
  const { state, onEdit } = props;
  const { form } = state;
  const Part = channelParts[form.kind];
  return (
    <div className={styles.fields}>
      <DialogField label={channelsText.name} problems={problemsAt(state, 'name')}>
        <Input
          {...accessKeyProps(channelsText.name)}
          data-field="name"
          className={styles.control}
          value={form.name}
          onChange={(_, { value }) => onEdit({ name: value })}
        />
      </DialogField>
      <AddressField {...props} />
      <TokenField {...props} />
      {Part !== null && <Part form={form} problemsAt={(field) => problemsAt(state, field)} onEdit={onEdit} />}
      <ToldBoxes form={form} onEdit={onEdit} />
      <QuietHours state={state} onEdit={onEdit} />
      {channelKindsText[form.kind].address !== null && (
        <div className={styles.boxes}>
          <DialogCheckBox
            label={channelsText.mayBePrivate}
            hint={channelsText.mayBePrivateHint}
            isChecked={form.mayBePrivate}
            onChange={(mayBePrivate) => onEdit({ mayBePrivate })}
          />
        </div>
      )}
    </div>
  );
}

function AddressField({ state, storedAddress, onEdit }: ChannelFieldsProps) {
  const styles = useStyles();
  const text = channelKindsText[state.form.kind].address;
  if (text === null) return null;
  const placeholder = storedAddress === '' ? text.example : channelsText.addressStored(storedAddress);
  const hint = [text.hint, channelsText.addressHint].filter((sentence) => sentence !== '').join(' ');
  return (
    <DialogField label={text.label} problems={problemsAt(state, 'address')} hint={hint}>
      <Input
        {...accessKeyProps(text.label)}
        data-field="address"
        className={styles.control}
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        placeholder={placeholder}
        title={placeholder}
        value={state.form.address}
        onChange={(_, { value }) => onEdit({ address: value })}
      />
    </DialogField>
  );
}

function TokenField({ state, storedAddress, onEdit }: ChannelFieldsProps) {
  const styles = useStyles();
  const { kind, token } = state.form;
  const text = channelKindsText[kind].token;
  if (text === null) return null;
  const canDrop = storedAddress !== '' && channelTraits[kind].token === 'optional' && token === '';
  const kept = token === null ? channelsText.tokenNone : storedAddress === '' ? '' : channelsText.tokenStored;
  return (
    <>
      <DialogField label={text.label} problems={problemsAt(state, 'token')} hint={text.hint}>
        <Input
          {...accessKeyProps(text.label)}
          data-field="token"
          className={styles.control}
          type="password"
          autoComplete="new-password"
          spellCheck={false}
          placeholder={kept}
          value={token ?? ''}
          onChange={(_, { value }) => onEdit({ token: value })}
        />
      </DialogField>
      {canDrop && (
        <Text size={200} className={styles.drop}>
          <Link {...accessKeyProps(channelsText.dropToken)} onClick={() => onEdit({ token: null })}>
            <AccessText label={channelsText.dropToken} />
          </Link>
        </Text>
      )}
    </>
  );
}

interface ToldBoxesProps {
  form: ChannelForm;
  onEdit: (changes: Partial<ChannelForm>) => void;
}

/** What is sent to it. */
function ToldBoxes({ form, onEdit }: ToldBoxesProps) {
  const styles = useStyles();
  const { alwaysTold, canShowDigest } = channelTraits[form.kind];
  const isToldAll = alwaysTold.length > 1;
  const { shouldNotifyOn } = form;
  const results = (['success', 'warning', 'failure', 'recovery'] as const).filter(
    (result) => alwaysTold.length === 0 || (result !== 'success' && result !== 'recovery'),
  );
  return (
    <div role="group" aria-label={channelsText.results} className={styles.boxes}>
      <Text>{channelsText.results}</Text>
      {isToldAll ? (
        <Text size={200} className={styles.note}>
          {channelsText.everyRun}
        </Text>
      ) : (
        <div className={styles.results}>
          {results.map((result) => (
            <DialogCheckBox
              key={result}
              label={channelsText[result]}
              isChecked={shouldNotifyOn[result]}
              isDisabled={result === 'recovery' && shouldNotifyOn.success}
              onChange={(isOn) => onEdit({ shouldNotifyOn: { ...shouldNotifyOn, [result]: isOn } })}
            />
          ))}
        </div>
      )}
      {alwaysTold.length === 1 && (
        <Text size={200} className={styles.note}>
          {channelsText.successToo}
        </Text>
      )}
      <div className={styles.results}>
        {canShowDigest && (
          <DialogCheckBox
            label={channelsText.digest}
            isChecked={form.shouldSendDigest}
            onChange={(shouldSendDigest) => onEdit({ shouldSendDigest })}
          />
        )}
        <DialogCheckBox
          label={channelsText.alarms}
          hint={channelsText.alarmsHint}
          isChecked={form.shouldSendAlarms}
          onChange={(shouldSendAlarms) => onEdit({ shouldSendAlarms })}
        />
      </div>
      <div role="status" className={isToldNothing(form) ? undefined : styles.empty}>
        {isToldNothing(form) && <ResultLine icon="warning" title={channelsText.toldNothingDetail} />}
      </div>
    </div>
  );
}

function QuietHours({ state, onEdit }: Omit<ChannelFieldsProps, 'storedAddress'>) {
  const styles = useStyles();
  const { form } = state;
  const time = (field: 'quietFrom' | 'quietTo') => (
    <DialogField label={channelsText[field]} problems={problemsAt(state, field)}>
      <Input
        {...accessKeyProps(channelsText[field])}
        data-field={field}
        className={styles.time}
        input={{ className: styles.control }}
        value={form[field]}
        onChange={(_, { value }) => onEdit({ [field]: value })}
      />
    </DialogField>
  );
  return (
    <div className={styles.boxes}>
      <DialogCheckBox
        label={channelsText.quietHours}
        isChecked={form.hasQuietHours}
        onChange={(hasQuietHours) => onEdit({ hasQuietHours })}
      />
      {form.hasQuietHours && (
        <div className={styles.times}>
          {time('quietFrom')}
          {time('quietTo')}
          <DialogCheckBox
            label={channelsText.failuresWait}
            isChecked={form.shouldFailuresWait}
            onChange={(shouldFailuresWait) => onEdit({ shouldFailuresWait })}
          />
        </div>
      )}
    </div>
  );
}

function problemsAt({ problems }: ChannelDialogState, field: ChannelField): string[] {
  return problemTextsOf(problems, field);
}
