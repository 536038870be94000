/** Where sessions come from, as the Job sources tab edits it. Backup servers have a dialog of their own. */
import { z } from 'zod';
import type { Settings } from '../model/settings.ts';

export const sourcesFormSchema = z.object({
  /** Whole path; `null`: the usual one. Only the system knows whether it can be used. */
  sessionFolder: z.string().nullable(),
});
export type SourcesForm = z.infer<typeof sourcesFormSchema>;

export const sourcesFields = ['sources.sessionFolder'] as const;

export type EditedSources = Pick<Settings['sources'], 'sessionFolder'>;

export function parseSourcesForm({ sessionFolder }: SourcesForm): EditedSources {
  return { sessionFolder };
}

export function toSourcesForm({ sessionFolder }: EditedSources): SourcesForm {
  return { sessionFolder };
}
