export { type Game, isAllowed, isSeparable, quantise, unitsToOwn, utilitiesOf } from "./game.ts";
export { enumerateFrontier, enumeratePackages, type Weighed } from "./oracle.ts";
export * from "./problem.ts";
