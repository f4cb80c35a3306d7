// What can be changed without the quads changing: only what says the same. Anything else would be unsigned.
//
//   node silent.mjs TOOL COUNT SEED [FOLDER]
//
// The answer is `{pool, accepted, unchanged, explained: {CLASS: COUNT}, unexplained: [{original, mutated}]}`.

import {answer} from '../support/node/job.mjs';
import {explain} from './explain.mjs';
import {mutations} from './mutate.mjs';
import {allowedDocuments, mutable, ownDocuments} from './pool.mjs';
import {walk} from './walker.mjs';

const [tool, count, seed, folder] = process.argv.slice(2);
const pool = mutable([...ownDocuments(), ...folder ? allowedDocuments(folder) : []]);
const pairs = mutations(pool, Number(count), Number(seed));
const before = await walkEach(pairs.map(({original}) => original));
const after = await walk(tool, pairs.map(({mutated}) => mutated));

const explained = {identical: 0, free: 0, repeated: 0};
const unexplained = [];
let accepted = 0;
let unchanged = 0;
pairs.forEach((pair, i) => {
  if(after[i].nquads === undefined) {
    return;
  }
  accepted++;
  if(after[i].nquads !== before.get(pair.original).nquads) {
    return;
  }
  unchanged++;
  const why = explain(JSON.parse(pair.original), JSON.parse(pair.mutated));
  if(why) {
    explained[why]++;
  } else {
    unexplained.push(pair);
  }
});
answer({pool: pool.length, accepted, unchanged, explained, unexplained});

// Many mutations start from the same text.
async function walkEach(texts) {
  const each = [...new Set(texts)];
  const answers = await walk(tool, each);
  return new Map(each.map((text, i) => [text, answers[i]]));
}
