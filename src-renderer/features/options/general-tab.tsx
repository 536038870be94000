import { Divider, Dropdown, Input, makeStyles, Option } from '@fluentui/react-components';
import { themes } from '../../../src-shared/model/settings.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { DialogField } from '../../components/dialog-field.tsx';
import { useAfterPointer } from '../../components/use-after-pointer.ts';
import { optionsText } from '../../text/options-text.ts';
import { GeneralFiles } from './general-files.tsx';
import { LanguageField } from './language-field.tsx';
import { useOptions } from './options-context.ts';
import { MetricsFolderField } from './metrics-folder-field.tsx';
import { UnattendedSection } from './unattended-section.tsx';
import { problemsOf } from './options-form-state.ts';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '7px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  short: { width: '240px', minWidth: '0', maxWidth: '100%' },
  divider: { flexGrow: 0 },
});

/** The tab General (product section 9.4). */
export function GeneralTab() {
  const styles = useStyles();
  const { state, edit, dispatch } = useOptions();
  const afterPointer = useAfterPointer();
  const { startsAtSignIn, theme, language, messageLanguage, retentionDays } = state.form.general;
  return (
    <div className={styles.tab}>
      <DialogCheckBox
        setting="general.startsAtSignIn"
        label={optionsText.startsAtSignIn}
        isChecked={startsAtSignIn}
        onChange={(isChecked) => edit({ general: { startsAtSignIn: isChecked } })}
      />
      <div className={styles.row}>
        <DialogField setting="general.theme" label={optionsText.theme}>
          <Dropdown
            {...accessKeyProps(optionsText.theme)}
            className={styles.short}
            value={optionsText.themes[theme]}
            selectedOptions={[theme]}
            onOptionSelect={(_, { optionValue }) => {
              const chosen = themes.find((each) => each === optionValue);
              if (chosen !== undefined) edit({ general: { theme: chosen } });
            }}
          >
            {themes.map((each) => (
              <Option key={each} value={each}>
                {optionsText.themes[each]}
              </Option>
            ))}
          </Dropdown>
        </DialogField>
        <DialogField
          setting="general.retentionDays"
          label={optionsText.retentionDays}
          problems={problemsOf(state, 'general.retentionDays')}
        >
          <Input
            {...accessKeyProps(optionsText.retentionDays)}
            data-field="general.retentionDays"
            className={styles.short}
            inputMode="numeric"
            value={retentionDays}
            onChange={(_, { value }) => edit({ general: { retentionDays: value } })}
            onBlur={() => afterPointer(() => dispatch({ kind: 'field-left', field: 'general.retentionDays' }))}
          />
        </DialogField>
      </div>
      <div className={styles.row}>
        <LanguageField
          setting="general.language"
          label={optionsText.language}
          choice={language}
          onChoose={(chosen) => edit({ general: { language: chosen } })}
        />
        <LanguageField
          setting="general.messageLanguage"
          label={optionsText.messageLanguage}
          choice={messageLanguage}
          onChoose={(chosen) => edit({ general: { messageLanguage: chosen } })}
        />
      </div>
      <MetricsFolderField />
      <Divider className={styles.divider} />
      <UnattendedSection />
      <GeneralFiles />
    </div>
  );
}
