/** The block of the SMTP server in Options, and its window Advanced. */
import { press, type Scene } from './scene.ts';

const testConnection = press('Test connection');
const smtp = (name: string, state: string, play?: Scene['play']): Scene => ({
  name: `smtp-${name}`,
  state,
  ...(play !== undefined && { play }),
  mayScroll: true,
});
const smtpAdvanced: Scene = { ...smtp('advanced', 'smtp'), path: '/application-settings' };
export const smtpScenes: readonly Scene[] = [
  smtp('empty', 'smtp-empty'),
  smtp('set-up', 'smtp'),
  smtp('connected', 'smtp', testConnection),
  smtp('failed', 'smtp-failed', testConnection),
  smtp('untrusted', 'smtp-untrusted', testConnection),
  smtp('certificate-changed', 'smtp-changed', testConnection),
  smtp('waiting', 'smtp-silent', async (page) => {
    await testConnection(page);
    await press('Stop connecting')(page);
  }),
  smtp('microsoft', 'smtp-microsoft'),
  smtp('errors', 'smtp-empty', press('OK')),
  smtpAdvanced,
  { ...smtpAdvanced, name: 'smtp-advanced-trusted', state: 'smtp-trusted' },
  {
    ...smtpAdvanced,
    name: 'smtp-advanced-errors',
    state: 'smtp-empty',
    play: async (page) => {
      await page.getByLabel('The SMTP server requires authentication').click();
      await page.getByLabel('Port:').fill('0');
      await press('OK')(page);
    },
  },
];
