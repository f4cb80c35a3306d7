// PNG images, read and made without any code of the product (PNG, third edition, sections 5 and 11).

import {crc32, deflateSync} from 'node:zlib';

const SIGNATURE = '89504e470d0a1a0a';

/** Returns the chunks of a PNG: `{type, start, end, data}`, where `start` and `end` bound the chunk with its frame. */
export function chunks(bytes) {
  if(bytes.subarray(0, 8).toString('hex') !== SIGNATURE) {
    throw new Error('not a PNG');
  }
  const found = [];
  for(let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    found.push({
      type: bytes.toString('latin1', at + 4, at + 8), start: at, end, data: bytes.subarray(at + 8, end - 4)
    });
    at = end;
  }
  return found;
}

/** Returns the chunk that holds an Open Badge 3.0, with its text as `text`. */
export function badgeChunk(bytes) {
  for(const chunk of chunks(bytes)) {
    const text = chunk.type === 'iTXt' && internationalText(chunk.data, 'openbadgecredential');
    if(text) {
      return {...chunk, text};
    }
  }
  return undefined;
}

function internationalText(data, keyword) {
  // keyword NUL, compression flag and method, language NUL, translated keyword NUL, text
  const start = Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1');
  return data.subarray(0, start.length).equals(start) ? data.toString('utf8', start.length) : undefined;
}

/** Returns an image of one gray point with these chunks, `[type, data]`, before its end; `header` says something else. */
export function png(more, header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])) {
  const point = more.some(([type]) => type === 'IDAT') ? [] : [['IDAT', deflateSync(Buffer.from([0, 128]))]];
  const all = [['IHDR', header], ...point, ...more, ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from(SIGNATURE, 'hex'), ...all.map(([type, data]) => chunk(type, data))]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
