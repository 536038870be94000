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
  try {
    if (report.page === null) await viewer.openFolder(report.folder);
    else await viewer.openPage(report.page);
    return { kind: 'opened' };
  } catch (error) {
    return { kind: 'not-opened', path: report.page ?? report.folder, reason: describeError(error) };
  }
}
