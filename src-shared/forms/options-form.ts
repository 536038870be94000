/** What the Options window holds while a person edits it: text where the settings have parsed values. */
import { z } from 'zod';
import {
  defaultDigestOf,
  defaultRouteOf,
  microsoftSenderOf,
  senderOf,
  withDefaultDigest,
  withDefaultRoute,
  type Settings,
} from '../model/settings.ts';
import type { SenderId } from '../model/sender.ts';
import { smtpSenderId } from '../model/smtp-sender.ts';
import { gmailSenderId } from '../model/gmail-sender.ts';
import { digestFields, digestFormSchema, parseDigestForm, toDigestForm, type EditedDigest } from './digest-form.ts';
import {
  generalFields,
  generalFormSchema,
  parseGeneralForm,
  toGeneralForm,
  type EditedGeneral,
} from './general-form.ts';
import { gmailFields, gmailFormSchema, parseGmailForm, toGmailForm, type EditedGmail } from './gmail-form.ts';
import { mailSourceFields, mailSourceFormSchema, parseMailSourceForm, toMailSourceForm } from './mail-source-form.ts';
import type { MailSource } from '../model/mail-source.ts';
import { fieldProblemSchema, problemsOfForm, type ParsedForm } from './parsed-form.ts';
import { rulesFormSchema, toRulesForm } from './rules-form.ts';
import type { Rule } from '../model/rule.ts';
import { parseRouteForm, routeFields, routeFormSchema, toRouteForm, type EditedRoute } from './route-form.ts';
import {
  microsoftFields,
  microsoftFormSchema,
  parseMicrosoftForm,
  toMicrosoftForm,
  type EditedMicrosoft,
} from './microsoft-form.ts';
import { parseSmtpForm, smtpFields, smtpFormSchema, toSmtpForm, type EditedSmtp } from './smtp-form.ts';
import {
  parseSourcesForm,
  sourcesFields,
  sourcesFormSchema,
  toSourcesForm,
  type EditedSources,
} from './sources-form.ts';

export const optionsFormSchema = z.object({
  smtp: smtpFormSchema,
  gmail: gmailFormSchema,
  microsoft: microsoftFormSchema,
  route: routeFormSchema,
  rules: rulesFormSchema,
  digest: digestFormSchema,
  sources: sourcesFormSchema,
  mail: mailSourceFormSchema,
  general: generalFormSchema,
});
export type OptionsForm = z.infer<typeof optionsFormSchema>;

/** Fields that can be wrong, as `section.field`, in the order of the window. */
export const optionsFields = [
  ...smtpFields,
  ...gmailFields,
  ...microsoftFields,
  ...routeFields,
  ...digestFields,
  ...sourcesFields,
  ...mailSourceFields,
  ...generalFields,
] as const;
export type OptionsField = (typeof optionsFields)[number];

export const optionsProblemSchema = fieldProblemSchema(optionsFields);

/** What is edited of each sender. `null`: it is not the one that is chosen, and is wrong: what is saved stays. */
export interface EditedSenders {
  smtp: EditedSmtp | null;
  gmail: EditedGmail | null;
  microsoft: EditedMicrosoft | null;
}

export interface EditedSettings extends EditedGeneral, EditedSenders {
  route: EditedRoute;
  rules: readonly Rule[];
  digest: EditedDigest;
  sources: EditedSources;
  mail: MailSource;
}

/** Whether the form can be saved, and as what. Recipients may be empty while notifications are off. */
export function parseOptionsForm(form: OptionsForm): ParsedForm<EditedSettings, OptionsField> {
  const senders = parseSenders(form, form.route.isEnabled);
  const route = parseRouteForm(form.route, form.route.isEnabled);
  const digest = parseDigestForm(form.digest);
  const mail = parseMailSourceForm(form.mail);
  const general = parseGeneralForm(form.general);
  if (
    senders.kind === 'valid' &&
    route.kind === 'valid' &&
    digest.kind === 'valid' &&
    mail.kind === 'valid' &&
    general.kind === 'valid'
  ) {
    const sources = parseSourcesForm(form.sources);
    const ofRoute = { ...senders.value, route: route.value, rules: form.rules.list, digest: digest.value };
    return { kind: 'valid', value: { ...ofRoute, sources, mail: mail.value, ...general.value } };
  }
  return {
    kind: 'invalid',
    problems: [senders, route, digest, mail, general].flatMap((parsed) => problemsOfForm<OptionsField>(parsed)),
  };
}

/** What a test message needs of the form. */
export type TestedForm = EditedSenders & Pick<EditedSettings, 'route'>;
type TestableForm = Omit<OptionsForm, 'rules' | 'digest' | 'sources' | 'mail' | 'general'>;

/** A test message needs someone to send to, even while notifications are off. The rest may be wrong. */
export function parseTestForm(form: TestableForm): ParsedForm<TestedForm, OptionsField> {
  const senders = parseSenders(form, true);
  const route = parseRouteForm(form.route, true);
  if (senders.kind === 'valid' && route.kind === 'valid') {
    return { kind: 'valid', value: { ...senders.value, route: route.value } };
  }
  return { kind: 'invalid', problems: [...problemsOfForm(senders), ...problemsOfForm(route)] };
}

