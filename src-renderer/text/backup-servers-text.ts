import { backupServersText as english } from '../../src-shared/languages/en/windows/backup-servers.ts';
import { inWindowLanguage } from './window-language.ts';

export const backupServersText = inWindowLanguage('backupServers', english);
