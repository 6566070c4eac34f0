import { bytesToHex, concatBytes, textToUtf8 } from "@parley/kernel";
import {
  add,
  BASE,
  encodePoint,
  hashToScalar,
  isEqual,
  L,
  multiply,
  NEUTRAL,
  negate,
  ORDER_EIGHT,
  P,
  type Point,
  toLittleEndian,
} from "./edwards.ts";

/** A signature on which verifiers are known to disagree, or a standard's own, and what this protocol makes of it. */
export interface Ed25519Vector {
  readonly name: string;
  readonly publicKey: string;
  readonly message: string;
  readonly signature: string;
  readonly isAccepted: boolean;
  /** Whether [8]SB = [8]R + [8]hA, and whether SB = R + hA, computed here in whole numbers; null where not of interest. */
  readonly holds: { readonly cofactored: boolean; readonly cofactorless: boolean } | null;
}

/** RFC 8032, section 7.1, tests 1 to 3. */
const RFC_8032: readonly Ed25519Vector[] = [
  {
    name: "RFC 8032 test 1",
    publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    message: "",
    signature:
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    isAccepted: true,
    holds: null,
  },
  {
    name: "RFC 8032 test 2",
    publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    isAccepted: true,
    holds: null,
  },
  {
    name: "RFC 8032 test 3",
    publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    isAccepted: true,
    holds: null,
  },
];

const SECRET = hashToScalar(textToUtf8("parley test vector key"));
const NONCE = hashToScalar(textToUtf8("parley test vector nonce"));

interface Making {
  readonly name: string;
  /** The public key as a point: `SECRET` times the base, plus this. */
  readonly keyTorsion?: Point;
  /** No prime-order part at all. */
  readonly isKeySmall?: boolean;
  readonly commitmentTorsion?: Point;
  readonly isCommitmentSmall?: boolean;
  /** Written instead of the point's own encoding. */
  readonly keyEncoding?: Uint8Array;
  readonly commitmentEncoding?: Uint8Array;
  readonly scalar?: (honest: bigint) => bigint;
  /** Which residue of h modulo 8 the message is searched for, so that torsion cancels or does not. */
  readonly wanted?: (h: bigint) => boolean;
  readonly isAccepted: boolean;
}

const partOf = (scalar: bigint, isSmall: boolean | undefined, torsion: Point | undefined): Point =>
  add(isSmall === true ? NEUTRAL : multiply(scalar, BASE), torsion ?? NEUTRAL);

const make = (making: Making): Ed25519Vector => {
  const key = partOf(SECRET, making.isKeySmall, making.keyTorsion);
  const commitment = partOf(NONCE, making.isCommitmentSmall, making.commitmentTorsion);
  const keyBytes = making.keyEncoding ?? encodePoint(key);
  const commitmentBytes = making.commitmentEncoding ?? encodePoint(commitment);
  for (let attempt = 0; ; attempt++) {
    const message = textToUtf8(`${making.name} ${attempt}`);
    const h = hashToScalar(commitmentBytes, keyBytes, message);
    if (making.wanted !== undefined && !making.wanted(h)) continue;
    const secret = making.isKeySmall === true ? 0n : SECRET;
    const nonce = making.isCommitmentSmall === true ? 0n : NONCE;
    const honest = (nonce + h * secret) % L;
    const scalar = making.scalar?.(honest) ?? honest;
    const difference = add(multiply(scalar % L, BASE), negate(add(commitment, multiply(h, key))));
    return {
      name: making.name,
      publicKey: bytesToHex(keyBytes),
      message: bytesToHex(message),
      signature: bytesToHex(concatBytes(commitmentBytes, toLittleEndian(scalar))),
      isAccepted: making.isAccepted,
      holds: {
        cofactored: isEqual(multiply(8n, difference), NEUTRAL),
        cofactorless: isEqual(difference, NEUTRAL),
      },
    };
  }
};

