/** Short names of jobs for services that have to recognize a job again. Pure. */
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';

/** @returns what tells a job from every other one, as of `MissedRunFacts.jobKey` */
export function jobKeyOf({ source, job, organization, host }: JobSessionHead): readonly string[] {
  return [source, job.id, organization, host];
}

/** @returns 16 hexadecimal digits; two jobs have the same ones in less than one of a million million cases */
export function hashJobKey(key: readonly string[]): string {
  const text = JSON.stringify(key);
  return hash(text, 0x811c9dc5) + hash(text, 0x9dc5811c);
}

/** FNV-1a over UTF-16 units, from a start of one's own, and mixed at the end so that both halves differ. */
function hash(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >> 8), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
