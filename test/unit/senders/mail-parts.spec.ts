import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putTogether, takeApart, toFilePart, toTextPart } from '../../../src-main/senders/mail-parts.ts';
import { bytesOfMail, oddMails } from '../../fixtures/odd-mails.ts';

const bytes = (raw: string) => new Uint8Array(Buffer.from(raw, 'latin1'));
const text = (part: Uint8Array) => Buffer.from(part).toString('latin1');
const apart = (lines: readonly string[], lineEnd = '\r\n') => {
  const parts = takeApart(bytes(lines.join(lineEnd)));
  return parts === null
    ? null
    : { fields: parts.fields.map(({ raw }) => raw), texts: parts.texts.map(text), files: parts.files.map(text) };
};
const mixed = (...parts: string[][]) => [
  'Subject: a',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed;',
  '\tboundary="b 1"',
  '',
  'For old programs.',
  ...parts.flatMap((part) => ['--b 1', ...part]),
  '--b 1--',
  'Nobody reads this.',
];
const html = ['Content-Type: text/html', '', '<p>Gr\xfc\xdfe</p>'];
const file = ['Content-Type: application/pdf; name=a.pdf', '', '%PDF \x00\xff'];

describe('a message is taken apart', () => {
  test.each(['\r\n', '\n'])('into its text and its files, byte for byte (lines end with %j)', (lineEnd) => {
    expect(apart(mixed(html, file, ['Content-Disposition: ATTACHMENT', '', '--b 2', '']), lineEnd)).toEqual({
      fields: [`Subject: a${lineEnd}`],
      texts: [html.join(lineEnd)],
      files: [file.join(lineEnd), ['Content-Disposition: ATTACHMENT', '', '--b 2', ''].join(lineEnd)],
    });
  });

  test('that is one text, or one file', () => {
    expect(apart(['Subject: a', '', 'Text'])).toEqual({ fields: ['Subject: a\r\n'], texts: ['\r\nText'], files: [] });
    expect(apart(['Subject: a', ...file])).toEqual({
      fields: ['Subject: a\r\n'],
      texts: [],
      files: [file.join('\r\n')],
    });
  });

  test('whose text has several forms, and pictures', () => {
    const body = [
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      '',
      'Text',
      '--c',
      'Content-Type: multipart/related; boundary=d',
      '',
      '--d',
      ...html,
      '--d',
      'Content-Type: image/png',
      'Content-ID: <a>',
      '',
      'PNG',
      '--d--',
      '--c--',
    ];
    expect(apart(mixed(body, file))).toMatchObject({ texts: [body.join('\r\n')], files: [file.join('\r\n')] });
  });

  test('with parts in parts', () => {
    const inner = ['Content-Type: multipart/mixed; boundary=i', '', '--i', ...html, '--i', ...file, '--i--'];
    expect(apart(mixed(inner, file))).toMatchObject({
      texts: [html.join('\r\n')],
      files: [file.join('\r\n'), file.join('\r\n')],
    });
  });
});

describe('a message is left as it is', () => {
  test.each([
    ['S/MIME', oddMails['S/MIME']],
    ['calendar', oddMails.calendar],
    ['delivery report', oddMails['delivery report']],
  ])('%s', (_, mail) => {
    expect(takeApart(bytesOfMail(mail))).toBeNull();
  });

  const forwarded = ['Content-Type: message/rfc822', '', 'Subject: b', '', 'Text'];
  test.each([
    ['encrypted', ['Content-Type: application/x-pkcs7-mime; smime-type=enveloped-data', '', 'MIIB']],
    ['PGP', ['Content-Type: multipart/encrypted; boundary=e', '', '--e', '', '--e--']],
    ['signed in a part', mixed(html, ['Content-Type: multipart/signed; boundary=s', '', '--s', '', '--s--'])],
    [
      'with an appointment beside its text',
      [
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        ...html,
        '--a',
        'Content-Type: text/calendar',
        '',
        'x',
        '--a--',
      ],
    ],
    ['with a message in it', mixed(html, forwarded)],
    ['with a text that is a file too', mixed(['Content-Type: text/plain; name=a.txt', '', 'Text'])],
    ['without an end', mixed(html).slice(0, -2)],
    ['without a boundary', ['Content-Type: multipart/mixed', '', 'Text']],
    ['of a form that is not known', ['Content-Type: multipart/form-data; boundary=f', '', '--f', '', '--f--']],
  ])('%s', (_, lines) => {
    expect(apart(lines)).toBeNull();
  });

  test('nested without end', () => {
    const deep = Array.from({ length: 100 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary=${at}x`,
      '',
      `--${at}x`,
    ]);
    expect(apart(deep.flat())).toBeNull();
    expect(
      apart([
        'Content-Type: multipart/mixed; boundary=m',
        '',
        ...Array.from({ length: 2_000 }, () => ['--m', '']).flat(),
        '--m--',
      ]),
    ).toBeNull();
  });
});

test('put together again and taken apart, each part is what it was', () => {
  const content = fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each).toString('latin1'));
  fc.assert(
    fc.property(fc.array(content), fc.array(content), (texts, files) => {
      const parts = {
        fields: [{ name: 'subject', raw: 'Subject: a\r\n' }],
        texts: texts.map((each) => bytes(`Content-Type: text/plain\r\n\r\n${each}`)),
        files: files.map((each) => bytes(`Content-Type: application/pdf\r\n\r\n${each}`)),
      };
      expect(takeApart(putTogether(parts, '=_0d7a'))).toEqual(parts);
    }),
  );
});

test('parts of our own', () => {
  expect(text(toTextPart('Note'))).toBe('Content-Type: text/plain; charset=us-ascii\r\n\r\nNote\r\n');
  expect(text(toTextPart(`Notiz über ${'Anhänge '.repeat(8)}`))).toBe(
    'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
      'Tm90aXogw7xiZXIgQW5ow6RuZ2UgQW5ow6RuZ2UgQW5ow6RuZ2UgQW5ow6RuZ2UgQW5ow6RuZ2Ug\r\nQW5ow6RuZ2UgQW5ow6RuZ2UgQW5ow6RuZ2Ug\r\n',
  );
  expect(text(toFilePart('a.zip', 'application/zip', 'QUJD'.repeat(20)))).toBe(
    'Content-Type: application/zip; name="a.zip"\r\nContent-Transfer-Encoding: base64\r\n' +
      `Content-Disposition: attachment; filename="a.zip"\r\n\r\n${'QUJD'.repeat(19)}\r\nQUJD\r\n`,
  );
});
