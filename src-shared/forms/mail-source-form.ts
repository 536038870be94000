/** Mail from other programs, as the Job sources tab edits it (product section 16.1). */
import { z } from 'zod';
import { addressRangeSchema, defaultMailSource, type MailSource } from '../model/mail-source.ts';
import { mailPatternSchema, maxMailPatterns } from '../model/mail-pattern.ts';
import { parsedAs, type FieldProblem, type ParsedForm } from './parsed-form.ts';
import { anyPort, parseWhole } from './server-address.ts';

export const mailSourceFormSchema = z.object({
  isOn: z.boolean(),
  port: z.string(),
  /** Addresses and ranges with anything between them. */
  otherComputers: z.string().max(10_000),
  /** Each was checked by the dialog that it comes from. */
  patterns: z.array(mailPatternSchema).max(maxMailPatterns),
});
export type MailSourceForm = z.infer<typeof mailSourceFormSchema>;

export const mailSourceFields = ['mail.port', 'mail.otherComputers'] as const;
export type MailSourceField = (typeof mailSourceFields)[number];

export function parseMailSourceForm({
  isOn,
  port,
  otherComputers,
  patterns,
}: MailSourceForm): ParsedForm<MailSource, MailSourceField> {
  const parsed = parseWhole(port, anyPort);
  // Of what is off the port is not shown, and cannot be corrected.
  const problems: FieldProblem<MailSourceField>[] =
    parsed === null && isOn ? [{ field: 'mail.port', problem: { kind: 'not-a-port' } }] : [];
  const ranges = otherComputers.split(/[\s,;]+/).filter((each) => each !== '');
  const bad = ranges.filter((each) => !addressRangeSchema.safeParse(each).success);
  if (isOn && bad.length > 0) {
    problems.push({ field: 'mail.otherComputers', problem: { kind: 'not-address-ranges', texts: bad } });
  }
  const good = ranges.filter((each) => !bad.includes(each));
  return parsedAs(problems, { isOn, port: parsed ?? defaultMailSource.port, otherComputers: good, patterns });
}

export function toMailSourceForm({ isOn, port, otherComputers, patterns }: MailSource): MailSourceForm {
  return { isOn, port: String(port), otherComputers: otherComputers.join(', '), patterns };
}
