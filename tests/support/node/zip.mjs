// ZIP archives, made without any code of the product (APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16).

import {crc32, deflateRawSync} from 'node:zlib';

const [LOCAL, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [ENCRYPTED, UTF8] = [1, 0x800];
const DEFLATE = 8;

/**
 * Returns an archive of `files`: `{name, content, isEncrypted, size}`, where `size` is what the archive says, if it is
 * not the truth. The same content is packed once.
 */
export function zip(files) {
  const packedOnce = new Map();
  const parts = [];
  const list = [];
  let offset = 0;
  for(const {name, content, isEncrypted = false, size = content.length} of files) {
    const packed = packedOnce.get(content) ?? deflateRawSync(content, {level: 9});
    packedOnce.set(content, packed);
    const named = Buffer.from(name);
    const flags = UTF8 | (isEncrypted ? ENCRYPTED : 0);
    const common = numbers([2, 20], [2, flags], [2, DEFLATE], [4, 0], [4, crc32(content)], [4, packed.length], [4, size], [2, named.length], [2, 0]);
    const local = Buffer.concat([numbers([4, LOCAL]), common, named]);
    parts.push(local, packed);
    list.push(numbers([4, LISTED], [2, 20]), common, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), named);
    offset += local.length + packed.length;
  }
  const listed = Buffer.concat(list);
  // Of more entries than two bytes count, the end holds the lower ones.
  const count = files.length & 0xffff;
  const end = numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, offset], [2, 0]);
  return Buffer.concat([...parts, listed, end]);
}

function numbers(...fields) {
  return Buffer.concat(fields.map(([length, value]) => {
    const field = Buffer.alloc(length);
    field.writeUIntLE(value, 0, length);
    return field;
  }));
}
