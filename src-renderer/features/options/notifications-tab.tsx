import { makeStyles } from '@fluentui/react-components';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { optionsText } from '../../text/options-text.ts';
import { AuthorizationLine } from './authorization-line.tsx';
import { FromField } from './from-field.tsx';
import { MailServerField } from './mail-server-field.tsx';
import { NotifyOnGroup } from './notify-on-group.tsx';
import { useOptions } from './options-context.ts';
import { RecipientsField } from './recipients-field.tsx';
import { SubjectField } from './subject-field.tsx';
import { TestMessageRow } from './test-message-row.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '8px' },
  // Under the text of the check box that switches all of this on.
  indented: { display: 'flex', flexDirection: 'column', gap: '8px', paddingLeft: '24px' },
  server: { display: 'flex', flexDirection: 'column', gap: '4px' },
  report: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** The tab Notifications, as product section 2 draws it. */
export function NotificationsTab() {
  const styles = useStyles();
  const { state, edit } = useOptions();
  const { route } = state.form;
  return (
    <div className={styles.tab}>
      <DialogCheckBox
        label={optionsText.isEnabled}
        isChecked={route.isEnabled}
        onChange={(isEnabled) => edit({ route: { isEnabled } })}
      />
      <div className={styles.indented}>
        <div className={styles.server}>
          <MailServerField />
          <AuthorizationLine />
        </div>
        <FromField />
        <RecipientsField />
        <SubjectField />
        <div className={styles.report}>
          <DialogCheckBox
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
