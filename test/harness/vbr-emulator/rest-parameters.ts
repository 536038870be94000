/** Which parameters each version documents, of the paths that a program needs to watch jobs. */
import type { VbrVersion } from './rest-shapes.ts';

const paging = ['skip', 'limit', 'orderColumn', 'orderAsc'];
const times = ['createdAfterFilter', 'createdBeforeFilter', 'endedAfterFilter', 'endedBeforeFilter'];
const results = ['nameFilter', 'typeFilter', 'stateFilter', 'resultFilter'];
const log = { '1.1-rev0': [], '1.2-rev1': [], '1.3-rev1': ['statusFilter'], '1.3-rev2': ['statusFilter'] };

/** @param path - below `/api/v1`, with `{id}` for ids. @returns `null`: this version has no such path */
export function parametersOf(path: string, version: VbrVersion): readonly string[] | null {
  const hasTasks = version !== '1.1-rev0';
  const isThird = version === '1.3-rev1' || version === '1.3-rev2';
  switch (path) {
    case '/sessions':
      return [...paging, ...times, ...results, 'jobIdFilter'];
    case '/sessions/{id}/logs':
      return log[version];
    case '/taskSessions':
      return hasTasks ? [...paging, ...times, ...results, 'sessionTypeFilter', 'sessionIdFilter'] : null;
    case '/taskSessions/{id}/logs':
      return hasTasks ? log[version] : null;
    case '/jobs/states':
      return [...paging, 'idFilter', 'nameFilter', 'typeFilter', 'statusFilter'];
    case '/generalOptions/emailSettings':
      return isThird ? [] : null;
    default:
      return [];
  }
}

/** Values of `orderColumn` of all versions. */
export const orderColumns = ['Name', 'SessionType', 'CreationTime', 'EndTime', 'State', 'Result', 'NextRun', 'Status'];

/** Values of `stateFilter`. */
export function statesOf(version: VbrVersion): string[] {
  const all = ['Stopped', 'Starting', 'Stopping', 'Working', 'Pausing', 'Resuming', 'WaitingTape', 'Idle'];
  const others = ['Postprocessing', 'WaitingRepository', 'WaitingSlot'];
  return [...all, ...others, ...(version === '1.3-rev2' ? ['ActionRequired'] : [])];
}
