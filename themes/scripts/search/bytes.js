// Files of the index: fetched, unpacked, and read from their beginning.

/**
 * Returns a reader of the file at `url`.
 *
 * @param {string|URL} url
 * @returns {Promise<Reader>}
 */
export async function readFile(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const unpacked = answer.body.pipeThrough(new DecompressionStream("deflate"));
  return new Reader(new Uint8Array(await new Response(unpacked).arrayBuffer()));
}

/** Reads what `generator/src/search/bytes.rs` writes. */
export class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** Returns the next whole number: seven bits a byte, the lowest first. */
  number() {
    let number = 0;
    let factor = 1;
    let byte;
    do {
      if (this.#at >= this.#bytes.length) throw new Error("the file ends too early");
      byte = this.#bytes[this.#at++];
      number += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte & 0x80);
    return number;
  }

  /** Returns as many numbers as `count` says. */
  numbers(count) {
    return Array.from({ length: count }, () => this.number());
  }

  /** Returns the next `count` bytes. */
  bytes(count) {
    this.#at += count;
    if (this.#at > this.#bytes.length) throw new Error("the file ends too early");
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  /** Returns the next bytes, whose number comes first. */
  block() {
    return this.bytes(this.number());
  }

  /** Returns the next text. */
  text() {
    return new TextDecoder().decode(this.block());
  }

  /** Returns the next texts. */
  texts() {
    const count = this.number();
    const lines = this.text().split("\n");
    return count === 0 ? [] : lines;
  }

  /** Returns the next sorted texts: of each stands there how much it shares with the one before, and what follows. */
  sorted() {
    const shared = this.block();
    let before = "";
    return this.texts().map((rest, place) => (before = before.slice(0, shared[place]) + rest));
  }

  /** Says whether everything has been read. */
  get isAtEnd() {
    return this.#at === this.#bytes.length;
  }
}
