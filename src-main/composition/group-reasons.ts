/** Why objects did not succeed, the same reasons counted together, worst and most frequent first (product section 5.2). */
import type { BackupObject } from '../../src-shared/domain/job-session.ts';

export interface ReasonGroup {
  result: 'Failed' | 'Warning';
  message: string;
  count: number;
}

export function groupReasons(objects: readonly BackupObject[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  for (const { result, message } of objects) {
    if (result === 'Success') continue;
    const key = `${result} ${message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { result, message, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()].sort((a, b) => severity(b) - severity(a) || b.count - a.count);
}

function severity({ result }: ReasonGroup): number {
  return result === 'Failed' ? 1 : 0;
}
