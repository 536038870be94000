/**
 * The part of Task Scheduler's schema that a task like ours may use, written by hand from what Microsoft documents of it:
 * [MS-TSCH] 2.5 "XML Task Definition" and https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema.
 */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** `all`: each once, in any order. `sequence`: in this order. `choice`: one after the other, as many as wanted. */
type Order = 'all' | 'sequence' | 'choice';
type Text = (text: string) => boolean;
interface Complex {
  order: Order;
  /** `!` after the name: it has to be there. */
  children: Readonly<Record<string, Text | Complex>>;
  attributes?: Readonly<Record<string, Text>>;
}

const boolean: Text = (text) => /^(?:true|false|1|0)$/.test(text);
const any: Text = () => true;
const nonEmpty: Text = (text) => text !== '';
const oneOf =
  (...all: string[]): Text =>
  (text) =>
    all.includes(text);
const dateTime: Text = (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(text);
const durationPattern = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const duration: Text = (text) => durationPattern.test(text);
const minuteToMonth: Text = (text) => {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = durationPattern.exec(text) ?? [];
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return total >= 60 && total <= 31 * 24 * 3600;
};
const whole =
  (least: number, most: number): Text =>
  (text) =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

const bootTrigger: Complex = {
  order: 'sequence',
  children: {
    Enabled: boolean,
    StartBoundary: dateTime,
    EndBoundary: dateTime,
    Repetition: {
      order: 'all',
      children: { 'Interval!': minuteToMonth, Duration: duration, StopAtDurationEnd: boolean },
    },
    ExecutionTimeLimit: duration,
    Delay: duration,
  },
  attributes: { id: nonEmpty },
};

const principal: Complex = {
  order: 'all',
  children: {
    UserId: nonEmpty,
    LogonType: oneOf('S4U', 'Password', 'InteractiveToken', 'InteractiveTokenOrPassword'),
    GroupId: nonEmpty,
    DisplayName: any,
    RunLevel: oneOf('LeastPrivilege', 'HighestAvailable'),
  },
  attributes: { id: nonEmpty },
};

const settings: Complex = {
  order: 'all',
  children: {
    AllowStartOnDemand: boolean,
    // An unsigned byte, though the window of Task Scheduler takes more.
    RestartOnFailure: { order: 'all', children: { 'Interval!': minuteToMonth, 'Count!': whole(1, 255) } },
    MultipleInstancesPolicy: oneOf('Parallel', 'Queue', 'IgnoreNew', 'StopExisting'),
    DisallowStartIfOnBatteries: boolean,
    StopIfGoingOnBatteries: boolean,
    AllowHardTerminate: boolean,
    StartWhenAvailable: boolean,
    NetworkProfileName: any,
    RunOnlyIfNetworkAvailable: boolean,
    WakeToRun: boolean,
    Enabled: boolean,
    Hidden: boolean,
    DeleteExpiredTaskAfter: duration,
    ExecutionTimeLimit: duration,
    Priority: whole(0, 10),
    RunOnlyIfIdle: boolean,
  },
};

const task: Complex = {
  order: 'all',
  children: {
    RegistrationInfo: {
      order: 'all',
      children: {
        URI: any,
        SecurityDescriptor: any,
        Source: any,
        Date: dateTime,
        Author: any,
        Version: any,
        Description: any,
        Documentation: any,
      },
    },
    Triggers: { order: 'choice', children: { BootTrigger: bootTrigger } },
    Settings: settings,
    Principals: { order: 'choice', children: { 'Principal!': principal } },
    'Actions!': {
      order: 'choice',
      children: {
        'Exec!': {
          order: 'all',
          children: { 'Command!': nonEmpty, Arguments: any, WorkingDirectory: any },
          attributes: { id: nonEmpty },
        },
      },
      attributes: { Context: nonEmpty },
    },
  },
  attributes: {
    version: oneOf('1.2', '1.3', '1.4'),
    xmlns: oneOf('http://schemas.microsoft.com/windows/2004/02/mit/task'),
  },
};

/** @returns a line for each; `[]`: the schema allows it */
export function findSchemaFaults(root: XmlElement): string[] {
  if (root.name !== 'Task') return [`${root.name} is not Task`];
  const context = findAll(root, 'Actions')[0]?.attributes['Context'];
  const ids = findAll(root, 'Principal').map(({ attributes }) => attributes['id']);
  return [
    ...findFaults(root, task),
    ...(context === undefined || ids.includes(context) ? [] : [`Context ${context} names no principal`]),
  ];
}

function findFaults(element: XmlElement, { order, children, attributes = {} }: Complex): string[] {
  const names = Object.keys(children).map((name) => name.replace('!', ''));
  const found = element.children.map(({ name }) => name);
  const faults: string[] = [];
  for (const [name, value] of Object.entries(element.attributes)) {
    if (attributes[name]?.(value) !== true) faults.push(`${element.name} ${name}="${value}"`);
  }
  if (element.text !== '') faults.push(`${element.name} has text`);
  for (const name of Object.keys(children)) {
    if (name.endsWith('!') && !found.includes(name.slice(0, -1))) faults.push(`${name.slice(0, -1)} is missing`);
  }
  if (order !== 'choice') {
    faults.push(...found.filter((name, at) => found.indexOf(name) !== at).map((name) => `${name} is there twice`));
  }
  if (order === 'sequence') {
    const places = found.map((name) => names.indexOf(name));
    const isLate = (place: number, at: number) => places.slice(0, at).some((before) => before > place);
    faults.push(...found.filter((_, at) => isLate(places[at] ?? 0, at)).map((name) => `${name} is too late`));
  }
  for (const child of element.children) {
    const rule = children[child.name] ?? children[`${child.name}!`];
    if (rule === undefined) faults.push(`${element.name} has no ${child.name}`);
    else if (typeof rule === 'object') faults.push(...findFaults(child, rule));
    else if (child.children.length > 0 || !rule(child.text)) faults.push(`${child.name}: ${child.text}`);
  }
  return faults;
}

function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** What our own files consist of: elements, attributes and text. @throws where something else is in it */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = text.replace(/^<\?xml [^?]*\?>\s*/, '');
  for (const [, closing, name = '', rest = '', selfClosing, content] of body.matchAll(
    /<(\/)?(\w+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/)?>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (content !== undefined) parent.text += unescapeXml(content.trim());
    else if (closing !== undefined) {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed where it is not open.`);
    } else {
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of rest.matchAll(/([\w:]+)="([^"]*)"/g)) attributes[key] = unescapeXml(value);
      const element: XmlElement = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (selfClosing === undefined) open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || only === undefined || others.length > 0) throw new Error('This is not one element.');
  return only;
}

function unescapeXml(text: string): string {
  if (/&(?!amp;|lt;|gt;|quot;)/.test(text)) throw new Error(`This is not escaped: ${text}`);
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
