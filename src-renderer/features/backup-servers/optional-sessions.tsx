import { makeStyles, Text } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { type BackupServerProduct, backupServerProducts } from '../../../src-shared/model/backup-server-products.ts';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
});

interface OptionalSessionsProps {
  product: BackupServerProduct;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** What is reported of a server beside its backup and copy jobs; nothing where its product has no such choice. */
export function OptionalSessions({ product, chosen, onChange }: OptionalSessionsProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const choices: [string, string][] = Object.entries(backupServerProducts[product].optionalSessions);
  if (choices.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <Text id={id}>{backupServersText.alsoReported}</Text>
      {choices.map(([choice, label]) => (
        <DialogCheckBox
          key={choice}
          label={label}
          isChecked={chosen.includes(choice)}
          onChange={(isChecked) =>
            onChange(isChecked ? [...chosen, choice] : chosen.filter((other) => other !== choice))
          }
        />
      ))}
    </div>
  );
}
