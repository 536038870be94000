/**
 * How message and report look. Mail clients differ: Word draws the message in Outlook for Windows, webmail drops or
 * rewrites styles, and dark mode recolours. So its layout is tables, what must not be lost is written on the elements
 * themselves, and its one style block holds what may be lost.
 */
import type { SessionResult } from '../../../src-shared/model/job-session.ts';

export interface ResultSign {
  symbol: string;
  /** As a character reference. The variation selector keeps phones from drawing a coloured picture. */
  html: string;
  className: string;
  /** Carries white text with a contrast of at least 4.5:1. */
  colour: string;
}

/** A sign and a word, so that a result is never told by colour alone (product section 5.6). */
export const resultSigns: Readonly<Record<SessionResult, ResultSign>> = {
  Success: { symbol: '✔', html: '&#10004;&#65038;', className: 'success', colour: '#0e700e' },
  Warning: { symbol: '▲', html: '&#9650;&#65038;', className: 'warning', colour: '#b84a00' },
  Failed: { symbol: '✖', html: '&#10006;&#65038;', className: 'failed', colour: '#b10e1c' },
};

/** Of an object that a rule counts as successful: told by a word and greyed, since nobody has to look at it. */
export const ignoredSign = { html: '&#8211;', className: 'quiet' } as const;

/** Of a run that did not happen: as serious as one that failed, and told from it by shape and word. */
export const missedSign: ResultSign = { ...resultSigns.Failed, symbol: '○', html: '&#9675;&#65038;' };

/** Of an alarm of the program itself. */
export const alarmSign: ResultSign = { ...resultSigns.Failed, symbol: '!', html: '&#33;' };

const fonts = `'Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif`;

const dark: Record<SessionResult, string> = { Success: '#7fd07f', Warning: '#f7b267', Failed: '#ff99a4' };

const light = `
body{margin:0;padding:0;background:#ffffff;color:#242424;-webkit-text-size-adjust:100%}
body,table,td,th,p,h1,h2{font-family:${fonts}}
table{border-collapse:collapse;border-spacing:0}
td,th,p{font-size:14px;line-height:20px}
td,th{text-align:left;vertical-align:top;font-weight:400}
p{margin:0}
.message{white-space:pre-wrap}
td,h1,p{word-wrap:break-word;overflow-wrap:anywhere}
h2{margin:22px 0 6px;font-size:16px;line-height:22px;font-weight:600}
.wide{width:100%}
.quiet,.quiet .name,.summary th,.more{color:#5c5c5c}
.more{font-size:13px;line-height:18px}
.note{margin:12px 0 0}
.sign{white-space:nowrap;padding:5px 12px 5px 0}
.attempts td{padding-top:5px;padding-bottom:5px}
.reasons td{padding:3px 0}
.summary th{padding:3px 16px 3px 0;width:130px}
.summary td{padding:3px 0}
.objects td{border-top:1px solid #dddddd;padding:7px 0}
.objects .sign{width:84px;padding:7px 12px 7px 0}
.name{font-weight:600}
.objects .strip{border-collapse:separate;border-spacing:1px;margin:3px 0}
.objects .strip td{border:0;padding:0;width:9px;height:16px;color:#ffffff;font-size:9px;line-height:16px;text-align:center;overflow-wrap:normal}
.success{color:${resultSigns.Success.colour}}
.warning{color:${resultSigns.Warning.colour}}
.failed{color:${resultSigns.Failed.colour}}
`;

/** Every colour above again, for clients that follow the system; the data attributes are Outlook.com's. */
const darkRules = (scope: string) => `
${scope}.page,${scope}.page td,${scope}.page h1,${scope}.page h2,${scope}.page p{color:#f2f2f2}
${scope}.page .quiet,${scope}.page .summary th,${scope}.page .more{color:#bdbdbd}
${scope}.page .success{color:${dark.Success}}
${scope}.page .warning{color:${dark.Warning}}
${scope}.page .failed{color:${dark.Failed}}
${scope}.page .banner,${scope}.page .strip td{color:#ffffff}
`;

const darkMedia = `@media (prefers-color-scheme:dark){body{background:#1b1b1b!important}${darkRules('')}.objects td{border-top-color:#454545}}`;

export const bodyStyle = `${light}${darkMedia}${darkRules('[data-ogsc] ')}`.replaceAll('\n', '');

