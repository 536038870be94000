import { Dropdown, Input, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import type { ClipboardEvent } from 'react';
import {
  type BackupServerField,
  proposeForProduct,
  splitAddress,
  versionsOf,
} from '../../../src-shared/forms/backup-server-form.ts';
import { backupServerProducts, backupServerProductSchema } from '../../../src-shared/model/backup-server-products.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { useAfterPointer } from '../../components/use-after-pointer.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { problemsOf } from './backup-server-dialog-state.ts';
import { OptionalSessions } from './optional-sessions.tsx';
import type { BackupServerDialogHandle } from './use-backup-server-dialog.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '12px', alignItems: 'flex-start' },
  wide: { flexGrow: 1, flexBasis: '176px', minWidth: '0' },
  short: { flexGrow: 0, flexBasis: '128px', minWidth: '0' },
  // Inputs are as wide as their field, and no wider than the dialog where text is large.
  control: { minWidth: '0', width: '100%' },
  hint: { display: 'block', marginTop: '-8px', color: tokens.colorNeutralForeground3 },
});

type TextField = Exclude<BackupServerField, 'version' | 'isEnabled'>;

/** The fields of one backup server. */
export function BackupServerFields({ dialog }: { dialog: BackupServerDialogHandle }) {
  const styles = useStyles();
  const { state, edit, leaveAddress } = dialog;
  const { edited, fields } = state;
  const { addressExample, usernameExample } = backupServerProducts[fields.product];
  const afterPointer = useAfterPointer();
  const textProps = (field: TextField) => ({
    ...accessKeyProps(backupServersText[labels[field]]),
    'data-field': field,
    className: styles.control,
    spellCheck: false,
    autoComplete: 'off',
    value: fields[field],
    onChange: (_: unknown, { value }: { value: string }) => edit({ [field]: value }),
  });
  const fieldProps = (field: TextField) => ({
    label: backupServersText[labels[field]],
    problems: problemsOf(state, field),
  });
  const pasteAddress = (event: ClipboardEvent<HTMLInputElement>) => {
    const split = splitAddress(event.clipboardData.getData('text/plain'));
    if (split?.port == null) return;
    event.preventDefault();
    edit({ address: split.host, port: split.port });
  };
  return (
    <div className={styles.fields}>
      <DialogField label={backupServersText.product} isDisabled={edited !== null}>
        <Dropdown
          {...accessKeyProps(backupServersText.product)}
          className={styles.control}
          // What is saved of a server, its sessions too, is of its product.
          disabled={edited !== null}
          value={backupServerProducts[fields.product].name}
          selectedOptions={[fields.product]}
          onOptionSelect={(_, { optionValue }) => {
            const product = backupServerProductSchema.safeParse(optionValue);
            if (product.success) edit(proposeForProduct(product.data, fields));
          }}
        >
          {Object.entries(backupServerProducts).map(([product, { name }]) => (
            <Option key={product} value={product}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </DialogField>
      <div className={styles.row}>
        <div className={styles.wide}>
          <DialogField {...fieldProps('address')}>
            <Input
              {...textProps('address')}
              placeholder={addressExample}
              onPaste={pasteAddress}
              onBlur={() => afterPointer(leaveAddress)}
            />
          </DialogField>
        </div>
        <div className={styles.short}>
          <DialogField {...fieldProps('port')}>
            <Input {...textProps('port')} inputMode="numeric" />
          </DialogField>
        </div>
      </div>
      <div className={styles.row}>
        <div className={styles.wide}>
          <DialogField {...fieldProps('username')}>
            <Input {...textProps('username')} placeholder={usernameExample} />
          </DialogField>
        </div>
        <div className={styles.wide}>
          <DialogField {...fieldProps('password')}>
            <Input
              {...textProps('password')}
              type="password"
              autoComplete="new-password"
              placeholder={edited?.hasPassword === true ? backupServersText.passwordStored : ''}
            />
          </DialogField>
        </div>
      </div>
      <Text size={200} className={styles.hint}>
        {backupServersText.accountHint}
      </Text>
      <div className={styles.row}>
        <div className={styles.wide}>
          <DialogField label={backupServersText.version}>
            <Dropdown
              {...accessKeyProps(backupServersText.version)}
              data-field="version"
              className={styles.control}
              value={labelOf(fields.version)}
              selectedOptions={[fields.version]}
              onOptionSelect={(_, { optionValue }) => {
                if (optionValue !== undefined) edit({ version: optionValue });
              }}
            >
              {versionsOf(fields.product).map((each) => (
                <Option key={each} value={each}>
                  {labelOf(each)}
                </Option>
              ))}
            </Dropdown>
          </DialogField>
        </div>
        <div className={styles.wide}>
          <DialogField {...fieldProps('pollIntervalMinutes')}>
            <Input {...textProps('pollIntervalMinutes')} inputMode="numeric" />
          </DialogField>
        </div>
      </div>
      <OptionalSessions
        product={fields.product}
        chosen={fields.alsoReported}
        onChange={(alsoReported) => edit({ alsoReported })}
      />
      <DialogCheckBox
        label={backupServersText.isEnabled}
        isChecked={fields.isEnabled}
        onChange={(isEnabled) => edit({ isEnabled })}
      />
    </div>
  );
}

function labelOf(version: string): string {
  return version === 'automatic' ? backupServersText.automaticVersion : version;
}

const labels = {
  address: 'address',
  port: 'port',
  username: 'username',
  password: 'password',
  pollIntervalMinutes: 'pollInterval',
} as const satisfies Record<TextField, keyof typeof backupServersText>;
