import type { HistoryResult } from '../../../src-shared/model/history.ts';
import { historyText } from '../../text/history-text.ts';
import { words } from '../../text/words.ts';

const { Success, Warning, Failed, Missed } = words.run.results;

/** How a job ended, as messages call it too; in the order of the filter. */
export const historyResultTitles: Readonly<Record<HistoryResult, string>> = {
  Success,
  Recovered: historyText.recovered,
  Warning,
  Failed,
  Missed,
};
