/** From what the places of a policy say to what is in force (product section 18.1). Pure. */
import { z } from 'zod';
import {
  isPolicyMember,
  policyLevels,
  policyMemberNames,
  policyMembers,
  recommendedPart,
  type PolicyLevel,
  type PolicyMemberName,
  type PolicyProblem,
  type PolicyValues,
} from '../../src-shared/model/policy.ts';
import type { PolicyDocument } from './policy-source.ts';
import { isSettingName, targetOf, type SettingName } from './policy-targets.ts';

/** A value as the settings have it. */
export interface SetValue {
  level: PolicyLevel;
  value: unknown;
}

/** What is in force of all places together. */
export interface Policy {
  settings: ReadonlyMap<SettingName, SetValue>;
  /** `null`: no policy says. */
  startsAtSignIn: { level: PolicyLevel; value: boolean } | null;
  checksForUpdates: boolean;
  /** What was ignored; each alone, and the rest is in force. */
  problems: readonly PolicyProblem[];
}

export const noPolicy: Policy = {
  settings: new Map(),
  startsAtSignIn: null,
  checksForUpdates: true,
  problems: [],
};

/** @param documents - the strongest first */
export function parsePolicy(documents: readonly PolicyDocument[]): Policy {
  const problems: PolicyProblem[] = [];
  const parts = documents.flatMap((document) => partsOf(document, problems));
  const settings = new Map<SettingName, SetValue>();
  let startsAtSignIn: Policy['startsAtSignIn'] = null;
  let checksForUpdates: boolean | null = null;
  for (const level of policyLevels) {
    for (const { values } of parts.filter((part) => part.level === level)) {
      for (const [name, value] of values.settings) if (!settings.has(name)) settings.set(name, { level, value });
      const { StartAtSignIn, CheckForUpdates } = values.members;
      if (StartAtSignIn !== undefined) startsAtSignIn ??= { level, value: StartAtSignIn };
      checksForUpdates ??= CheckForUpdates ?? null;
    }
  }
  return { settings, startsAtSignIn, checksForUpdates: checksForUpdates ?? true, problems };
}

interface Part {
  level: PolicyLevel;
  values: { members: Partial<PolicyValues>; settings: [SettingName, unknown][] };
}

function partsOf(document: PolicyDocument, problems: PolicyProblem[]): Part[] {
  const { place } = document;
  const refuse = (reason: string): Part[] => {
    problems.push({ name: null, place, reason });
    return [];
  };
  if (document.kind === 'unusable') return refuse(document.reason);
  if (!isObject(document.value)) return refuse('it does not hold an object with the names of settings');
  const { [recommendedPart]: recommended, ...enforced } = document.value;
  const parts: Part[] = [{ level: 'enforced', values: readPart(enforced, place, problems) }];
  if (recommended === undefined) return parts;
  if (isObject(recommended)) {
    parts.push({ level: 'recommended', values: readPart(recommended, `${place}, ${recommendedPart}`, problems) });
  } else {
    problems.push({ name: recommendedPart, place, reason: 'it does not hold an object with the names of settings' });
  }
  return parts;
}

function readPart(given: Record<string, unknown>, place: string, problems: PolicyProblem[]): Part['values'] {
  const complain = (name: string, reason: string) => void problems.push({ name, place, reason });
  const members = readMembers(given, complain);
  const settings: [SettingName, unknown][] = [];
  for (const name of policyMemberNames) {
    const value = members[name];
    if (value === undefined || !isSettingName(name)) continue;
    const understood = targetOf(name).understand(value, members);
    if (understood.kind === 'value') settings.push([name, understood.value]);
    else complain(name, understood.reason);
  }
  const isClientIdTold = problems.some((each) => each.place === place && each.name === 'MicrosoftClientId');
  if (members.MicrosoftClientId === undefined && !isClientIdTold) {
    for (const name of ['MicrosoftTenantId', 'MicrosoftCloud'] as const) {
      if (members[name] !== undefined) complain(name, 'it needs MicrosoftClientId beside it');
    }
  }
  return { members, settings };
}

function readMembers(
  given: Record<string, unknown>,
  complain: (name: string, reason: string) => void,
): Partial<PolicyValues> {
  const members: Partial<Record<PolicyMemberName, unknown>> = {};
  for (const [key, value] of Object.entries(given)) {
    // Registry names know no upper and lower case, and who writes them by hand does not look at it.
    const name = nameOf(key);
    if (name === null) {
      complain(key, 'no setting has this name');
      continue;
    }
    const parsed = policyMembers[name].safeParse(adapt(value, policyMembers[name]));
    if (parsed.success) members[name] = parsed.data;
    else complain(name, describeIssue(parsed.error));
  }
  return members as Partial<PolicyValues>;
}

function nameOf(key: string): PolicyMemberName | null {
  if (isPolicyMember(key)) return key;
  return policyMemberNames.find((name) => name.toLowerCase() === key.toLowerCase()) ?? null;
}

/** The registry has numbers for switches, and a list of one may have been written as a text. */
function adapt(value: unknown, schema: z.ZodType): unknown {
  if (schema instanceof z.ZodBoolean && (value === 0 || value === 1)) return value === 1;
  return schema instanceof z.ZodArray && typeof value === 'string' ? [value] : value;
}

/** Completes "It is not used, because ...": zod's own words are for developers. */
function describeIssue({ issues: [issue] }: z.ZodError): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `its type is wrong: expected ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `it is none of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? `it is less than ${issue.minimum}` : 'it is empty';
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `it is more than ${issue.maximum}`
        : `it is longer than ${issue.maximum}`;
    case 'invalid_format':
      return issue.message;
    default:
      return 'it is not a value of this setting';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  boolean: 'true or false (in the registry 1 or 0)',
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  array: 'a list of texts',
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
