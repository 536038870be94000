import type { Words } from '../../texts.ts';

export const runText: Words['run'] = {
  results: { Success: 'Erfolg', Warning: 'Warnung', Failed: 'Fehler', Missed: 'Ausgeblieben' },
  jobTypes: { backup: 'Backup', 'backup-copy': 'Backupkopie' },
  noRun: ': kein Lauf',
  noRunSince: (time) => `: kein Lauf seit ${time}`,
};
