/** A page of an emulator as a person without scripts meets it. */
export interface SignInPage {
  status: number;
  /** Text of the first heading; empty on the program's own last page. */
  heading: string;
  html: string;
  /** Presses the button with this text or value (an account's button has its address). */
  press(button: string, boxes?: Boxes): Promise<SignInPage>;
}

/** Boxes of the form that is sent. Default: as they are. */
export interface Boxes {
  areTicked: boolean;
}

export async function openSignInPage(url: string): Promise<SignInPage> {
  return readPage(await fetch(url), url);
}

async function readPage(response: Response, url: string): Promise<SignInPage> {
  const html = await response.text();
  return {
    status: response.status,
    heading: textOf(/<h1>([^]*?)<\/h1>/.exec(html)?.[1] ?? ''),
    html,
    press: (button, boxes) => submitForm(html, url, button, boxes),
  };
}

async function submitForm(html: string, url: string, label: string, boxes?: Boxes): Promise<SignInPage> {
  const action = attributeOf(/<form[^>]*>/.exec(html)?.[0] ?? '', 'action');
  const button = [...html.matchAll(/(<button[^>]*>)([^]*?)<\/button>/g)].find(
    ([, tag = '', content = '']) => textOf(content) === label || attributeOf(tag, 'value') === label,
  );
  if (action === undefined || !button) throw new Error(`There is no button '${label}' on this page: ${textOf(html)}`);
  const hidden = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  const ticked = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].flatMap(([tag]) =>
    (boxes?.areTicked ?? /\schecked/.test(tag)) ? [tag] : [],
  );
  const fields = new URLSearchParams();
  for (const tag of [...hidden, ...ticked, button[1] ?? '']) {
    const name = attributeOf(tag, 'name');
    if (name !== undefined) fields.append(name, attributeOf(tag, 'value') ?? '');
  }
  const target = new URL(action, url).href;
  return readPage(await fetch(target, { method: 'POST', body: fields }), target);
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decode(value);
}

function textOf(html: string): string {
  return decode(html.replaceAll(/<(style|script)[^]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function decode(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