const TORSION = ORDER_EIGHT;
const ORDER_TWO = multiply(4n, TORSION);

/** y written as y + p: the only points with a second encoding that fits are those with y below 19. */
const nonCanonical = (y: bigint): Uint8Array => toLittleEndian(y + P);

const signed = (encoded: Uint8Array): Uint8Array => {
  const copy = encoded.slice();
  copy[31] = (copy[31] ?? 0) | 0x80;
  return copy;
};

const MADE: readonly Making[] = [
  { name: "an honest signature", isAccepted: true },
  { name: "S raised by the group's order", scalar: (s) => s + L, isAccepted: false },
  { name: "S raised by eight times the group's order", scalar: (s) => s + 8n * L, isAccepted: false },
  { name: "S with its top bit set", scalar: (s) => s | (1n << 255n), isAccepted: false },
  { name: "S off by one", scalar: (s) => (s + 1n) % L, isAccepted: false },
  {
    name: "a key of small order",
    isKeySmall: true,
    keyTorsion: TORSION,
    wanted: (h) => h % 8n === 0n,
    isAccepted: false,
  },
  {
    name: "a key of order two",
    isKeySmall: true,
    keyTorsion: ORDER_TWO,
    wanted: (h) => h % 2n === 0n,
    isAccepted: false,
  },
  { name: "the neutral point as key", isKeySmall: true, isAccepted: false },
  { name: "the neutral point as commitment", isCommitmentSmall: true, isAccepted: false },
  {
    name: "a commitment of small order",
    isCommitmentSmall: true,
    commitmentTorsion: TORSION,
    isAccepted: false,
  },
  {
    name: "a commitment and a key of small order that cancel",
    isKeySmall: true,
    keyTorsion: TORSION,
    isCommitmentSmall: true,
    commitmentTorsion: negate(TORSION),
    wanted: (h) => h % 8n === 1n,
    isAccepted: false,
  },
  {
    name: "a key of mixed order whose torsion cancels",
    keyTorsion: TORSION,
    wanted: (h) => h % 8n === 0n,
    isAccepted: true,
  },
  {
    name: "a key of mixed order whose torsion stays: only a cofactored verifier accepts",
    keyTorsion: TORSION,
    wanted: (h) => h % 8n === 1n,
    isAccepted: false,
  },
  {
    name: "key and commitment of mixed order that cancel",
    keyTorsion: TORSION,
    commitmentTorsion: negate(TORSION),
    wanted: (h) => h % 8n === 1n,
    isAccepted: true,
  },
  {
    name: "a commitment of mixed order: only a cofactored verifier accepts",
    commitmentTorsion: TORSION,
    isAccepted: false,
  },
  {
    name: "the neutral point as key, encoded a second way",
    isKeySmall: true,
    keyEncoding: nonCanonical(1n),
    isAccepted: false,
  },
  {
    name: "the neutral point as key, with the sign of zero",
    isKeySmall: true,
    keyEncoding: signed(toLittleEndian(1n)),
    isAccepted: false,
  },
  {
    name: "the neutral point as commitment, encoded a second way",
    isCommitmentSmall: true,
    commitmentEncoding: nonCanonical(1n),
    isAccepted: false,
  },
  {
    name: "the point of order two as commitment, with the sign of zero",
    isCommitmentSmall: true,
    commitmentTorsion: ORDER_TWO,
    commitmentEncoding: signed(toLittleEndian(P - 1n)),
    isAccepted: false,
  },
  { name: "a key whose y is no field element", keyEncoding: nonCanonical(3n), isAccepted: false },
  {
    name: "a commitment whose y is no field element",
    commitmentEncoding: nonCanonical(3n),
    isAccepted: false,
  },
  { name: "a key that is on no point", keyEncoding: toLittleEndian(2n), isAccepted: false },
];

/** Every vector; pure data, so that the same list runs in Node and in a browser. */
export const createEd25519Vectors = (): readonly Ed25519Vector[] => [...RFC_8032, ...MADE.map(make)];
