/** Begins a thread of the product on a runtime that is lent parts: see `lend.cjs`. */
import './lend-sqlite.cjs';

await import(process.argv[2]);
