import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TrayCommand, TrayMenu } from '../../../src-shared/domain/tray-menu.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { useEvent } from '../../api/use-event.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { StatusIcon } from '../../components/status-icon.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { trayText } from '../../text/tray-text.ts';
import { NoticeStack } from '../notices/notice-stack.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', justifyContent: 'center', padding: '24px' },
  menu: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    width: '280px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  status: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    color: tokens.colorNeutralForeground2,
  },
  item: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
});

const load = () => request('tray.load', undefined);

/** The route `/tray`: the notification area's menu, for the host that has no notification area. */
export function TrayPage() {
  const loaded = useLoaded(load);
  useEffect(() => {
    document.title = trayText.windowTitle;
  }, []);
  return <LoadedPage loaded={loaded}>{(menu) => <TrayMenuList initial={menu} />}</LoadedPage>;
}

function TrayMenuList({ initial }: { initial: TrayMenu }) {
  const styles = useStyles();
  const [menu, setMenu] = useState(initial);
  useEvent('tray.changed', setMenu);
  const choose = useAction(async (command: TrayCommand) => request('tray.choose', command));
  return (
    <main>
      <VisuallyHidden>
        <h1>{trayText.windowTitle}</h1>
      </VisuallyHidden>
      <NoticeStack notices={[]} onAuthorize={() => {}} onOpenApplicationSettings={() => {}} />
      <div className={styles.page}>
        <div role="group" aria-label={trayText.menu} className={styles.menu}>
          <div role="status" className={styles.status}>
            <StatusIcon kind={menu.icon === 'normal' ? 'ok' : 'warning'} />
            <Text>{menu.status}</Text>
          </div>
          {menu.items.map(({ command, label, isEnabled }) => (
            <Button
              key={command}
              appearance="subtle"
              className={styles.item}
              disabled={!isEnabled}
              onClick={() => choose.run(command)}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
    </main>
  );
}
