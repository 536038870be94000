/** What the Options window holds while a person edits it: text where the settings have parsed values. */
import { z } from 'zod';
import {
  defaultRouteOf,
  microsoftSenderOf,
  withDefaultRoute,
  withMicrosoftSender,
  type Settings,
} from '../model/settings.ts';
import {
  generalFields,
  generalFormSchema,
  parseGeneralForm,
  toGeneralForm,
  type EditedGeneral,
} from './general-form.ts';
import { fieldProblemSchema, problemsOfForm, type ParsedForm } from './parsed-form.ts';
import { parseRouteForm, routeFields, routeFormSchema, toRouteForm, type EditedRoute } from './route-form.ts';
import { parseSenderForm, senderFields, senderFormSchema, toSenderForm, type EditedSender } from './sender-form.ts';
import {
  parseSourcesForm,
  sourcesFields,
  sourcesFormSchema,
  toSourcesForm,
  type EditedSources,
} from './sources-form.ts';

export const optionsFormSchema = z.object({
  sender: senderFormSchema,
  route: routeFormSchema,
  sources: sourcesFormSchema,
  general: generalFormSchema,
});
export type OptionsForm = z.infer<typeof optionsFormSchema>;

/** Fields that can be wrong, as `section.field`, in the order of the window. */
export const optionsFields = [...senderFields, ...routeFields, ...sourcesFields, ...generalFields] as const;
export type OptionsField = (typeof optionsFields)[number];

export const optionsProblemSchema = fieldProblemSchema(optionsFields);

export interface EditedSettings extends EditedGeneral {
  sender: EditedSender;
  route: EditedRoute;
  sources: EditedSources;
}

/** Whether the form can be saved, and as what. Recipients may be empty while notifications are off. */
export function parseOptionsForm(form: OptionsForm): ParsedForm<EditedSettings, OptionsField> {
  const sender = parseSenderForm(form.sender);
  const route = parseRouteForm(form.route, form.route.isEnabled);
  const general = parseGeneralForm(form.general);
  if (sender.kind === 'valid' && route.kind === 'valid' && general.kind === 'valid') {
    const sources = parseSourcesForm(form.sources);
    return { kind: 'valid', value: { sender: sender.value, route: route.value, sources, ...general.value } };
  }
  return {
    kind: 'invalid',
    problems: [...problemsOfForm(sender), ...problemsOfForm(route), ...problemsOfForm(general)],
  };
}

/** What a test message needs of the form: someone to send to, even while notifications are off. The rest may be wrong. */
export function parseTestForm({
  sender,
  route,
}: Pick<OptionsForm, 'sender' | 'route'>): ParsedForm<Pick<EditedSettings, 'sender' | 'route'>, OptionsField> {
  const parsedSender = parseSenderForm(sender);
  const parsedRoute = parseRouteForm(route, true);
  if (parsedSender.kind === 'valid' && parsedRoute.kind === 'valid') {
    return { kind: 'valid', value: { sender: parsedSender.value, route: parsedRoute.value } };
  }
  return { kind: 'invalid', problems: [...problemsOfForm(parsedSender), ...problemsOfForm(parsedRoute)] };
}

/** @returns the settings with what was edited; all else as it is */
export function withEdited(settings: Settings, { sender, route, sources, ...edited }: EditedSettings): Settings {
  const all = { ...settings, ...edited, sources: { ...settings.sources, ...sources } };
  return withDefaultRoute(withMicrosoftSender(all, sender), route);
}

/** The form that shows given settings; {@link parseOptionsForm} gives what can be edited of them back. */
export function toOptionsForm(settings: Settings, startsAtSignIn: boolean): OptionsForm {
  return {
    sender: toSenderForm(microsoftSenderOf(settings)),
    route: toRouteForm(defaultRouteOf(settings)),
    sources: toSourcesForm(settings.sources),
    general: toGeneralForm(settings, startsAtSignIn),
  };
}

export type OptionsChanges = { [Section in keyof OptionsForm]?: Partial<OptionsForm[Section]> };

export function changeForm(form: OptionsForm, { sender, route, sources, general }: OptionsChanges): OptionsForm {
  return {
    sender: { ...form.sender, ...sender },
    route: { ...form.route, ...route },
    sources: { ...form.sources, ...sources },
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
