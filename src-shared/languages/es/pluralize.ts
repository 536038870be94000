import { pluralizeIn } from '../pluralize-in.ts';

export const pluralize = pluralizeIn('es');
