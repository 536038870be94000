/** The presets, in the order in which they are offered. To add one: a file beside this one, and its line here. */
import { acronis } from './acronis.ts';
import { duplicati } from './duplicati.ts';
import type { MailPatternPreset } from './mail-pattern-preset.ts';
import { proxmoxVe } from './proxmox-ve.ts';
import { qnap } from './qnap.ts';
import { synology } from './synology.ts';
import { urbackup } from './urbackup.ts';
import { veeamAgent } from './veeam-agent.ts';
import { windowsServerBackup } from './windows-server-backup.ts';

export const mailPatternPresets: readonly MailPatternPreset[] = [
  synology,
  qnap,
  proxmoxVe,
  veeamAgent,
  windowsServerBackup,
  acronis,
  duplicati,
  urbackup,
];
