/** Shows a stored report to the user in front of it (product section 8). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { OpenReportOutcome } from '../../src-shared/model/history.ts';

/** Absolute paths. @property page - `null`: the report is too large for one */
export interface FoundReport {
  page: string | null;
  folder: string;
}

export interface ReportViewer {
  openPage(path: string): Promise<void>;
  openFolder(path: string): Promise<void>;
}

/** @param report - `null`: none was stored, or it was removed since */
export async function openReport(report: FoundReport | null, viewer: ReportViewer): Promise<OpenReportOutcome> {
  if (report === null) return { kind: 'gone' };
  const { page, folder } = report;
  return page === null ? tryToOpen(folder, () => viewer.openFolder(folder)) : openPage(page, viewer);
}

/** As {@link openReport}, of a page that is there. */
export function openPage(path: string, viewer: Pick<ReportViewer, 'openPage'>): Promise<OpenedOutcome> {
  return tryToOpen(path, () => viewer.openPage(path));
}

type OpenedOutcome = Exclude<OpenReportOutcome, { kind: 'gone' }>;

async function tryToOpen(path: string, open: () => Promise<void>): Promise<OpenedOutcome> {
  try {
    await open();
    return { kind: 'opened' };
  } catch (error) {
    return { kind: 'not-opened', path, reason: describeError(error) };
  }
}
