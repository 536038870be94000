/** What the templates and the documentation know of each member of a policy, out of the one schema of it. */
import { z } from 'zod';
import {
  policyCategories,
  policyMemberNames,
  policyMembers,
  textOfMember,
  type PolicyCategory,
  type PolicyMemberName,
  type PolicyMemberText,
} from '../../../src-shared/model/policy.ts';

export type MemberKind =
  | { kind: 'switch' }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'number'; from: number; to: number }
  | { kind: 'text'; maxLength: number }
  | { kind: 'list' };

export interface TemplateMember extends Omit<PolicyMemberText, 'example'> {
  name: PolicyMemberName;
  type: MemberKind;
  /** A value that the schema takes. */
  example: NonNullable<PolicyMemberText['example']> | boolean;
  /** It can be recommended: there is a person who could choose otherwise. */
  canBeRecommended: boolean;
}

const longestText = 1000;

export const templateMembers: readonly TemplateMember[] = policyMemberNames.map((name) => {
  const text = textOfMember(name);
  const type = kindOf(name);
  return {
    ...text,
    name,
    type,
    example: text.example ?? exampleOf(type),
    canBeRecommended: name !== 'CheckForUpdates',
  };
});

export function membersOf(category: PolicyCategory): TemplateMember[] {
  return templateMembers.filter((member) => member.category === category);
}

export const categoriesById = policyCategories.map((title) => ({ title, id: title.replaceAll(' ', '') }));

function kindOf(name: PolicyMemberName): MemberKind {
  const schema: z.ZodType = policyMembers[name];
  if (schema instanceof z.ZodBoolean) return { kind: 'switch' };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) return { kind: 'number', from: schema.minValue ?? 0, to: schema.maxValue ?? 0 };
  if (schema instanceof z.ZodArray) return { kind: 'list' };
  if (schema instanceof z.ZodString) return { kind: 'text', maxLength: schema.maxLength ?? longestText };
  throw new Error(`${name} has a type that the templates do not know.`);
}

function exampleOf(type: MemberKind): string | boolean {
  if (type.kind === 'switch') return true;
  if (type.kind === 'choice') return type.values.at(-1) ?? '';
  throw new Error('A text, a number and a list need an example.');
}
