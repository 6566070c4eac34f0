import { sha512 } from "@noble/hashes/sha2.js";

/**
 * The group of Ed25519 in whole numbers, as RFC 8032 section 5.1 defines it: slow, plain, and independent of every
 * verifier under test. Only for making test vectors.
 */
export const P = 2n ** 255n - 19n;
export const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/** In projective coordinates: the point (x / z, y / z), which spares an inversion at every step. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

const mod = (value: bigint, modulus = P): bigint => ((value % modulus) + modulus) % modulus;

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  let square = mod(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
};

const inverse = (value: bigint): bigint => power(value, P - 2n);
const D = mod(-121665n * inverse(121666n));
const SQRT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** The even or odd x that belongs to a y; undefined where y is on no point. */
export const recoverX = (y: bigint, isOdd: boolean): bigint | undefined => {
  const squared = mod((y * y - 1n) * inverse(D * y * y + 1n));
  let x = power(squared, (P + 3n) / 8n);
  if (mod(x * x - squared) !== 0n) x = mod(x * SQRT_OF_MINUS_ONE);
  if (mod(x * x - squared) !== 0n) return undefined;
  return (x & 1n) === (isOdd ? 1n : 0n) ? x : mod(-x);
};

const pointAt = (y: bigint, isOdd: boolean): Point => {
  const x = recoverX(y, isOdd);
  if (x === undefined) throw new Error("no such point");
  return { x, y, z: 1n };
};

export const NEUTRAL: Point = { x: 0n, y: 1n, z: 1n };
export const BASE: Point = pointAt(mod(4n * inverse(5n)), false);

/** The complete addition law (Bernstein and Lange, "Faster addition and doubling on elliptic curves", 2007), a = -1. */
export const add = (a: Point, b: Point): Point => {
  const zz = mod(a.z * b.z);
  const squared = mod(zz * zz);
  const xx = mod(a.x * b.x);
  const yy = mod(a.y * b.y);
  const product = mod(D * xx * yy);
  const [f, g] = [squared - product, squared + product];
  return {
    x: mod(zz * f * mod((a.x + a.y) * (b.x + b.y) - xx - yy)),
    y: mod(zz * g * (yy + xx)),
    z: mod(f * g),
  };
};

export const negate = (point: Point): Point => ({ ...point, x: mod(-point.x) });

export const multiply = (scalar: bigint, point: Point): Point => {
  let result = NEUTRAL;
  let doubled = point;
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = add(result, doubled);
    doubled = add(doubled, doubled);
  }
  return result;
};

export const isEqual = (a: Point, b: Point): boolean =>
  mod(a.x * b.z - b.x * a.z) === 0n && mod(a.y * b.z - b.y * a.z) === 0n;

export const toLittleEndian = (value: bigint): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(32);
  for (let i = 0; i < 32; i++) bytes[i] = Number((value >> BigInt(8 * i)) & 255n);
  return bytes;
};

export const fromLittleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

export const encodePoint = (point: Point): Uint8Array<ArrayBuffer> => {
  const scale = inverse(point.z);
  return toLittleEndian(mod(point.y * scale) | ((mod(point.x * scale) & 1n) << 255n));
};

/** SHA-512 of the parts as a scalar. */
export const hashToScalar = (...parts: readonly Uint8Array[]): bigint => {
  const hash = sha512.create();
  for (const part of parts) hash.update(part);
  return fromLittleEndian(hash.digest()) % L;
};

/** A point of order 8: L times a point outside the prime-order group. */
export const ORDER_EIGHT: Point = (() => {
  for (let y = 2n; ; y++) {
    const x = recoverX(y, false);
    if (x === undefined) continue;
    const candidate = multiply(L, { x, y, z: 1n });
    if (!isEqual(multiply(4n, candidate), NEUTRAL)) return candidate;
  }
})();
