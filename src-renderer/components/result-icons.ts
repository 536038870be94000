import type { HistoryResult } from '../../src-shared/model/history.ts';
import type { StatusKind } from './status-icon.tsx';

export const resultIcons: Readonly<Record<HistoryResult, StatusKind>> = {
  Success: 'ok',
  Warning: 'warning',
  Failed: 'error',
  Recovered: 'ok',
  Missed: 'error',
};
