/** The rules of the product, as code and tests refer to them by number. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../harness/build/ensure-built.ts';

const rules = readFileSync(join(projectRoot, 'docs/product.md'), 'utf8');
const numbers = [...rules.matchAll(/^(?:## (\d+)\.|- (\d+\.\d+[a-z]?)\b)/gm)].map(
  ([, section, rule]) => section ?? rule ?? '',
);

test('each rule has a number of its own', () => {
  expect(numbers.length).toBeGreaterThan(50);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});

test('each number that code or a test refers to is a rule', () => {
  const references = ['src-main', 'src-preload', 'src-renderer', 'src-shared', 'test'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        referencesIn(readFileSync(join(projectRoot, folder, path), 'utf8')).map(
          (number) => `${number} in ${folder}/${path}`,
        ),
      ),
  );

  expect(references.length).toBeGreaterThan(100);
  expect(references.filter((reference) => !numbers.includes(reference.split(' ')[0] ?? ''))).toEqual([]);
});

/** "product section 6.4", "product sections 6.3 and 6.4", and "(6.4)" at the end of a sentence of a comment. */
function referencesIn(source: string): string[] {
  const named = [...source.matchAll(/product sections? (\d+(?:\.\d+[a-z]?)?)(?: and (\d+(?:\.\d+[a-z]?)?))?/g)];
  const bare = [...source.matchAll(/^\s*(?:\/\*\*?|\*|\/\/).*\((\d{1,2}\.\d{1,2}[a-z]?)\)/gm)];
  return [...named, ...bare].flatMap(([, first, second]) => [first, second].filter((number) => number !== undefined));
}
