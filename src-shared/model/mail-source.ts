/** How other programs hand their mail to this one, to be forwarded (product section 16.1). */
import { z } from 'zod';
import { mailPatternSchema, maxMailPatterns } from './mail-pattern.ts';

/** An address of a computer, or a range of them: IPv4 or IPv6. */
export const addressRangeSchema = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** Stored on disk. */
export const mailSourceSchema = z.object({
  isOn: z.boolean(),
  /** On this computer (127.0.0.1), and on its network where other computers may send. */
  port: z.int().min(1).max(65_535),
  /** Addresses and ranges of addresses (CIDR) of the other computers that may send; empty: none may. */
  otherComputers: z.array(addressRangeSchema),
  /** Which mail reports a job, too; of those that recognise a mail, the first one counts. */
  patterns: z.array(mailPatternSchema).max(maxMailPatterns),
});
export type MailSource = z.infer<typeof mailSourceSchema>;

/** Off: a program that listens without anybody knowing is none to trust. */
export const defaultMailSource: MailSource = { isOn: false, port: 2525, otherComputers: [], patterns: [] };

/** What another computer is set up with. */
export const mailAccessViewSchema = z.object({
  /** Name of this computer. */
  server: z.string(),
  username: z.string(),
  password: z.string(),
  /** SHA-256 of the certificate, as `AB:CD:...`. */
  fingerprint: z.string(),
});
export type MailAccessView = z.infer<typeof mailAccessViewSchema>;

/** What can be made anew of it. */
export const mailAccessPartSchema = z.enum(['password', 'certificate']);
export type MailAccessPart = z.infer<typeof mailAccessPartSchema>;

/** What other computers log in as. */
export const mailUsername = 'backup-notifier';
