import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAction } from '../../../api/use-action.ts';
import { writeToClipboard } from '../../../api/write-to-clipboard.ts';
import { DialogButton } from '../../../components/dialog-button.tsx';
import { channelsText } from '../../../text/channels-text.ts';
import type { ChannelPartProps } from '../channel-part.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', marginTop: '-8px' },
  secret: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** Standard Webhooks asks for 24 to 64 bytes. */
const secretBytes = 32;

/** Makes a signing secret, and shows it this once: the receiver needs it too. */
export function WebhookPart({ form, onEdit }: ChannelPartProps) {
  const styles = useStyles();
  const [made, setMade] = useState('');
  const [said, setSaid] = useState('');
  const copy = useAction(async () => {
    setSaid((await writeToClipboard(made)) ? channelsText.copied : channelsText.copyByHand);
  });
  const make = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(secretBytes));
    const secret = `whsec_${btoa(String.fromCharCode(...bytes))}`;
    setMade(secret);
    setSaid('');
    onEdit({ token: secret });
  };
  return (
    <div className={styles.part}>
      <div role="status">
        {made !== '' && form.token === made && (
          <>
            <Text size={200} block>
              {channelsText.secretMade}
            </Text>
            <Text size={200} block className={styles.secret}>
              {made}
            </Text>
          </>
        )}
        {said !== '' && form.token === made && <Text size={200}>{said}</Text>}
      </div>
      <div className={styles.row}>
        <DialogButton size="small" label={channelsText.makeSecret} onClick={make} />
        {made !== '' && form.token === made && (
          <DialogButton size="small" label={channelsText.copy} onClick={() => copy.run()} />
        )}
      </div>
    </div>
  );
}
