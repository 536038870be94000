import { readFile } from 'node:fs/promises';
import { publishedSchemas, type PublishedSchema } from '../../published-schemas/published-schemas.ts';
import type { CheckResult, CheckStep } from '../check-step.ts';

/** What is published about job session documents is what the program reads, and about webhooks, what it sends. */
export const publishedSchema: CheckStep = { name: 'schema', run: () => checkPublishedSchemas(publishedSchemas) };

export async function checkPublishedSchemas(schemas: readonly PublishedSchema[]): Promise<CheckResult> {
  const complaints = await Promise.all(schemas.map(complainAbout));
  const details = complaints.filter((each) => each !== '').join('\n');
  return { isPassed: details === '', summary: '', details };
}

/** @returns `''` where it is as it should be */
async function complainAbout({ path, render }: PublishedSchema): Promise<string> {
  const [expected, published] = await Promise.all([render(), readFile(path, 'utf8').catch(() => null)]);
  if (published === expected) return '';
  return `${path} is ${published === null ? 'missing' : 'out of date'}: run \`npm run schema\`, and commit it.`;
}
