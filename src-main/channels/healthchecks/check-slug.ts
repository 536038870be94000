/** The names of checks at healthchecks: small letters, digits and hyphens. Pure. */
import { hashJobKey } from '../job-key.ts';

const maxNameLength = 60;

/**
 * @returns a name that a person recognizes, with a few digits that tell two jobs of the same name apart: both reporting to
 *   one check would hide a failure of one behind a success of the other
 */
export function slugOfJob(key: readonly string[], name: string): string {
  return `${slugify(name) || 'job'}-${hashJobKey(key).slice(0, 8)}`;
}

/** @returns the name of the check of this program itself on a computer */
export function slugOfProgram(computerName: string): string {
  return `backup-notifier-${slugify(computerName) || hashJobKey([computerName]).slice(0, 8)}`;
}

function slugify(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maxNameLength)
    .replaceAll(/^-+|-+$/g, '');
}