/** What `Send Now` needs of the form; the route has the recipients of the digest. */
export type TestedDigestForm = TestedForm & Pick<EditedSettings, 'digest'>;

/** As {@link parseTestForm}, of the digest, also while it is off. */
export function parseTestedDigestForm(form: OptionsForm): ParsedForm<TestedDigestForm, OptionsField> {
  const senders = parseSenders(form, true);
  const digest = parseDigestForm(form.digest);
  const route = parseRouteForm(form.route, !form.digest.hasOwnRecipients);
  if (senders.kind === 'valid' && route.kind === 'valid' && digest.kind === 'valid') {
    const recipients = digest.value.recipients ?? route.value.recipients;
    return {
      kind: 'valid',
      value: { ...senders.value, route: { ...route.value, recipients }, digest: digest.value },
    };
  }
  return {
    kind: 'invalid',
    problems: [senders, route, digest].flatMap((parsed) => problemsOfForm<OptionsField>(parsed)),
  };
}

/** @param isNeeded - the sender that is chosen has to be right; a mail server need not be entered while notifications are off */
function parseSenders(form: TestableForm, isNeeded: boolean): ParsedForm<EditedSenders, OptionsField> {
  const smtp = parseSmtpForm(form.smtp);
  const gmail = parseGmailForm(form.gmail);
  const microsoft = parseMicrosoftForm(form.microsoft);
  const byId: Record<SenderId, ParsedForm<unknown, OptionsField>> = { smtp, gmail, 'microsoft-365': microsoft };
  const chosen = byId[form.route.senderId];
  if (chosen.kind === 'invalid' && (isNeeded || form.route.senderId !== 'smtp')) return chosen;
  return {
    kind: 'valid',
    value: { smtp: valueOrNull(smtp), gmail: valueOrNull(gmail), microsoft: valueOrNull(microsoft) },
  };
}

function valueOrNull<T>(parsed: ParsedForm<T, OptionsField>): T | null {
  return parsed.kind === 'valid' ? parsed.value : null;
}

/** @returns the settings with what was edited; all else as it is, and the senders, which have more to save than a form */
export function withEdited(
  settings: Settings,
  { route, rules, digest, sources, mail, history, general }: EditedSettings,
): Settings {
  const all = { ...settings, rules: [...rules], history, general, sources: { ...settings.sources, ...sources, mail } };
  return withDefaultDigest(withDefaultRoute(all, route), digest);
}

/** The form that shows given settings; {@link parseOptionsForm} gives what can be edited of them back. */
export function toOptionsForm(settings: Settings, startsAtSignIn: boolean): OptionsForm {
  return {
    smtp: toSmtpForm(senderOf(settings, smtpSenderId)),
    gmail: toGmailForm(senderOf(settings, gmailSenderId)),
    microsoft: toMicrosoftForm(microsoftSenderOf(settings)),
    route: toRouteForm(defaultRouteOf(settings)),
    rules: toRulesForm(settings.rules),
    digest: toDigestForm(defaultDigestOf(settings)),
    sources: toSourcesForm(settings.sources),
    mail: toMailSourceForm(settings.sources.mail),
    general: toGeneralForm(settings, startsAtSignIn),
  };
}

export type OptionsChanges = { [Section in keyof OptionsForm]?: Partial<OptionsForm[Section]> };

export function changeForm(
  form: OptionsForm,
  { smtp, gmail, microsoft, route, rules, digest, sources, mail, general }: OptionsChanges,
): OptionsForm {
  return {
    smtp: { ...form.smtp, ...smtp },
    gmail: { ...form.gmail, ...gmail },
    microsoft: { ...form.microsoft, ...microsoft },
    route: { ...form.route, ...route },
    rules: { ...form.rules, ...rules },
    digest: { ...form.digest, ...digest },
    sources: { ...form.sources, ...sources },
    mail: { ...form.mail, ...mail },
    general: { ...form.general, ...general },
  };
}

/** Each value of the form, as `section.name`. */
export type OptionsValueName = {
  [Section in keyof OptionsForm]: `${Section}.${keyof OptionsForm[Section] & string}`;
}[keyof OptionsForm];

export function valueNamesOf(form: OptionsChanges): string[] {
  return Object.entries(form).flatMap(([section, values]) => Object.keys(values).map((name) => `${section}.${name}`));
}

/** @param name - one of {@link valueNamesOf} */
export function valueOf(name: string, form: OptionsForm): unknown {
  const [section = '', ofSection = ''] = name.split('.');
  const values: Record<string, Record<string, unknown>> = form;
  return values[section]?.[ofSection];
}

export function isSameIn(name: string, a: OptionsForm, b: OptionsForm): boolean {
  return JSON.stringify(valueOf(name, a)) === JSON.stringify(valueOf(name, b));
}

/** @returns the form with each value as it is in the one that is chosen for it */
export function takeValues(form: OptionsForm, choose: (name: string) => OptionsForm): OptionsForm {
  const sections = Object.entries(form).map(([section, values]) => {
    const names = Object.keys(values).map((name) => [name, `${section}.${name}`] as const);
    return [section, Object.fromEntries(names.map(([short, name]) => [short, valueOf(name, choose(name))]))];
  });
  return optionsFormSchema.parse(Object.fromEntries(sections));
}
