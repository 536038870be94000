/**
 * The administrative templates of Windows, for Group Policy and Intune: which policies there are (ADMX), and their words
 * (ADML). Form: https://learn.microsoft.com/previous-versions/windows/desktop/Policy/admx-schema.
 */
import { registryKey } from '../../../src-main/adapters/registry-policy/read-registry-policy.ts';
import { policyLevels, recommendedPart, type PolicyLevel } from '../../../src-shared/model/policy.ts';
import { categoriesById, membersOf, templateMembers, type TemplateMember } from './template-members.ts';
import { element, writeXml, type XmlNode } from './xml.ts';

const schema = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
const versions = { xmlns: schema, revision: '1.0', schemaVersion: '1.0' };
const product = 'BackupNotifier';
const supported = 'Supported';

/** At each level that it can be set at; the recommended ones have a category of their own. */
const policies = templateMembers.flatMap((member) =>
  policyLevels
    .filter((level) => level === 'enforced' || member.canBeRecommended)
    .map((level) => ({ member, level, id: level === 'enforced' ? member.name : `${member.name}_${recommendedPart}` })),
);

const categoryOf = (category: string, level: PolicyLevel) =>
  level === 'enforced' ? category : `${category}_${recommendedPart}`;

export function renderAdmx(): string {
  const categories = [
    element('category', { name: product, displayName: text(product) }),
    element('category', { name: recommendedPart, displayName: text(recommendedPart) }, [
      element('parentCategory', { ref: product }),
    ]),
    ...policyLevels.flatMap((level) =>
      categoriesById
        .filter(
          ({ title }) => level === 'enforced' || membersOf(title).some(({ canBeRecommended }) => canBeRecommended),
        )
        .map(({ id }) =>
          element('category', { name: categoryOf(id, level), displayName: text(id) }, [
            element('parentCategory', { ref: level === 'enforced' ? product : recommendedPart }),
          ]),
        ),
    ),
  ];
  const root = element('policyDefinitions', versions, [
    element('policyNamespaces', {}, [
      element('target', { prefix: 'backupnotifier', namespace: 'BackupNotifier.Policies' }),
    ]),
    element('resources', { minRequiredRevision: '1.0' }),
    element('supportedOn', {}, [
      element('definitions', {}, [element('definition', { name: supported, displayName: text(supported) })]),
    ]),
    element('categories', {}, categories),
    element('policies', {}, policies.map(describePolicy)),
  ]);
  return declaration + writeXml(root);
}

function describePolicy({ member, level, id }: (typeof policies)[number]): XmlNode {
  const { name, type, category } = member;
  const key = level === 'enforced' ? registryKey : `${registryKey}\\${recommendedPart}`;
  const isSwitch = type.kind === 'switch';
  const categoryId = categoriesById.find(({ title }) => title === category)?.id ?? '';
  return element(
    'policy',
    {
      name: id,
      class: 'Both',
      displayName: text(name),
      explainText: text(`${name}_Help`),
      ...(!isSwitch && { presentation: `$(presentation.${id})` }),
      key,
      ...(isSwitch && { valueName: name }),
    },
    [
      element('parentCategory', { ref: categoryOf(categoryId, level) }),
      element('supportedOn', { ref: supported }),
      ...(isSwitch
        ? [
            element('enabledValue', {}, [element('decimal', { value: '1' })]),
            element('disabledValue', {}, [element('decimal', { value: '0' })]),
          ]
        : [element('elements', {}, [describeElement(member)])]),
    ],
  );
}

function describeElement({ name, type }: TemplateMember): XmlNode {
  const attributes = { id: name, valueName: name, required: 'true' };
  switch (type.kind) {
    case 'choice':
      return element(
        'enum',
        attributes,
        type.values.map((value) =>
          element('item', { displayName: text(idOfChoice(name, value)) }, [
            element('value', {}, [element('string', {}, value)]),
          ]),
        ),
      );
    case 'number':
      return element('decimal', { ...attributes, minValue: String(type.from), maxValue: String(type.to) });
    case 'list':
      return element('multiText', attributes);
    case 'text':
      return element('text', { ...attributes, maxLength: String(type.maxLength) });
    case 'switch':
      throw new Error('A switch has no element: it is enabled or disabled.');
  }
}

export function renderAdml(): string {
  const strings = [
    [product, 'Backup Notifier for Microsoft 365'],
    [recommendedPart, 'Defaults that people can change'],
    [supported, 'Backup Notifier for Microsoft 365 0.1 or later'],
    ...categoriesById.map(({ id, title }) => [id, title]),
    ...templateMembers.flatMap((member) => [
      [member.name, member.title],
      [`${member.name}_Help`, describeHelp(member)],
      ...choicesOf(member).map(({ value, title }) => [idOfChoice(member.name, value), title]),
    ]),
  ].map(([id = '', words = '']) => element('string', { id }, words));
  const presentations = policies
    .filter(({ member }) => member.type.kind !== 'switch')
    .map(({ member, id }) => element('presentation', { id }, describePresentation(member)));
  const root = element('policyDefinitionResources', versions, [
    element('displayName', {}, 'Backup Notifier for Microsoft 365'),
    element('description', {}, 'Settings that an organization sets for every computer.'),
    element('resources', {}, [element('stringTable', {}, strings), element('presentationTable', {}, presentations)]),
  ]);
  return declaration + writeXml(root);
}

function describePresentation({ name, title, type, example }: TemplateMember): XmlNode[] {
  const refId = { refId: name };
  switch (type.kind) {
    case 'choice':
      return [element('dropdownList', { ...refId, noSort: 'true', defaultItem: '0' }, title)];
    case 'number':
      return [element('decimalTextBox', { ...refId, defaultValue: String(example) }, title)];
    case 'list':
      return [element('text', {}, `${title}, one on each line`), element('multiTextBox', refId)];
    default:
      return [element('textBox', refId, [element('label', {}, title)])];
  }
}

function describeHelp({ name, description, type }: TemplateMember): string {
  const values = type.kind === 'number' ? ` From ${type.from} to ${type.to}.` : '';
  const states =
    type.kind === 'switch' ? 'Enabled: yes. Disabled: no.' : 'Enabled: the value below. Disabled: as not configured.';
  return `${description}${values}\n\n${states} Not configured: people choose.\n\nName: ${name}`;
}

export function choicesOf({ type, choices = [] }: TemplateMember): { value: string; title: string }[] {
  return type.kind === 'choice' ? type.values.map((value, at) => ({ value, title: choices[at] ?? value })) : [];
}

function idOfChoice(name: string, value: string): string {
  return `${name}_${value.replaceAll('-', '_')}`;
}

function text(id: string): string {
  return `$(string.${id})`;
}
