/** Backup servers that are polled (product section 7.3). */
import { z } from 'zod';
import { backupServerFormSchema } from '../forms/backup-server-form.ts';
import {
  backupServerRemoveOutcomeSchema,
  backupServerSaveOutcomeSchema,
  backupServerTestOutcomeSchema,
} from '../forms/backup-server-outcome.ts';
import { backupServerViewSchema } from '../model/backup-server.ts';
import { done, nothing } from './empty.ts';

export const backupServersRequests = {
  'backup-servers.load': { input: nothing, output: z.array(backupServerViewSchema) },
  /** Contacts the server with what the form says; saves nothing (7.3). */
  'backup-servers.test': { input: backupServerFormSchema, output: backupServerTestOutcomeSchema },
  /** Ends a test that is under way, or the contact before a server is saved. */
  'backup-servers.cancel-test': { input: nothing, output: done },
  /** The Options window asks for it with OK and Apply, after `options.save`. Takes effect at once. */
  'backup-servers.save': { input: backupServerFormSchema, output: backupServerSaveOutcomeSchema },
  'backup-servers.remove': { input: z.object({ id: z.string() }), output: backupServerRemoveOutcomeSchema },
} as const;

export const backupServersEvents = {
  'backup-servers.changed': z.array(backupServerViewSchema),
} as const;
