/** The report's table as others render it, from templates that are compiled before anything is measured. */
import { render } from '@react-email/render';
import { Eta } from 'eta';
import Handlebars from 'handlebars';
import { createElement, type ReactElement } from 'react';
import type { RowView } from './row-view.ts';

export type RenderTable = (rows: readonly RowView[]) => string | Promise<string>;

const columns = ['Name', 'Type', 'Status', 'Start', 'End', 'Duration', 'Items', 'Size', 'Details'];
const head = `<table class="objects"><thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead><tbody>`;

const cells = (open: string, close: string) =>
  ['name', 'type', 'symbol', 'start', 'end', 'duration', 'items', 'size', 'message']
    .map((key) =>
      key === 'symbol' ? `<td>${open}symbol${close} ${open}result${close}</td>` : `<td>${open}${key}${close}</td>`,
    )
    .join('');

export function createEtaTable(): RenderTable {
  const eta = new Eta();
  const template = eta.compile(
    `${head}<% for (const row of it.rows) { %><tr class="<%= row.className %>">${cells('<%= row.', ' %>')}</tr>\n<% } %></tbody></table>`,
  );
  return (rows) => eta.render(template, { rows });
}

export function createHandlebarsTable(): RenderTable {
  const template = Handlebars.compile<{ rows: readonly RowView[] }>(
    `${head}{{#each rows}}<tr class="{{className}}">${cells('{{', '}}')}</tr>\n{{/each}}</tbody></table>`,
  );
  return (rows) => template({ rows });
}

export function createReactEmailTable(): RenderTable {
  const row = (view: RowView, index: number): ReactElement => {
    const texts = [
      view.name,
      view.type,
      `${view.symbol} ${view.result}`,
      view.start,
      view.end,
      view.duration,
      view.items,
      view.size,
      view.message,
    ];
    const children = texts.map((text, cell) => createElement('td', { key: cell }, text));
    return createElement('tr', { key: index, className: view.className }, children);
  };
  const heads = columns.map((column) => createElement('th', { key: column, scope: 'col' }, column));
  return (rows) =>
    render(
      createElement(
        'table',
        { className: 'objects' },
        createElement('thead', null, createElement('tr', null, heads)),
        createElement('tbody', null, rows.map(row)),
      ),
    );
}
