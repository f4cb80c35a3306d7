// One document, in a process of its own: JSON on standard input, the oracle's answer on standard output.

import {readFileSync} from 'node:fs';

import {canonical} from './oracle.mjs';
import {answer} from '../support/node/job.mjs';

answer(await canonical(JSON.parse(readFileSync(0, 'utf8'))));
