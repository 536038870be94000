/** The services that the program talks to, and what people call them: names are data, so that no sentence holds one. */
import { z } from 'zod';

/** Stored on disk, with failures. */
export const serviceSchema = z.enum(['microsoft-365']);
export type Service = z.infer<typeof serviceSchema>;

export interface ServiceNames {
  name: string;
  /** Where it has the mailboxes. */
  mailboxes: string;
  /** What messages are handed to. */
  api: string;
  /** How large a message may be, in words. */
  largestMessage: string;
  /** Hosts that a proxy has to let through. */
  apiHost: string;
  signInHost: string;
}

export const services: Readonly<Record<Service, ServiceNames>> = {
  'microsoft-365': {
    name: 'Microsoft 365',
    mailboxes: 'Exchange Online',
    api: 'Microsoft Graph',
    largestMessage: '4 MB',
    apiHost: 'graph.microsoft.com',
    signInHost: 'login.microsoftonline.com',
  },
};