/** What is lost on no account: written on the elements. */
export const inline = {
  preheader: 'display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;opacity:0',
  page: 'width:100%;max-width:600px',
  banner: ({ colour }: ResultSign) =>
    `background:${colour};color:#ffffff;padding:10px 14px;font-size:18px;line-height:24px;font-weight:600`,
  job: 'margin:14px 0 2px;font-size:22px;line-height:28px;font-weight:600',
  outcome: 'margin:14px 0 4px;font-size:18px;line-height:24px;font-weight:600',
  log: "margin:0;font-family:Consolas,Menlo,'Courier New',monospace;font-size:12px;line-height:17px;white-space:pre-wrap;word-wrap:break-word;overflow-wrap:anywhere",
  strip: 'color:#ffffff;font-size:9px;line-height:16px',
  test: 'margin:0 0 12px;padding:8px 12px;border:1px dashed #767676',
} as const;

/** What a narrow screen shows before a value, where the report has no room for its column heads. */
export type ReportLabels = Readonly<Record<'start' | 'end' | 'duration' | 'items' | 'size', string>>;

/** A text as a string of CSS that stands in HTML. */
function cssString(text: string): string {
  return `'${text.replaceAll(/['\\<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}'`;
}

/** A browser opens the report, so there is more freedom than in a message. */
export const composeReportStyle = (labels: ReportLabels): string =>
  `
:root{color-scheme:light dark;--text:#242424;--quiet:#5c5c5c;--line:#dddddd;--page:#ffffff;--head:#f3f3f3;--success:${resultSigns.Success.colour};--warning:${resultSigns.Warning.colour};--failed:${resultSigns.Failed.colour}}
@media screen and (prefers-color-scheme:dark){:root{--text:#f2f2f2;--quiet:#bdbdbd;--line:#454545;--page:#1b1b1b;--head:#2b2b2b;--success:${dark.Success};--warning:${dark.Warning};--failed:${dark.Failed}}}
body{margin:0;padding:24px;background:var(--page);color:var(--text);font:14px/1.45 ${fonts}}
header{max-width:960px}
h1{margin:4px 0;font-size:24px;line-height:1.25}
h2{margin:20px 0 4px;font-size:16px}
p{margin:4px 0}
.message{white-space:pre-wrap}
.result{font-size:18px;font-weight:600}
.outcome{font-size:18px}
h1,p,dd,li,td{overflow-wrap:anywhere}
td:nth-child(4),td:nth-child(5){overflow-wrap:normal;min-width:96px}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:8px 24px;margin:16px 0}
dt,.part,.quiet{color:var(--quiet)}
dd{margin:0;font-weight:600}
summary{font-size:16px;font-weight:600;cursor:pointer}
ul{margin:0;padding:0;list-style:none}
table{width:100%;margin:20px 0 12px;border-collapse:collapse}
th,td{padding:6px 8px 6px 0;font-size:13px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{position:sticky;top:0;background:var(--page);font-weight:600;white-space:nowrap}
td:nth-child(1){min-width:clamp(140px,17vw,320px)}
td:nth-child(9){min-width:clamp(140px,19vw,480px)}
td:nth-child(2){min-width:64px}
td:nth-child(3){white-space:nowrap}
td:nth-child(6),td:nth-child(7),td:nth-child(8),th:nth-child(6),th:nth-child(7),th:nth-child(8){text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
b.success,p.success,tr.success td:nth-child(3){color:var(--success)}
b.warning,p.warning,tr.warning td:nth-child(3){color:var(--warning);font-weight:600}
tr.ignored td{color:var(--quiet)}
b.failed,p.failed,tr.failed td:nth-child(3){color:var(--failed);font-weight:600}
@media (max-width:700px){body{padding:16px}table,tbody{display:block}thead{display:none}tr{display:block;padding:8px 0;border-bottom:1px solid var(--line)}td{display:inline-block;min-width:0!important;padding:0 12px 0 0;border:0}td:empty{display:none}td:nth-child(1),td:nth-child(9){display:block}td:nth-child(1){font-weight:600}td:nth-child(4)::before{content:${cssString(`${labels.start} `)}}td:nth-child(5)::before{content:${cssString(`${labels.end} `)}}td:nth-child(6)::before{content:${cssString(`${labels.duration} `)}}td:nth-child(7)::before{content:${cssString(`${labels.items} `)}}td:nth-child(8)::before{content:${cssString(`${labels.size} `)}}td::before{color:var(--quiet)}td:nth-child(9):empty{display:none}}
@media print{body{padding:0;font-size:9pt}th{position:static}thead{display:table-header-group}tr{break-inside:avoid}}
`.replaceAll('\n', '');
