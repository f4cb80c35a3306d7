// Signatures by ECDSA and RSA. Every browser can check them by itself, so that the WebAssembly does not bring what it
// takes: it names them in its answer, and is asked again with what came of them.

/** How often the WebAssembly may name more: for the badge, its lists, and its endorsements. */
const MAX_ROUNDS = 8;

// SP 800-186, section 3.2.1: the curves y² = x³ - 3x + b modulo p.
const P256 = {
  name: "P-256",
  p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
  b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
};
const P384 = {
  name: "P-384",
  p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
  b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
};

/** The algorithms by the names of JSON Web Algorithms (RFC 7518, section 3.1). */
const ALGORITHMS = {
  ES256: { name: "ECDSA", hash: "SHA-256", curve: P256 },
  ES384: { name: "ECDSA", hash: "SHA-384", curve: P384 },
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
};

/**
 * Calls `check` of the WebAssembly until it names no signature any more that this browser can answer for. `request` is
 * what it takes, as an object. Returns the answers that it gave last.
 */
export async function settle(check, bytes, name, request) {
  const signatures = {};
  for (let round = 0; ; round += 1) {
    const answer = JSON.parse(check(bytes, name, JSON.stringify({ ...request, signatures })));
    if (round === MAX_ROUNDS) return answer.answers;
    const found = await Promise.all(answer.signatures.map(async (asked) => [asked.id, await holds(asked)]));
    const known = found.filter(([, answered]) => answered !== null);
    if (known.length === 0) return answer.answers;
    Object.assign(signatures, Object.fromEntries(known));
  }
}

/** Says whether a signature holds; null where this browser cannot tell. */
async function holds({ algorithm: name, key, exponent, message, signature }) {
  // Browsers offer it to pages that came by https, or from this machine.
  const subtle = globalThis.crypto?.subtle;
  const algorithm = ALGORITHMS[name];
  if (!subtle || !algorithm) return null;
  const { curve } = algorithm;
  const jwk = curve ? ec(curve, bytesOf(key)) : { kty: "RSA", n: key, e: exponent };
  // A key that is no point of its curve has signed nothing.
  if (jwk === null) return false;
  try {
    const imported = await subtle.importKey("jwk", jwk, { ...algorithm, namedCurve: curve?.name }, false, ["verify"]);
    return await subtle.verify(algorithm, imported, bytesOf(signature), bytesOf(message));
  } catch (error) {
    // Coordinates of no point of the curve have signed nothing; else it does not know the algorithm.
    return error.name === "DataError" ? false : null;
  }
}

/** Returns the JSON Web Key of a point in either form (SEC 1, section 2.3.4); null if there is none like it. */
function ec({ name, p, b }, [sign, ...coordinate]) {
  const jwk = (x, y) => ({ kty: "EC", crv: name, x: textOf(x), y: textOf(y) });
  const half = coordinate.length / 2;
  if (sign === 4) return jwk(coordinate.slice(0, half), coordinate.slice(half));
  const x = number(coordinate);
  if (x >= p) return null;
  const square = (x ** 3n - 3n * x + b) % p;
  // p is 3 modulo 4, so that this is the root if there is one.
  const root = power(square, (p + 1n) / 4n, p);
  if ((root * root - square) % p !== 0n) return null;
  const y = (root & 1n) === BigInt(sign & 1) ? root : p - root;
  return jwk(coordinate, digits(y, coordinate.length));
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (const digit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (digit === "1") result = (result * base) % modulus;
  }
  return result;
}

function number(bytes) {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function digits(value, length) {
  return Array.from({ length }, (_, place) => Number((value >> BigInt(8 * (length - 1 - place))) & 255n));
}

// Base64url without padding (RFC 4648, section 5).
function bytesOf(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}

function textOf(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
