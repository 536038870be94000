import { makeStyles } from '@fluentui/react-components';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { optionsText } from '../../text/options-text.ts';
import { MailServerField } from './mail-server-field.tsx';
import { NotifyOnGroup } from './notify-on-group.tsx';
import { useOptions } from './options-context.ts';
import { chosenSenderParts } from './sender-parts.ts';
import { RecipientsField } from './recipients-field.tsx';
import { SubjectField } from './subject-field.tsx';
import { TestMessageRow } from './test-message-row.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '6px' },
  // Under the text of the check box that switches all of this on.
  indented: { display: 'flex', flexDirection: 'column', gap: '6px', paddingLeft: '24px' },
  server: { display: 'flex', flexDirection: 'column', gap: '4px' },
  report: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** The tab Notifications, as product section 2 draws it. */
export function NotificationsTab() {
  const styles = useStyles();
  const { state, edit } = useOptions();
  const { route } = state.form;
  const { Block, From } = chosenSenderParts(state);
  return (
    <div className={styles.tab}>
      <DialogCheckBox
        setting="route.isEnabled"
        label={optionsText.isEnabled}
        isChecked={route.isEnabled}
        onChange={(isEnabled) => edit({ route: { isEnabled } })}
      />
      <div className={styles.indented}>
        <div className={styles.server}>
          <MailServerField />
          <Block />
        </div>
        <From />
        <RecipientsField />
        <SubjectField />
        <div className={styles.report}>
          <DialogCheckBox
            setting="route.shouldAttachReport"
            label={optionsText.shouldAttachReport}
            data-field="route.shouldAttachReport"
            isChecked={route.shouldAttachReport}
            isDisabled={!route.isEnabled}
            onChange={(shouldAttachReport) => edit({ route: { shouldAttachReport } })}
          />
          <TestMessageRow />
        </div>
        <NotifyOnGroup />
      </div>
    </div>
  );
}
