import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { subjectVariables } from '../../../src-shared/wording/compose-subject.ts';
import { words } from '../../text/words.ts';
import { InsertButton } from './insert-button.tsx';

const useStyles = makeStyles({
  popover: { maxWidth: '480px' },
  // All of them fit under the button in the window's usual height.
  item: { maxWidth: '100%', minHeight: '28px', paddingTop: '4px', paddingBottom: '4px' },
  meaning: { whiteSpace: 'normal', textAlign: 'right' },
});

interface InsertMenuProps {
  isDisabled: boolean;
  /** Gets the focus after a variable was chosen, so that typing goes on. */
  field: RefObject<HTMLInputElement | null>;
  onInsert: (variable: string) => void;
}

/** The subject's variables with their meaning. */
export function InsertMenu({ isDisabled, field, onInsert }: InsertMenuProps) {
  const styles = useStyles();
  return (
    <Menu positioning={{ align: 'end', autoSize: true, overflowBoundaryPadding: 8 }}>
      <MenuTrigger disableButtonEnhancement>
        <InsertButton disabled={isDisabled} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {subjectVariables.map(({ name }) => (
            <MenuItem
              key={name}
              className={styles.item}
              secondaryContent={{ className: styles.meaning, children: words.subjectVariables[name] }}
              onClick={() => {
                onInsert(`%${name}%`);
                // Behind the menu's own return of the focus to its button.
                setTimeout(() => field.current?.focus());
              }}
            >
              {`%${name}%`}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
