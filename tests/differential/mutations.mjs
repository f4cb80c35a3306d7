// Mutations of credentials, by both.
//
//   node mutations.mjs TOOL COUNT SEED [FOLDER]
//
// The answer is what `compareAll` returns, and how many credentials the mutations were made from.

import {answer} from '../support/node/job.mjs';
import {compareAll} from './compare.mjs';
import {mutations} from './mutate.mjs';
import {allowedDocuments, mutable, ownDocuments} from './pool.mjs';

const [tool, count, seed, folder] = process.argv.slice(2);
const pool = mutable([...ownDocuments(), ...folder ? allowedDocuments(folder) : []]);
const texts = mutations(pool, Number(count), Number(seed)).map(({mutated}) => mutated);
answer({pool: pool.length, ...await compareAll(tool, texts)});
