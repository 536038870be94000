import { makeStyles, MenuButton, tokens, type MenuButtonProps } from '@fluentui/react-components';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { optionsText } from '../../text/options-text.ts';

const useStyles = makeStyles({
  button: { minWidth: '0', fontWeight: tokens.fontWeightRegular },
});

/** Opens the subject's variables. @param props - also what a menu gives to its trigger */
export function InsertButton(props: Partial<MenuButtonProps>) {
  return (
    <MenuButton
      {...accessKeyProps(optionsText.insert)}
      {...props}
      className={useStyles().button}
      size="small"
      appearance="subtle"
    >
      <AccessText label={optionsText.insert} />
    </MenuButton>
  );
}
