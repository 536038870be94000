import type { PolicyDocument, PolicySource } from '../../../src-main/policy/policy-source.ts';

/** Of an organization that has set these values. They may be changed: whoever looks again finds what is there then. */
export function fixedPolicy(documents: readonly PolicyDocument[]): PolicySource {
  return { atStart: [...documents], read: () => Promise.resolve([...documents]) };
}

/** @param value - as a policy file has it */
export function policyOf(value: unknown): PolicySource {
  return fixedPolicy([{ place: '/etc/backup-notifier/policy.json', kind: 'read', value }]);
}
