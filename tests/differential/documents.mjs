// Every document whose contexts are allowed, by both: without its proof, with it, and the options of each proof.
//
//   node documents.mjs TOOL [FOLDER]
//
// FOLDER holds public documents; those beside this file are always taken. The answer is what `compareAll` returns for
// each kind of unit, and how many documents there were.

import {answer} from '../support/node/job.mjs';
import {compareAll} from './compare.mjs';
import {allowedDocuments, ownDocuments} from './pool.mjs';

const [tool, folder] = process.argv.slice(2);
const documents = [...ownDocuments(), ...folder ? allowedDocuments(folder) : []];
const units = {'without proof': new Set(), 'with proof': new Set(), 'proof options': new Set()};
for(const {document} of documents) {
  const {proof, ...rest} = document;
  units['without proof'].add(JSON.stringify(rest));
  if(proof) {
    units['with proof'].add(JSON.stringify(document));
    for(const options of [proof].flat()) {
      units['proof options'].add(JSON.stringify(unsigned(options, document)));
    }
  }
}

const kinds = {};
for(const [kind, texts] of Object.entries(units)) {
  kinds[kind] = await compareAll(tool, [...texts]);
}
answer({documents: documents.length, kinds});

function unsigned(proof, document) {
  const {proofValue, jws, ...options} = proof;
  return {...options, '@context': document['@context']};
}
