import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { languageChoices, type LanguageChoice } from '../../../src-shared/model/language.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { describeLanguage } from './describe-language.ts';

const useStyles = makeStyles({ choice: { width: '240px', minWidth: '0', maxWidth: '100%' } });

interface LanguageFieldProps {
  setting: 'general.language' | 'general.messageLanguage';
  label: string;
  choice: LanguageChoice;
  onChoose: (choice: LanguageChoice) => void;
}

export function LanguageField({ setting, label, choice, onChoose }: LanguageFieldProps) {
  const styles = useStyles();
  return (
    <DialogField setting={setting} label={label}>
      <Dropdown
        {...accessKeyProps(label)}
        className={styles.choice}
        value={describeLanguage(choice)}
        selectedOptions={[choice]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = languageChoices.find((each) => each === optionValue);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {languageChoices.map((each) => (
          <Option key={each} value={each} lang={each === 'system' ? undefined : each}>
            {describeLanguage(each)}
          </Option>
        ))}
      </Dropdown>
    </DialogField>
  );
}
